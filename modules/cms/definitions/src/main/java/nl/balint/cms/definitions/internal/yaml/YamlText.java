package nl.balint.cms.definitions.internal.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The text of a YAML file: UTF-8, of bounded size, and with no-break spaces made plain where they are layout. */
final class YamlText {

    static final int MOST_BYTES = 1024 * 1024;

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** As indentation, after a separator, and at the end of a line; elsewhere it is the author's own. */
    private static final Pattern LAYOUT = Pattern.compile("(?m)^[ \u00A0]+|(?<=[:\\-,\\[{ ])\u00A0+|\u00A0+$");

    private YamlText() {}

    /** As Magnolia reads it: what is no UTF-8 becomes a replacement character, here with a complaint at its line. */
    static String read(InputStream bytes, Place file, Complaints complaints) throws IOException {
        byte[] all = bytes.readNBytes(MOST_BYTES + 1);
        if (all.length > MOST_BYTES) {
            throw new YamlFailure(file, "is larger than the " + MOST_BYTES + " bytes a definition may have");
        }
        return plain(decoded(all, file, complaints));
    }

    private static String decoded(byte[] bytes, Place file, Complaints complaints) {
        var rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException notUtf8) {
            complaints.add(
                    new Place(file.file(), lineOf(bytes, rest.position())),
                    "is not UTF-8; what cannot be read is shown as \uFFFD");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String plain(String text) {
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (body.indexOf(NO_BREAK_SPACE) < 0) {
            return body;
        }
        return LAYOUT.matcher(body).replaceAll(found -> found.group().replace(NO_BREAK_SPACE, ' '));
    }
}
