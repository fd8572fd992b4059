package nl.balint.portal.members;

import java.util.Locale;
import nl.balint.portal.members.internal.text.CleanText;

/**
 * How to reach somebody. The mail address is the one to write to; that of the account may differ.
 *
 * @param mobile as E.164, "+31612345678"; empty for none
 */
public record Contact(String email, String mobile) {

    public static final Contact NONE = new Contact("", "");

    public Contact {
        email = CleanText.line(email).toLowerCase(Locale.ROOT);
        mobile = CleanText.line(mobile);
    }
}
