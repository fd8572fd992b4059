package nl.balint.cms.rendering.internal.template;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What has been rendered so far, in UTF-8 from the first character on, so that it need not be copied at the end; can be
 * cut back to a mark, so that a failed component leaves nothing behind.
 */
public final class Output extends Writer {

    private static final int USUAL_PAGE = 24 * 1024;
    private static final int PIECE = 512;
    private static final int LONGEST_CHARACTER = 3;

    private final Budget budget;
    private final char[] piece = new char[PIECE];
    private byte[] octets = new byte[USUAL_PAGE];
    private int size;
    private char high;

    public Output(Budget budget) {
        this.budget = budget;
    }

    public int mark() {
        return size;
    }

    public void cutTo(int mark) {
        size = mark;
        high = 0;
    }

    public byte[] bytes() {
        return Arrays.copyOf(octets, size);
    }

    /** What was written since a mark. */
    public byte[] bytesFrom(int mark) {
        return Arrays.copyOfRange(octets, mark, size);
    }

    /** Writes what is UTF-8 already. */
    public void write(byte[] text) {
        makeRoom(text.length);
        System.arraycopy(text, 0, octets, size, text.length);
        size += text.length;
        budget.checkSize(size);
    }

    @Override
    public void write(int character) {
        piece[0] = (char) character;
        write(piece, 0, 1);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        makeRoom(length * LONGEST_CHARACTER + 1);
        var at = size;
        for (var from = offset; from < offset + length; from++) {
            var character = characters[from];
            if (character < 0x80) {
                octets[at++] = (byte) character;
            } else {
                at = encode(character, at);
            }
        }
        size = at;
        budget.checkSize(size);
    }

    @Override
    public void write(String string) {
        write(string, 0, string.length());
    }

    @Override
    public void write(String string, int offset, int length) {
        for (var from = offset; from < offset + length; from += PIECE) {
            var count = Math.min(PIECE, offset + length - from);
            string.getChars(from, from + count, piece, 0);
            write(piece, 0, count);
        }
    }

    @Override
    public void flush() {
        // Everything stays in memory until the page is whole.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public String toString() {
        return new String(octets, 0, size, StandardCharsets.UTF_8);
    }

    /** Writes a character outside ASCII; one that takes two halves waits for its second. Returns where to go on. */
    private int encode(char character, int place) {
        var at = place;
        if (character < 0x800) {
            octets[at++] = (byte) (0xC0 | (character >> 6));
        } else if (Character.isHighSurrogate(character)) {
            high = character;
            return at;
        } else if (Character.isLowSurrogate(character)) {
            var point = Character.toCodePoint(high == 0 ? Character.MIN_HIGH_SURROGATE : high, character);
            high = 0;
            octets[at++] = (byte) (0xF0 | (point >> 18));
            octets[at++] = further(point >> 12);
            octets[at++] = further(point >> 6);
            octets[at++] = further(point);
            return at;
        } else {
            octets[at++] = (byte) (0xE0 | (character >> 12));
            octets[at++] = further(character >> 6);
        }
        octets[at++] = further(character);
        return at;
    }

    private static byte further(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void makeRoom(int more) {
        if (octets.length - size < more) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, size + more));
        }
    }
}
