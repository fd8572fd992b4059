package nl.balint.cms.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.Lease;
import nl.balint.cms.content.RecordFolders;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import org.jspecify.annotations.Nullable;

/** Wires the mails: give it who renders templates; it offers the outbox, and sends what is in it once started. */
public final class MailModule implements AutoCloseable {

    private static final Outbox.Others NOBODY = new Outbox.Others() {
        @Override
        public void erase(String address) {
            // A mail that left by SMTP is in the mailbox of who got it.
        }

        @Override
        public void eraseNaming(Collection<String> words) {
            // The same.
        }

        @Override
        public void forget(Collection<String> ids) {
            // The same.
        }
    };

    private final Sources sources;
    private final Returns returns;
    private final Map<String, String> house;
    private final Composer composer;
    private final Outbox outbox;
    private final Carrier carrier;
    private final @Nullable DemoMailbox mailbox;
    private final Lease lease;
    private @Nullable SenderThread thread;

    /** What mails are made of and kept in. */
    public record Sources(Repository repository, MailTexts texts, Clock clock, SecureRandom random) {}

    /** How long the text of a mail is kept, and that it was sent. */
    public static Map<String, Period> terms() {
        return Map.of("mail.text", days(Outbox.TEXT_KEPT), "mail.line", days(Outbox.LINE_KEPT));
    }

    private static Period days(Duration kept) {
        return Period.ofDays((int) kept.toDays());
    }

    /** Opens the outbox; nothing leaves yet. */
    public MailModule(Sources sources, MailConfig config) {
        this.sources = sources;
        this.returns = config.returns();
        lay(sources.repository());
        if (config.way() instanceof Smtp smtp) {
            this.mailbox = null;
            this.carrier = new SmtpCarrier(smtp, config, sources.clock());
        } else {
            this.mailbox = new DemoMailbox(sources.repository(), sources.clock());
            this.carrier = mailbox.carrier();
        }
        this.lease = new Lease(
                sources.repository(),
                sources.clock(),
                MailStore.LEASE,
                UUID.randomUUID().toString());
        this.house = house(config);
        this.composer = new Composer(sources.texts(), house);
        this.outbox = new Outbox(sources, composer, mailbox == null ? NOBODY : mailbox);
    }

    private static void lay(Repository repository) {
        RecordFolders.lay(repository, MailStore.WORKSPACE);
        repository.addIndex(MailStore.STATE);
    }

    /** What templates know as {@code screen.house}. */
    private static Map<String, String> house(MailConfig config) {
        return Map.of("name", config.house().name(), "email", config.house().email(), "baseUrl", config.baseUrl());
    }

    public Outbox outbox() {
        return outbox;
    }

    /** A mail as it would arrive, without sending it. */
    public DemoMail preview(Mail mail) {
        return preview(mail, sources.texts());
    }

    /** The same in other words than those that are kept. */
    public DemoMail preview(Mail mail, MailTexts texts) {
        return DemoMail.of("", sources.clock().instant(), mail.to(), new Composer(texts, house).write(mail));
    }

    /** In a demo the mailbox that anybody at this machine reads; otherwise none. */
    public List<Routes> routes(Screens screens, LightModules modules) {
        Samples samples = new Samples(modules, this::preview);
        return mailbox()
                .<List<Routes>>map(box -> List.of(new DemoMailRoutes(box, samples, screens)))
                .orElse(List.of());
    }

    /**
     * Begins to send in the background.
     *
     * @param watch told of every mail that has failed for good
     */
    public void start(MailWatch watch) {
        SenderThread started = new SenderThread(sender(watch));
        thread = started;
        sources.repository().listen(change -> {
            if (concernsMails(change)) {
                started.wake();
            }
        });
        started.start();
    }

    /**
     * Looks through what came back; nothing when there is no mailbox for it. A demo sends nothing, so nothing comes
     * back.
     *
     * @param watch told of every mail that came back
     */
    public Optional<ReturnRound> returns(MailWatch watch) {
        return mailbox == null && returns instanceof ReturnBox box
                ? Optional.of(new ReturnRound(box, outbox, watch))
                : Optional.empty();
    }

    Sender sender(MailWatch watch) {
        return new Sender(sources.repository(), carrier, lease, watch, sources.clock());
    }

    Optional<DemoMailbox> mailbox() {
        return Optional.ofNullable(mailbox);
    }

    private static boolean concernsMails(ContentChange change) {
        return change.view() == View.DRAFT
                && change.paths().stream().anyMatch(path -> path.workspace().equals(MailStore.WORKSPACE));
    }

    /** Lets the mail that is on its way arrive. To be closed before the repository. */
    @Override
    public void close() {
        if (thread != null) {
            thread.close();
            lease.release();
        }
    }
}
