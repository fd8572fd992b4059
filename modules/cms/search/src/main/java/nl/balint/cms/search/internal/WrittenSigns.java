package nl.balint.cms.search.internal;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Writes signs that mean the same as one sign, each in the place of the one that stood there: the kinds of apostrophe,
 * and what parts words. Where asked, a hyphen inside a word becomes a middle dot, at which the tokenizer does not part
 * words.
 */
final class WrittenSigns extends CharFilter {

    /** A hyphen inside a word. */
    static final char JOINED = '·';

    private static final int END = -1;
    private static final int NOT_READ = -2;

    private final boolean joins;
    private int before = NOT_READ;

    /** What comes after the last sign that was given, when that had to be known. */
    private int next = NOT_READ;

    /** @param joins whether a hyphen inside a word keeps it together */
    WrittenSigns(Reader text, boolean joins) {
        super(text);
        this.joins = joins;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int end = offset + take(into, offset, length);
        for (int at = offset; at < end; at++) {
            char now = into[at];
            boolean joined =
                    joins && isHyphen(now) && isOfWord(before) && isOfWord(at + 1 < end ? into[at + 1] : next());
            into[at] = joined ? JOINED : plain(now);
            before = now;
        }
        return end == offset && length > 0 ? -1 : end - offset;
    }

    /** As they stand in the text, the one first that was looked at already. */
    private int take(char[] into, int offset, int length) throws IOException {
        if (length == 0 || next == END) {
            return 0;
        }
        if (next == NOT_READ) {
            return Math.max(0, input.read(into, offset, length));
        }
        into[offset] = (char) next;
        next = NOT_READ;
        return 1;
    }

    private int next() throws IOException {
        if (next == NOT_READ) {
            next = input.read();
        }
        return next;
    }

    /** Sign for sign: each stays where it was. */
    @Override
    protected int correct(int offset) {
        return offset;
    }

    private static char plain(char sign) {
        return switch (sign) {
            case '’', '‘', '`', '´', 'ʼ', '＇' -> '\'';
            case ':', '_' -> ' ';
            default -> sign;
        };
    }

    private static boolean isHyphen(int sign) {
        return sign == '-' || sign == '‐' || sign == '‑';
    }

    private static boolean isOfWord(int sign) {
        return sign >= 0
                && (Character.isLetterOrDigit(sign)
                        || Character.getType(sign) == Character.LETTER_NUMBER
                        || Character.getType(sign) == Character.OTHER_NUMBER);
    }
}
