package nl.balint.cms.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.Lease;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, one mail after another. An attempt is noted before it is made and its outcome after it, so that a
 * mail whose outcome was lost is known: it is sent once more, never a third time (docs/decisions/0026).
 */
final class Sender {

    /** An attempt that began and of which nobody knows how it ended. */
    static final String BEGUN = "begun";

    static final String UNSURE = "unsure";
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Repository repository;
    private final Carrier carrier;
    private final Lease lease;
    private final MailWatch watch;
    private final Clock clock;

    Sender(Repository repository, Carrier carrier, Lease lease, MailWatch watch, Clock clock) {
        this.repository = repository;
        this.carrier = carrier;
        this.lease = lease;
        this.watch = watch;
        this.clock = clock;
    }

    /** Sends all that is due now, unless another process is sending. */
    void turn() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            List<String> due = due(content);
            if (due.isEmpty()) {
                return;
            }
            try (Carrier.Round round = carrier.open()) {
                send(due, round, content);
            }
        }
    }

    private List<String> due(Content content) {
        Instant now = clock.instant();
        return MailStore.list(content, MailState.WAITING).stream()
                .map(MailStore::delivery)
                .filter(delivery -> !delivery.next().isAfter(now))
                .sorted(Comparator.comparing(Delivery::kind).thenComparing(Delivery::since))
                .map(Delivery::id)
                .toList();
    }

    /** When the server takes no mail at all, the rest is put off as if it had been tried. */
    private void send(List<String> due, Carrier.Round round, Content content) {
        Outcome last = new Outcome.Delivered();
        for (String id : due) {
            if (!lease.take() || Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                content.discard();
                last = next(id, last, round, content);
            } catch (ContentConflict changed) {
                // Somebody erased it or asked to send it again: the next turn sees what is so.
                content.discard();
            }
        }
    }

    private Outcome next(String id, Outcome last, Carrier.Round round, Content content) {
        Optional<Node> mail = MailStore.find(content, id)
                .filter(node -> MailStore.delivery(node).state() == MailState.WAITING);
        if (mail.isEmpty()) {
            return last;
        }
        return last instanceof Outcome.Down down
                ? putOff(mail.get(), down, content)
                : attempt(mail.get(), round, content);
    }

    private Outcome attempt(Node mail, Carrier.Round round, Content content) {
        Optional<Letter> letter = MailStore.letter(mail);
        if (letter.isEmpty() || !begin(mail)) {
            Outcome outcome = new Outcome.Refused(letter.isEmpty() ? "wiped" : "unsure");
            close(mail, outcome, content);
            return outcome;
        }
        content.save();
        Outcome outcome = carry(new Carrier.Parcel(mail.name(), MailStore.text(mail, "to"), letter.get()), round);
        close(mail, outcome, content);
        return outcome;
    }

    /** A mail that breaks something takes down itself alone. */
    private static Outcome carry(Carrier.Parcel parcel, Carrier.Round round) {
        try {
            return round.carry(parcel);
        } catch (RuntimeException failure) {
            LOG.error("Mail {} broke on its way", parcel.id(), failure);
            return new Outcome.Refused("broken");
        }
    }

    private Outcome putOff(Node mail, Outcome.Down down, Content content) {
        mail.set("tries", Value.of(MailStore.whole(mail, "tries") + 1));
        close(mail, down, content);
        return down;
    }

    /** Notes that an attempt begins; not when two attempts may have arrived already. */
    private static boolean begin(Node mail) {
        if (mail.property(BEGUN).isPresent()) {
            if (mail.property(UNSURE).isPresent()) {
                return false;
            }
            mail.set(UNSURE, Value.of(true));
        }
        mail.set("tries", Value.of(MailStore.whole(mail, "tries") + 1));
        mail.set(BEGUN, Value.of(true));
        return true;
    }

    private void close(Node mail, Outcome outcome, Content content) {
        mail.remove(BEGUN);
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Delivered) {
            delivered(mail, now);
        } else if (outcome instanceof Outcome.Refused refused) {
            missed(mail, refused.fault(), MailState.FAILED, now);
        } else if (outcome instanceof Outcome.Later later) {
            again(mail, later.fault(), now);
        } else if (outcome instanceof Outcome.Down down) {
            again(mail, down.fault(), now);
        }
        content.save();
        Delivery delivery = MailStore.delivery(mail);
        if (delivery.state() == MailState.FAILED) {
            LOG.warn("Mail {} ({}) has failed: {}", delivery.id(), delivery.template(), delivery.fault());
            watch.failed(delivery);
        }
    }

    private static void delivered(Node mail, Instant now) {
        MailStore.state(mail, MailState.SENT, now);
        mail.remove("fault");
        mail.remove(UNSURE);
        if (MailStore.delivery(mail).kind().isSecret()) {
            MailStore.wipe(mail);
        }
    }

    private static void again(Node mail, String fault, Instant now) {
        Retries.pause(MailStore.delivery(mail).tries())
                .ifPresentOrElse(
                        pause -> missed(mail, fault, MailState.WAITING, now.plus(pause)),
                        () -> missed(mail, fault, MailState.FAILED, now));
    }

    private static void missed(Node mail, String fault, MailState state, Instant at) {
        mail.set("fault", fault);
        MailStore.state(mail, state, at);
    }
}
