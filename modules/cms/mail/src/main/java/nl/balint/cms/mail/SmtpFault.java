package nl.balint.cms.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads what went wrong. Of what the server said only its codes are kept, for the rest may name the receiver. */
final class SmtpFault {

    private static final Pattern CODE = Pattern.compile("^\\s*([245]\\d\\d)[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?");
    private static final int CLOSING = 421;
    private static final int PERMANENT = 500;

    private SmtpFault() {}

    static Outcome ofConnecting(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new Outcome.Down("sign-in refused");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new Outcome.Down("no safe connection");
            }
        }
        return new Outcome.Down(code(failure).isEmpty() ? "no connection" : code(failure));
    }

    /**
     * What the receiver's side says about this mail; about us as the sender, or nothing at all, it concerns every mail.
     */
    static Outcome ofSending(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException part; next = part.getNextException()) {
            if (part instanceof SMTPSenderFailedException) {
                return new Outcome.Down("sender " + code(part));
            }
            if (part instanceof SMTPAddressFailedException address) {
                return judged(address.getReturnCode(), code(part));
            }
        }
        if (failure instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
            return judged(send.getReturnCode(), code(failure));
        }
        return new Outcome.Later("no answer");
    }

    private static Outcome judged(int reply, String code) {
        if (reply == CLOSING) {
            return new Outcome.Down(code);
        }
        return reply >= PERMANENT ? new Outcome.Refused(code) : new Outcome.Later(code);
    }

    private static String code(MessagingException failure) {
        Matcher matcher = CODE.matcher(String.valueOf(failure.getMessage()));
        if (!matcher.find()) {
            return "";
        }
        String enhanced = matcher.group(2);
        return (matcher.group(1) + (enhanced == null ? "" : " " + enhanced)).toUpperCase(Locale.ROOT);
    }
}
