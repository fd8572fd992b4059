package nl.balint.portal.members;

import nl.balint.portal.members.internal.text.CleanText;

/** Where somebody works; a home address is not kept. */
public record Practice(String name, Address address, String phone) {

    public static final Practice NONE = new Practice("", Address.NONE, "");

    public Practice {
        name = CleanText.line(name);
        phone = CleanText.line(phone);
    }
}
