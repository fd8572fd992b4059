package nl.balint.cms.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/**
 * What is to be sent. A mail that is in it will leave, also when the server falls over in the meantime; a mail whose
 * deed was not saved will not. It is written out when it is put in: a template that does not work fails the deed, where
 * somebody sees it.
 */
public final class Outbox {

    private static final int ID_BYTES = 16;

    private final Repository repository;
    private final Composer composer;
    private final Clock clock;
    private final SecureRandom random;

    Outbox(Repository repository, Composer composer, Clock clock, SecureRandom random) {
        this.repository = repository;
        this.composer = composer;
        this.clock = clock;
        this.random = random;
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

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
