package nl.balint.portal.members;

import java.util.Locale;
import nl.balint.portal.members.internal.text.CleanText;
import nl.balint.portal.members.internal.text.DutchCase;
import nl.balint.portal.members.internal.text.Prefixes;

/**
 * A surname in its two parts: the prefix ("van den"), in small letters, and the core word that it is sorted on
 * ("Berg").
 */
public record Surname(String prefix, String core) {

    public static final Surname NONE = new Surname("", "");

    public Surname {
        prefix = CleanText.name(prefix).toLowerCase(Locale.ROOT);
        core = CleanText.name(core);
    }

    /** Parts a surname that was written in one piece. */
    public static Surname parse(String written) {
        String clean = CleanText.name(written);
        int length = Prefixes.length(clean);
        return new Surname(clean.substring(0, length), clean.substring(length));
    }

    public boolean isEmpty() {
        return core.isEmpty();
    }

    /** After a first name or initials: "van den Berg", "d'Hondt". */
    public String following() {
        return joined(prefix);
    }

    /** Where nothing stands before it: "Van den Berg", "D'Hondt", "'t Hooft". */
    public String standing() {
        return joined(DutchCase.capitalised(prefix));
    }

    private String joined(String before) {
        if (before.isEmpty()) {
            return core;
        }
        return before.endsWith("d'") || before.endsWith("l'") || before.endsWith("D'") || before.endsWith("L'")
                ? before + core
                : before + " " + core;
    }
}
