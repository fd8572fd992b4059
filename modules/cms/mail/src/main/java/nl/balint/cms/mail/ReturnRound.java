package nl.balint.cms.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the mailbox for mails that came back. One that is understood is noted at its mail and then deleted, for
 * it holds the address and the text; what is not understood is left there for people, as read.
 */
public final class ReturnRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnRound.class);

    /** At once; the rest has its turn the next time. */
    private static final int MOST = 200;

    private final ReturnBox box;
    private final Outbox outbox;
    private final MailWatch watch;
    private final Session session;

    ReturnRound(ReturnBox box, Outbox outbox, MailWatch watch) {
        this.box = box;
        this.outbox = outbox;
        this.watch = watch;
        this.session = Session.getInstance(settings(box));
    }

    private static Properties settings(ReturnBox box) {
        String patience = Long.toString(box.patience().toMillis());
        Smtp.Encryption encryption = box.server().encryption();
        boolean starttls = encryption == Smtp.Encryption.STARTTLS;
        Properties settings = new Properties();
        settings.setProperty("mail.imap.connectiontimeout", patience);
        settings.setProperty("mail.imap.timeout", patience);
        settings.setProperty("mail.imap.writetimeout", patience);
        settings.setProperty("mail.imap.starttls.enable", Boolean.toString(starttls));
        settings.setProperty("mail.imap.starttls.required", Boolean.toString(starttls));
        settings.setProperty("mail.imap.ssl.enable", Boolean.toString(encryption == Smtp.Encryption.TLS));
        settings.setProperty("mail.imap.ssl.checkserveridentity", "true");
        settings.setProperty("mail.imap.ssl.protocols", "TLSv1.2 TLSv1.3");
        return settings;
    }

    /** Looks once. Fails when the mailbox cannot be reached; nothing is lost by that. */
    public void run() throws IOException {
        try {
            look();
        } catch (MessagingException failure) {
            throw new IOException("The mailbox for what comes back, " + box + ", cannot be read", failure);
        }
    }

    private void look() throws MessagingException, IOException {
        try (Store store = session.getStore("imap")) {
            ReturnBox.Server server = box.server();
            store.connect(server.host(), server.port(), box.user(), box.password());
            try (Folder folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                List<Message> looked = Stream.of(unread).limit(MOST).toList();
                int understood = 0;
                for (Message message : looked) {
                    understood += take(message) ? 1 : 0;
                }
                if (!looked.isEmpty()) {
                    LOG.info("{} mails came back, {} were not understood", understood, looked.size() - understood);
                }
            }
        }
    }

    private boolean take(Message message) throws MessagingException, IOException {
        Optional<ReturnedMail> returned = ReturnedMail.of(message, box);
        returned.flatMap(one -> outbox.cameBack(one.mail(), one.fault())).ifPresent(watch::failed);
        message.setFlag(returned.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        return returned.isPresent();
    }
}
