package nl.balint.cms.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;

/** Hands mails to a mail server. */
final class SmtpCarrier implements Carrier {

    private final Smtp server;
    private final Mime mime;
    private final Session session;

    SmtpCarrier(Smtp server, MailConfig config, Clock clock) {
        this.server = server;
        this.mime = new Mime(config, clock);
        this.session = Session.getInstance(settings(server, config));
    }

    private static Properties settings(Smtp server, MailConfig config) {
        String patience = Long.toString(server.patience().toMillis());
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", server.host());
        settings.setProperty("mail.smtp.port", Integer.toString(server.port()));
        settings.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        settings.setProperty("mail.smtp.from", config.from());
        settings.setProperty("mail.smtp.localhost", config.host());
        settings.setProperty("mail.smtp.connectiontimeout", patience);
        settings.setProperty("mail.smtp.timeout", patience);
        settings.setProperty("mail.smtp.writetimeout", patience);
        boolean starttls = server.encryption() == Smtp.Encryption.STARTTLS;
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.encryption() == Smtp.Encryption.TLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        return settings;
    }

    @Override
    public Round open() {
        return new SmtpRound();
    }

    private final class SmtpRound implements Round {

        private final Transport transport;

        SmtpRound() {
            try {
                transport = session.getTransport("smtp");
            } catch (MessagingException impossible) {
                throw new IllegalStateException("Jakarta Mail has no SMTP", impossible);
            }
        }

        @Override
        public Outcome carry(Parcel parcel) {
            try {
                if (!transport.isConnected()) {
                    connect();
                }
            } catch (MessagingException failure) {
                return SmtpFault.ofConnecting(failure);
            }
            try {
                MimeMessage message = mime.pack(parcel, session);
                transport.sendMessage(message, message.getAllRecipients());
                return new Outcome.Delivered();
            } catch (MessagingException failure) {
                return SmtpFault.ofSending(failure);
            }
        }

        private void connect() throws MessagingException {
            if (server.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException ending) {
                // The server hung up first; what it took, it took.
            }
        }
    }
}
