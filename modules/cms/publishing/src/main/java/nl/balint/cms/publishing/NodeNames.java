package nl.balint.cms.publishing;

import java.text.Normalizer;
import java.util.Locale;
import nl.balint.cms.content.Node;

/** Names of nodes, which for a page are its address: small letters, digits and hyphens. */
public final class NodeNames {

    private static final int LONGEST = 60;

    private NodeNames() {}

    /** "Wat kost het?" becomes {@code wat-kost-het}. */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        String name = cut.replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "pagina" : name;
    }

    /** That name, or when it is taken the same with a number. */
    public static String free(Node parent, String wanted) {
        boolean isNumber = wanted.matches("[0-9]+");
        int number = isNumber ? Integer.parseInt(wanted) : 2;
        String name = wanted;
        while (parent.child(name).isPresent()) {
            name = isNumber ? Integer.toString(++number) : wanted + "-" + number++;
        }
        return name;
    }
}
