package nl.balint.portal.applications.deeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.applications.starting.Start;

/** The mails about the start of a group. Those to the house hold a number and an address behind the door only. */
final class StartLetters {

    /** Longer than the procedure takes with its pauses. */
    private static final Duration KEPT = Duration.ofDays(180);

    private final BiConsumer<Content, Mail> outbox;
    private final Holders holders;
    private final Links links;
    private final JoinLetters.Post post;
    private final Clock clock;

    /**
     * Makes them.
     *
     * @param outbox takes a mail in the save of the act
     */
    StartLetters(BiConsumer<Content, Mail> outbox, Holders holders, Links links, JoinLetters.Post post, Clock clock) {
        this.outbox = outbox;
        this.holders = holders;
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    /** To whoever asked, with a key to their own page. */
    void tell(Content content, Start now, Letter letter) {
        Links.Link link =
                new Links.Link(now.id(), Links.Purpose.START, clock.instant().plus(KEPT));
        String address = Addresses.START_STATUS + "/" + links.give(content, link);
        Map<String, Object> values =
                Map.of("name", now.plan().applicant().name(), "number", now.number(), "link", absolute(address));
        outbox.accept(
                content, new Mail(letter.template(), now.plan().applicant().email(), values, MailKind.ACCESS));
    }

    void tellOffice(Content content, Start now, Letter letter) {
        toDesk(content, now, letter, post.office());
    }

    /** To each who holds that office now. */
    void tellBody(Content content, Start now, Effect.TellBody tell) {
        holders.addresses(tell.role(), clock.instant())
                .forEach(address -> toDesk(content, now, tell.letter(), address));
    }

    private void toDesk(Content content, Start now, Letter letter, String to) {
        Map<String, Object> values =
                Map.of("number", now.number(), "link", absolute(Addresses.START_DESK + "/" + now.id()));
        outbox.accept(content, new Mail(letter.template(), to, values, MailKind.SERVICE));
    }

    private String absolute(String address) {
        URI base = post.baseUrl();
        return base.resolve(address).toString();
    }
}
