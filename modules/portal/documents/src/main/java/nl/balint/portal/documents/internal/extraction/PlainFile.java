package nl.balint.portal.documents.internal.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plain text as it was meant: UTF-8 or UTF-16 when it says so or fits, else the way old Windows writes. */
public final class PlainFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private PlainFile() {}

    /** The beginning of the file, at most so many characters. */
    public static String read(Path file, int most) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(most);
        }
        String text = new String(bytes, charset(bytes, bytes.length == most));
        return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
    }

    private static Charset charset(byte[] bytes, boolean isCut) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes, isCut) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(byte[] bytes, boolean isCut) {
        int end = bytes.length;
        while (isCut && end > 0 && bytes.length - end < 4 && bytes[end - 1] < 0) {
            end--; // it was cut in the middle of a character, maybe
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }
}
