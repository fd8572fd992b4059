package nl.balint.cms.security.internal.totp;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The writing of octets that people can type (RFC 4648), without padding. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static String encode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length * 8 / 5 + 1);
        int bits = 0;
        int held = 0;
        for (byte octet : octets) {
            held = held << 8 | (octet & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    public static byte[] decode(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char character :
                text.replaceAll("[\\s=-]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(character);
            if (value < 0) {
                throw new IllegalArgumentException("Not a letter of Base32");
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                octets.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return octets.toByteArray();
    }
}
