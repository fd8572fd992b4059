package nl.balint.cms.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;

/**
 * What is to be sent. A mail that is in it will leave, also when the server falls over in the meantime; a mail whose
 * deed was not saved will not. It is written out when it is put in: a template that does not work fails the deed, where
 * somebody sees it.
 */
public final class Outbox {

    private static final int ID_BYTES = 16;
    private static final int TRIES = 4;
    static final Duration TEXT_KEPT = Duration.ofDays(90);
    static final Duration LINE_KEPT = Duration.ofDays(365);

    private final Repository repository;
    private final Composer composer;
    private final Clock clock;
    private final SecureRandom random;
    private final Others also;

    /** Whoever else keeps mails. */
    interface Others {

        void erase(String address);

        /** Forgets mails of which the text holds one of these words. */
        void eraseNaming(Collection<String> words);

        void forget(Collection<String> ids);
    }

    /**
     * Makes an outbox.
     *
     * @param also whoever else has to forget what is forgotten here
     */
    Outbox(MailModule.Sources sources, Composer composer, Others also) {
        this.repository = sources.repository();
        this.composer = composer;
        this.clock = sources.clock();
        this.random = sources.random();
        this.also = also;
    }

    /**
     * Puts a mail in, to be saved by the caller together with what it tells of.
     *
     * @return the mail's id, to look up how it fares
     */
    public String add(Content system, Mail mail) {
        if (!system.access().isSystem()) {
            throw new IllegalArgumentException("The outbox is opened as the house itself, not as somebody");
        }
        String id = newId();
        MailStore.add(system, id, mail, composer.write(mail), clock.instant());
        return id;
    }

    /** Puts a mail in, in a save of its own. */
    public String post(Mail mail) {
        try (Content content = open()) {
            String id = add(content, mail);
            content.save();
            return id;
        }
    }

    /** How a mail fares; nothing for an id that was never given out. */
    public Optional<Delivery> find(String id) {
        try (Content content = open()) {
            return MailStore.find(content, id).map(MailStore::delivery);
        }
    }

    /** The newest mails in this state, the newest first. */
    public List<Delivery> list(MailState state, int most) {
        try (Content content = open()) {
            return MailStore.latest(content, state, most).stream()
                    .map(MailStore::delivery)
                    .toList();
        }
    }

    /**
     * Sends a mail again, or one that waits at once.
     *
     * @return whether there was anything left to send
     */
    public boolean resend(String id) {
        try (Content content = open()) {
            Optional<Node> mail = MailStore.find(content, id)
                    .filter(node -> MailStore.letter(node).isPresent());
            mail.ifPresent(this::anew);
            content.save();
            return mail.isPresent();
        }
    }

    private void anew(Node mail) {
        mail.set("tries", Value.of(0));
        mail.remove(Sender.BEGUN);
        mail.remove(Sender.UNSURE);
        MailStore.state(mail, MailState.WAITING, clock.instant());
    }

    /**
     * Notes that a mail which had left came back.
     *
     * @return how it fares now; nothing when it is not known any more
     */
    Optional<Delivery> cameBack(String id, String fault) {
        return Conflicts.saved(TRIES, this::open, content -> {
            Optional<Node> mail = MailStore.find(content, id);
            mail.filter(node -> MailStore.delivery(node).state() == MailState.SENT)
                    .ifPresent(node -> {
                        node.set("fault", fault);
                        MailStore.state(node, MailState.FAILED, clock.instant());
                    });
            return mail.map(MailStore::delivery).filter(delivery -> delivery.state() == MailState.FAILED);
        });
    }

    /** Forgets what old mails said, and in the end that they were. Waiting mails stay. */
    public void tidy() {
        Instant now = clock.instant();
        for (MailState state : List.of(MailState.SENT, MailState.FAILED)) {
            try (Content content = open()) {
                for (Node mail : MailStore.list(content, state)) {
                    Duration age = Duration.between(MailStore.instant(mail, "since"), now);
                    if (age.compareTo(LINE_KEPT) > 0) {
                        mail.delete();
                    } else if (age.compareTo(TEXT_KEPT) > 0) {
                        MailStore.wipe(mail);
                    }
                }
                content.save();
            }
        }
    }

    /** Forgets mails, sent or not, because they named what has been erased; ids that are gone are no fault. */
    public void forget(Collection<String> ids) {
        try (Content content = open()) {
            ids.stream().flatMap(id -> MailStore.find(content, id).stream()).forEach(Node::delete);
            content.save();
        }
        also.forget(ids);
    }

    /** How many mails are kept that went to one of these addresses, or of which the text holds one of the words. */
    public int countOf(Content system, Collection<String> addresses, Collection<String> words) {
        return (int) MailStore.all(system)
                .filter(mail -> MailStore.isTo(mail, addresses) || MailStore.holds(mail, words))
                .count();
    }

    /**
     * Forgets every mail to these addresses, and what mails to others said that hold one of the words; one of those
     * that still waits is sent without the words. Stands at the save; {@link #eraseElsewhere} is for after that.
     */
    public void erase(Content system, Collection<String> addresses, Collection<String> words) {
        for (Node mail : MailStore.all(system).toList()) {
            if (MailStore.isTo(mail, addresses)) {
                mail.delete();
            } else if (MailStore.holds(mail, words)) {
                MailStore.silence(mail, words);
            }
        }
    }

    /** The same where mails are kept beside this outbox. */
    public void eraseElsewhere(Collection<String> addresses, Collection<String> words) {
        addresses.forEach(also::erase);
        also.eraseNaming(words);
    }

    /** Forgets every mail to this address, sent or not. */
    public void erase(String address) {
        try (Content content = open()) {
            MailStore.to(content, address).forEach(Node::delete);
            content.save();
        }
        also.erase(address);
    }

    /** What was written to these addresses and is still kept, the newest first. */
    public List<SentMail> listTo(Collection<String> addresses) {
        try (Content content = open()) {
            return MailStore.all(content)
                    .filter(mail -> MailStore.isTo(mail, addresses))
                    .map(MailStore::sent)
                    .sorted(Comparator.comparing(SentMail::since).reversed())
                    .toList();
        }
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
