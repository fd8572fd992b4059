package nl.balint.cms.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/** Wires the mails: give it who renders templates; it offers the outbox. */
public final class MailModule implements AutoCloseable {

    private final Outbox outbox;

    /** What mails are made of and kept in. */
    public record Sources(Repository repository, MailTexts texts, Clock clock, SecureRandom random) {}

    /**
     * Opens the outbox.
     *
     * @param house what the frame of every mail shows as {@code screen.house.…}: name, email, baseUrl and so on
     */
    public MailModule(Sources sources, Map<String, ?> house) {
        sources.repository().addRecords(MailStore.WORKSPACE);
        sources.repository().addIndex(MailStore.STATE);
        try (Content content = sources.repository().open(Access.SYSTEM, View.DRAFT)) {
            MailStore.lay(content);
        }
        this.outbox = new Outbox(
                sources.repository(), new Composer(sources.texts(), house), sources.clock(), sources.random());
    }

    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void close() {
        // Nothing runs yet.
    }
}
