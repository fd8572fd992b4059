package nl.balint.cms.http;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.balint.cms.http.internal.ByteRange;
import nl.balint.cms.http.internal.Gzip;
import org.jspecify.annotations.Nullable;

/** What an answer carries. */
sealed interface AnswerBody {

    AnswerBody NOTHING = new Octets(new byte[0]);

    /** As size: nobody knows. */
    long UNKNOWN = -1;

    /** How many octets {@link #writeTo} writes, or {@link #UNKNOWN}. */
    long size();

    void writeTo(OutputStream out) throws IOException;

    /** Octets in memory. */
    final class Octets implements AnswerBody {

        private final byte[] octets;
        private byte @Nullable [] smallest;

        Octets(byte[] octets) {
            this.octets = octets;
        }

        byte[] octets() {
            return octets;
        }

        /** The same as small as can be: made once, for a body that many get. */
        synchronized byte[] smallest() {
            if (smallest == null) {
                smallest = Gzip.SMALLEST.compress(octets);
            }
            return smallest;
        }

        @Override
        public long size() {
            return octets.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(octets);
        }
    }

    /** Octets that are read while they are sent. */
    record Streamed(FileContent file) implements AnswerBody {

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            if (file.size() > 0) {
                new Part(file, new ByteRange(0, file.size() - 1)).writeTo(out);
            }
        }
    }

    /** Octets that are made while they are sent. */
    record Written(BodyWriter writer) implements AnswerBody {

        @Override
        public long size() {
            return UNKNOWN;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            writer.writeTo(new OpenEnded(out));
        }
    }

    /**
     * Leaves the end of the body to the server. A writer that fails closes what it made on its way out, and the body
     * would look whole.
     */
    final class OpenEnded extends FilterOutputStream {

        OpenEnded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
        }

        @Override
        public void close() {
            // Only the server knows when the body is whole.
        }
    }

    /** A part of a file. */
    record Part(FileContent file, ByteRange range) implements AnswerBody {

        /** Each writing may wait for the network and wake a thread again: a few large ones cost less. */
        private static final int BUFFER = 128 * 1024;

        @Override
        public long size() {
            return range.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = file.opener().open()) {
                in.skipNBytes(range.first());
                byte[] buffer = new byte[(int) Math.min(BUFFER, range.length())];
                long left = range.length();
                while (left > 0) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new EOFException("Expected " + left + " octets more of " + file.tag());
                    }
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        }
    }

    /** Several parts of a file, as multipart/byteranges. */
    record Parts(FileContent file, List<ByteRange> ranges) implements AnswerBody {

        static final String BOUNDARY = "deel-7d1f0c62b94e";

        private static final byte[] END = ascii("\r\n--" + BOUNDARY + "--\r\n");

        @Override
        public long size() {
            long size = END.length;
            for (ByteRange range : ranges) {
                size += head(range).length + range.length();
            }
            return size;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (ByteRange range : ranges) {
                out.write(head(range));
                new Part(file, range).writeTo(out);
            }
            out.write(END);
        }

        private byte[] head(ByteRange range) {
            return ascii("\r\n--" + BOUNDARY + "\r\nContent-Type: " + file.type() + "\r\nContent-Range: "
                    + range.of(file.size()) + "\r\n\r\n");
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
