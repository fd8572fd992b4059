package nl.balint.cms.search.internal;

import java.text.Normalizer;

/**
 * Text as an index likes it: composed letters, single spaces, nothing invisible that could split or disguise a word.
 */
public final class PlainText {

    /** Stands between two texts that belong together; a sentence never runs across it. */
    public static final char PARAGRAPH = '\u2029';

    private static final int JOINS_EMOJI = 0x200D;

    private PlainText() {}

    /** One line: the same words without control, zero-width and direction characters. */
    public static String line(String text) {
        return clean(text, ' ');
    }

    /** Several paragraphs: as {@link #line}, but a line break stays a break. */
    public static String paragraphs(String text) {
        return clean(text, PARAGRAPH);
    }

    /** The first so many characters, never half a character. */
    public static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    private static String clean(String text, char lineBreak) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> {
            if (isBreak(character)) {
                space(clean, lineBreak);
            } else if (isSpace(character)) {
                space(clean, ' ');
            } else if (isVisible(character)) {
                clean.appendCodePoint(character);
            }
        });
        int end = clean.length();
        return end > 0 && isSpacing(clean.charAt(end - 1)) ? clean.substring(0, end - 1) : clean.toString();
    }

    private static boolean isBreak(int character) {
        return character == '\n' || character == '\r' || character == 0x2028 || character == PARAGRAPH;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isVisible(int character) {
        if (character == JOINS_EMOJI) {
            return true;
        }
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }

    /** Adds one space; between a space and a break the break stays. */
    private static void space(StringBuilder clean, char space) {
        int last = clean.length() - 1;
        if (last < 0) {
            return;
        }
        if (!isSpacing(clean.charAt(last))) {
            clean.append(space);
        } else if (space == PARAGRAPH) {
            clean.setCharAt(last, space);
        }
    }

    private static boolean isSpacing(char character) {
        return character == ' ' || character == PARAGRAPH;
    }
}
