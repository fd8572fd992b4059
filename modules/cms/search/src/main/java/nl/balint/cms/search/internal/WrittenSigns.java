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

    private static final int NOT_READ = -2;

    private final boolean joins;
    private int before = NOT_READ;
    private int next = NOT_READ;

    /** @param joins whether a hyphen inside a word keeps it together */
    WrittenSigns(Reader text, boolean joins) {
        super(text);
        this.joins = joins;
    }

    @Override
    public int read() throws IOException {
        int now = next == NOT_READ ? input.read() : next;
        next = now < 0 ? now : input.read();
        boolean joined = joins && isHyphen(now) && isOfWord(before) && isOfWord(next);
        before = now;
        return joined ? JOINED : plain(now);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = 0;
        int sign = length > 0 ? read() : -1;
        while (sign >= 0) {
            into[offset + count++] = (char) sign;
            sign = count < length ? read() : -1;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Sign for sign: each stays where it was. */
    @Override
    protected int correct(int offset) {
        return offset;
    }

    private static int plain(int sign) {
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
