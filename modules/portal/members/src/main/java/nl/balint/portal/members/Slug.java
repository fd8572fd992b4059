package nl.balint.portal.members;

import java.util.regex.Pattern;
import nl.balint.portal.members.internal.text.Folded;

/** The word that stands for a group in an address. */
public final class Slug {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private Slug() {}

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /** "Hengelo (O)" becomes "hengelo-o"; of a name without letters nothing is left but "groep". */
    public static String of(String name) {
        String words = Folded.words(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String bounded = words.length() > LONGEST ? words.substring(0, LONGEST).replaceAll("-$", "") : words;
        return bounded.isEmpty() ? "groep" : bounded;
    }
}
