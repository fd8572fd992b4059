package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Goes through octets of any length as text, one character for each octet, a part at a time. */
final class TextWindows {

    private static final int WINDOW = 1 << 20;

    /** What is looked for must be shorter than this: so much of each part is seen again with the next. */
    private static final int OVERLAP = 8_192;

    private TextWindows() {}

    /** Looks at a part of the text. */
    @FunctionalInterface
    interface Look {
        /** The part begins at this position; so many characters of it were in the part before. */
        void at(String text, long position, int seen) throws IOException;
    }

    static void of(InputStream octets, Look look) throws IOException {
        byte[] window = new byte[WINDOW];
        long position = 0;
        int seen = 0;
        int read = octets.readNBytes(window, 0, WINDOW);
        while (read > 0) {
            look.at(text(window, seen + read), position, seen);
            int end = seen + read;
            int kept = Math.min(OVERLAP, end);
            System.arraycopy(window, end - kept, window, 0, kept);
            position += end - kept;
            seen = kept;
            read = octets.readNBytes(window, seen, WINDOW - seen);
        }
    }

    static String text(byte[] octets, int length) {
        return new String(octets, 0, length, StandardCharsets.ISO_8859_1);
    }
}
