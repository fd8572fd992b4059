package nl.balint.cms.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import nl.balint.cms.mail.Carrier.Parcel;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Packs letters as mail programs expect them. */
final class Mime {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailConfig config;
    private final Clock clock;

    Mime(MailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The same parcel gives the same Message-ID, so that a receiver who has it already may drop the second one. */
    MimeMessage pack(Parcel parcel, Session session) throws MessagingException {
        Numbered message = new Numbered(session, "<" + parcel.id() + "@" + config.host() + ">");
        if (config.returns() instanceof ReturnBox box) {
            message.setEnvelopeFrom(box.address(parcel.id()));
        }
        message.setFrom(sender());
        message.setReplyTo(new InternetAddress[] {new InternetAddress(config.replyTo(), true)});
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to(), true));
        message.setSubject(parcel.letter().subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", "nl");
        message.setContent(body(parcel.letter()));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(config.from(), config.house().name(), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The best part comes last. */
    private static MimeMultipart body(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static final class Numbered extends SMTPMessage {

        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
