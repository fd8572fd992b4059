package nl.balint.cms.http.internal;

import java.nio.charset.StandardCharsets;

/** Writes the Content-Disposition field with a name that every browser reads right (RFC 6266). */
public final class ContentDisposition {

    private static final String ATTRIBUTE = "!#$&+-.^_`|~";
    private static final String HEX = "0123456789ABCDEF";

    private ContentDisposition() {}

    /** The field, for instance {@code attachment; filename="verslag.pdf"; filename*=UTF-8''verslag.pdf}. */
    public static String of(String kind, String fileName) {
        String name = fileName.isBlank() ? "bestand" : fileName;
        return kind + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** What remains for software that knows no Unicode here: no quotes, no escapes, no folders. */
    private static String ascii(String name) {
        StringBuilder ascii = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean safe = character >= ' ' && character < 127 && "\"\\%/:*?<>|;".indexOf(character) < 0;
            ascii.append(safe ? character : '_');
        }
        return ascii.toString();
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder(name.length() + 8);
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (isAttributeCharacter(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isAttributeCharacter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || ATTRIBUTE.indexOf(character) >= 0;
    }
}
