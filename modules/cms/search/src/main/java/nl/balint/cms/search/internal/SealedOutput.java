package nl.balint.cms.search.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.apache.lucene.store.IndexOutput;

/** Closes what is written. */
final class SealedOutput extends IndexOutput {

    private static final int BUFFER = 8_192;

    private final IndexOutput closed;
    private final Keystream keystream;
    private final CRC32 sum = new CRC32();
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
    private final byte[] turned = new byte[BUFFER];
    private long written;

    SealedOutput(IndexOutput closed, Keystream keystream) {
        super("Sealed(" + closed + ")", closed.getName());
        this.closed = closed;
        this.keystream = keystream;
    }

    @Override
    public void writeByte(byte octet) throws IOException {
        if (!waiting.hasRemaining()) {
            pass();
        }
        waiting.put(octet);
    }

    @Override
    public void writeBytes(byte[] octets, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!waiting.hasRemaining()) {
                pass();
            }
            int part = Math.min(length - done, waiting.remaining());
            waiting.put(octets, offset + done, part);
            done += part;
        }
    }

    @Override
    public long getFilePointer() {
        return written + waiting.position();
    }

    @Override
    public long getChecksum() throws IOException {
        pass();
        return sum.getValue();
    }

    @Override
    public void close() throws IOException {
        try (closed) {
            pass();
        }
    }

    private void pass() throws IOException {
        int length = waiting.flip().remaining();
        sum.update(waiting.duplicate());
        keystream.turn(written, waiting, ByteBuffer.wrap(turned));
        closed.writeBytes(turned, 0, length);
        written += length;
        waiting.clear();
    }
}
