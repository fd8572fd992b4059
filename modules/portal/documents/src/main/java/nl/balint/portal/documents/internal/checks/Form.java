package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** How a file is built, seen from its first octets. */
enum Form {
    PDF,
    ZIP,
    /** The older office files. */
    OLE,
    JPEG,
    PNG,
    WEBP,
    HEIC,
    MP3,
    MP4,
    TEXT;

    private static final int HEAD = 64;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis");

    static Form of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        return of(head);
    }

    private static Form of(byte[] octets) {
        String head = new String(octets, StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\003\004") || head.startsWith("PK\005\006")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE;
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", 4) && head.length() > 12) {
            return HEIC_BRANDS.contains(head.substring(8, 12)) ? HEIC : MP4;
        }
        return head.startsWith("ID3") || isSound(octets) ? MP3 : TEXT;
    }

    /** The head of a frame of MPEG sound: version, layer 3, a rate of bits and one of samples that exist. */
    private static boolean isSound(byte[] octets) {
        return octets.length > 3
                && octets[0] == (byte) 0xFF
                && (octets[1] & 0xE6) == 0xE2
                && (octets[1] & 0x18) != 0x08
                && (octets[2] & 0xF0) != 0xF0
                && (octets[2] & 0xF0) != 0
                && (octets[2] & 0x0C) != 0x0C;
    }
}
