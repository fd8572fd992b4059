package nl.balint.portal.applications.rounds;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.deeds.Holders;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureClock.Colour;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.deeds.Saves;

/**
 * Tells every morning which applications take long: the coordinator those that are red or overdue, the board those that
 * are overdue. Numbers only. Without any there is no mail.
 */
public final class Digest {

    private final Applications applications;
    private final Starts starts;
    private final Holders holders;
    private final Outbox outbox;
    private final Saves saves;
    private final House house;

    /** Whose clock and terms count, where links lead and who coordinates. */
    public record House(Clock clock, ProcedureTerms terms, URI baseUrl, String coordinator) {}

    public Digest(Applications applications, Starts starts, Holders holders, Outbox outbox, Saves saves, House house) {
        this.applications = applications;
        this.starts = starts;
        this.holders = holders;
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
                    holders.addresses(TaskKind.BOARD, house.clock().instant())
                            .forEach(address -> mail(content, address, List.of(), overdue));
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
        return Stream.concat(
                        applications.list().stream()
                                .filter(application -> isOne(application.file().clock(), colours, now))
                                .map(Application::number),
                        starts.list().stream()
                                .filter(start -> isOne(start.file().clock(), colours, now))
                                .map(Start::number))
                .sorted()
                .toList();
    }

    private boolean isOne(ProcedureClock clock, Set<Colour> colours, Instant now) {
        return clock.isRunning() && colours.contains(clock.colour(now, house.terms()));
    }
}
