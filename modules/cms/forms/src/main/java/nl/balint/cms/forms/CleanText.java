package nl.balint.cms.forms;

import java.text.Normalizer;

/**
 * What people typed or pasted, without what nobody sees: control characters, and those that turn the direction of
 * writing, with which one text can pass for another. In Unicode's form C, so that equal texts are equal.
 */
public final class CleanText {

    /** Joins letters and signs; names in some languages need it. */
    private static final int NON_JOINER = 0x200C;

    private static final int JOINER = 0x200D;

    private CleanText() {}

    /** One line: every run of white space is one space. */
    public static String line(String text) {
        return visible(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '), ' ')
                .replaceAll("[\\p{Zs}]+", " ")
                .strip();
    }

    /** Several lines, each as it was typed. */
    public static String lines(String text) {
        return visible(text.replace("\r\n", "\n").replace('\r', '\n'), '\n').strip();
    }

    private static String visible(String text, char separator) {
        StringBuilder visible = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
                visible.append(separator);
            } else if (isVisible(character, type)) {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    private static boolean isVisible(int character, int type) {
        return switch (type) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT -> character == JOINER || character == NON_JOINER;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
