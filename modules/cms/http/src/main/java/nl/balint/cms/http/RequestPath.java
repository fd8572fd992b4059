package nl.balint.cms.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one path that every layer sees: decoded, in Unicode form C, without anything that two layers could read
 * differently. What is ambiguous is refused, never repaired.
 */
public record RequestPath(String text) {

    public static final RequestPath ROOT = new RequestPath("/");

    private static final String PLAIN = "-._~!$&'()*+,=:@";
    private static final Pattern STILL_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String HEX = "0123456789ABCDEF";

    public RequestPath {
        if (!isSound(text)) {
            throw new IllegalArgumentException("Not a sound path: " + text);
        }
    }

    /** Reads the path as it stands in the request line (percent-encoded, without query), or refuses it. */
    public static Optional<RequestPath> parse(String raw) {
        return decode(raw)
                .map(decoded -> Normalizer.normalize(decoded, Normalizer.Form.NFC))
                .filter(RequestPath::isSound)
                .map(RequestPath::new);
    }

    /** The decoded segments; the root has none. A trailing slash is an empty last segment. */
    public List<String> segments() {
        return isRoot() ? List.of() : List.of(text.substring(1).split("/", -1));
    }

    public boolean isRoot() {
        return text.equals("/");
    }

    public boolean endsWithSlash() {
        return text.length() > 1 && text.endsWith("/");
    }

    /** Whether it is that path or lies below it; compares whole segments. */
    public boolean isWithin(String ancestor) {
        return text.equals(ancestor)
                || (text.startsWith(ancestor) && (ancestor.endsWith("/") || text.charAt(ancestor.length()) == '/'));
    }

    /** The path as it is written in an address, the same for every way in which it was asked. */
    public String encoded() {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character == '/' || isPlain(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
            }
        }
        return encoded.toString();
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<String> decode(String raw) {
        ByteBuffer octets = ByteBuffer.allocate(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char character = raw.charAt(at);
            if (character == '%') {
                int octet = octetAt(raw, at + 1);
                // An encoded slash or backslash would make a segment look like two.
                if (octet < 0 || octet == '/' || octet == '\\') {
                    return Optional.empty();
                }
                octets.put((byte) octet);
                at += 2;
            } else if (character == '/' || isPlain(character)) {
                octets.put((byte) character);
            } else {
                return Optional.empty();
            }
        }
        try {
            // A fresh decoder reports malformed input; String's constructor would replace it.
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static int octetAt(String raw, int at) {
        if (at + 2 > raw.length()) {
            return -1;
        }
        int high = digit(raw.charAt(at));
        int low = digit(raw.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Not {@link Character#digit}, which takes the digits of every script. */
    private static int digit(char character) {
        return character < 128 ? Character.digit(character, 16) : -1;
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PLAIN.indexOf(character) >= 0;
    }

    private static boolean isSound(String text) {
        if (!text.startsWith("/") || !text.codePoints().allMatch(RequestPath::isSoundCharacter)) {
            return false;
        }
        List<String> segments = new ArrayList<>(List.of(text.substring(1).split("/", -1)));
        // The empty segment after the last slash is the only one that may be empty.
        String last = segments.remove(segments.size() - 1);
        return (last.isEmpty() || isSoundSegment(last)) && segments.stream().allMatch(RequestPath::isSoundSegment);
    }

    private static boolean isSoundSegment(String segment) {
        return !segment.isEmpty()
                && !segment.endsWith(".")
                && !segment.endsWith(" ")
                && !segment.startsWith(" ")
                && !STILL_ENCODED.matcher(segment).find();
    }

    /** Form C can bring a semicolon of its own (from U+037E), so this is asked of the text after it. */
    private static boolean isSoundCharacter(int character) {
        if (character == ';' || character == '\\') {
            return false;
        }
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (character == ' ' || type != Character.SPACE_SEPARATOR);
    }
}
