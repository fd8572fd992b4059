package nl.balint.portal.members;

import nl.balint.portal.members.internal.text.CleanText;

/**
 * Where somebody works; a home address is not kept.
 *
 * @param hagro the group of practices that stand in for each other; empty when not told. Nobody sees it but the person
 *     and the secretariat
 */
public record Practice(String name, Address address, String phone, String hagro) {

    public static final Practice NONE = new Practice("", Address.NONE, "");

    public Practice {
        name = CleanText.line(name);
        phone = CleanText.line(phone);
        hagro = CleanText.line(hagro);
    }

    /** Without a hagro. */
    public Practice(String name, Address address, String phone) {
        this(name, address, phone, "");
    }

    public Practice withPhone(String changed) {
        return new Practice(name, address, changed, hagro);
    }

    public Practice withHagro(String changed) {
        return new Practice(name, address, phone, changed);
    }
}
