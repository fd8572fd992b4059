package nl.balint.cms.http.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code name=value&name=value}, as queries and forms are written. Strict: what is malformed is refused. */
public final class FormText {

    private FormText() {}

    /**
     * The values by name, in the order in which they came.
     *
     * @throws IllegalArgumentException when there are more pairs than that, or when one is malformed
     */
    public static Map<String, List<String>> parse(String text, int mostPairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int pairs = 0;
        int from = 0;
        while (from <= text.length()) {
            int end = endOfPair(text, from);
            if (end > from) {
                pairs++;
                if (pairs > mostPairs) {
                    throw new IllegalArgumentException("expected at most " + mostPairs + " parameters");
                }
                add(values, text.substring(from, end));
            }
            from = end + 1;
        }
        return values;
    }

    private static int endOfPair(String text, int from) {
        int end = text.indexOf('&', from);
        return end < 0 ? text.length() : end;
    }

    private static void add(Map<String, List<String>> values, String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
    }

    private static String decode(String text) {
        if (isPlain(text)) {
            return text;
        }
        ByteBuffer octets = ByteBuffer.wrap(new byte[text.length() * 3]);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '%') {
                octets.put(octetAt(text, at + 1));
                at += 2;
            } else if (character < 128) {
                octets.put((byte) (character == '+' ? ' ' : character));
            } else {
                octets.put(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
            return checkedCharacters(decoded);
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("expected UTF-8 in a parameter", malformed);
        }
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character <= ' ' || character >= 127 || character == '%' || character == '+') {
                return false;
            }
        }
        return true;
    }

    private static byte octetAt(String text, int at) {
        if (at + 2 <= text.length() && text.charAt(at) < 128 && text.charAt(at + 1) < 128) {
            int high = Character.digit(text.charAt(at), 16);
            int low = Character.digit(text.charAt(at + 1), 16);
            if (high >= 0 && low >= 0) {
                return (byte) (high << 4 | low);
            }
        }
        throw new IllegalArgumentException("expected two hexadecimal digits after % in a parameter");
    }

    private static String checkedCharacters(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isISOControl(character) && character != '\r' && character != '\n' && character != '\t') {
                throw new IllegalArgumentException("expected no control characters in a parameter");
            }
        }
        return text;
    }
}
