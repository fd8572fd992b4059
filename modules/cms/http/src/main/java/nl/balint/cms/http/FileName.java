package nl.balint.cms.http;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a file that people bring: one name without a path, in Unicode's form C, without characters that nobody
 * sees, that turn the direction of writing or that a file system stumbles over. Its end, such as {@code .pdf}, stays.
 */
public final class FileName {

    private static final int LONGEST = 160;
    private static final int LONGEST_END = 12;
    private static final String UNNAMED = "bestand";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    public static String clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(character -> add(character, clean));
        // No hidden file, and no end that Windows leaves off.
        String name = clean.toString().replaceAll(" {2,}", " ").replaceAll("^[. ]+|[. ]+$", "");
        String bare = name.replaceAll("\\..*", "").strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? UNNAMED : shortened(DEVICES.contains(bare) ? "_" + name : name);
    }

    private static void add(int character, StringBuilder clean) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> {}
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                clean.append(' ');
            default -> clean.appendCodePoint("<>:\"|?*".indexOf(character) < 0 ? character : '_');
        }
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= LONGEST_END ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length()))
                        .strip()
                + end;
    }
}
