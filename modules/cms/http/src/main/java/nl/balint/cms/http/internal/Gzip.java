package nl.balint.cms.http.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes octets smaller: quickly for one answer, or as small as can be for many. */
public enum Gzip {
    QUICK(4),
    SMALLEST(Deflater.BEST_COMPRESSION);

    private final int level;

    Gzip(int level) {
        this.level = level;
    }

    public byte[] compress(byte[] octets) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(octets.length / 3 + 64);
        try (OutputStream gzip = new LevelledGzip(compressed, level)) {
            gzip.write(octets);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static final class LevelledGzip extends GZIPOutputStream {

        LevelledGzip(OutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
