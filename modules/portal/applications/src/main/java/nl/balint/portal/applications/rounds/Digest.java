package nl.balint.portal.applications.rounds;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.applications.procedure.ProcedureClock.Colour;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.deeds.Saves;

/**
 * Tells every morning which applications take long: the coordinator those that are red or overdue, the board those that
 * are overdue. Numbers only. Without any there is no mail.
 */
public final class Digest {

    private final Applications applications;
    private final Register register;
    private final Outbox outbox;
    private final Saves saves;
    private final House house;

    /** Whose clock and terms count, where links lead and who coordinates. */
    public record House(Clock clock, ProcedureTerms terms, URI baseUrl, String coordinator) {}

    public Digest(Applications applications, Register register, Outbox outbox, Saves saves, House house) {
        this.applications = applications;
        this.register = register;
        this.outbox = outbox;
        this.saves = saves;
        this.house = house;
    }

    /** Mails once a day. */
    public void run() {
        List<String> red = numbers(Set.of(Colour.RED));
        List<String> overdue = numbers(Set.of(Colour.OVERDUE));
        if (red.isEmpty() && overdue.isEmpty()) {
            return;
        }
        saves.once(content -> {
            if (applications.claimDigest(content, Terms.day(house.clock().instant()))) {
                mail(content, house.coordinator(), red, overdue);
                if (!overdue.isEmpty()) {
                    board().forEach(address -> mail(content, address, List.of(), overdue));
                }
            }
            return overdue;
        });
    }

    private void mail(Content content, String to, List<String> red, List<String> overdue) {
        Map<String, Object> values = Map.of(
                "red",
                red,
                "overdue",
                overdue,
                "link",
                house.baseUrl().resolve(Addresses.OFFICE).toString());
        outbox.add(content, new Mail(Letter.CLOCK_DIGEST.template(), to, values, MailKind.SERVICE));
    }

    private List<String> numbers(Set<Colour> colours) {
        Instant now = house.clock().instant();
        List<String> numbers = new ArrayList<>();
        for (Application application : applications.list()) {
            var clock = application.file().clock();
            if (clock.isRunning() && colours.contains(clock.colour(now, house.terms()))) {
                numbers.add(application.number());
            }
        }
        numbers.sort(null);
        return numbers;
    }

    private List<String> board() {
        Instant now = house.clock().instant();
        return register.assignments().at(now).stream()
                .filter(Assignment::isNational)
                .filter(role -> role.role() == SocietyRole.BESTUUR)
                .flatMap(role -> register.members().find(role.memberId()).stream())
                .filter(Member::isCurrent)
                .map(member -> member.contact().email())
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }
}
