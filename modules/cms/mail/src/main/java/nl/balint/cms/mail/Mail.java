package nl.balint.cms.mail;

import java.util.Map;

/**
 * Something to be said to one person.
 *
 * @param template whose text it is, such as {@code security:mails/invitation}
 * @param to one mail address, without a name
 * @param values what the template finds as {@code screen.…}
 */
public record Mail(String template, String to, Map<String, ?> values, MailKind kind) {

    /** Refuses an address that is none, or more than one. */
    public Mail {
        if (!MailAddress.isSound(to)) {
            // Without the address: this may end in a log.
            throw new WrongMail("The receiver of " + template + " is not one mail address");
        }
        values = Map.copyOf(values);
    }
}
