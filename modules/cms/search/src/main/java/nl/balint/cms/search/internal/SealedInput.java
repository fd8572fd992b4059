package nl.balint.cms.search.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;

/** Opens what was closed, wherever it is read. */
final class SealedInput extends BufferedIndexInput {

    private static final int BUFFER = 4_096;

    private final SecretKeySpec key;
    private final byte[] start = new byte[Keystream.START];
    private IndexInput closed;
    private Keystream keystream;

    SealedInput(IndexInput closed, SecretKeySpec key) throws IOException {
        super("Sealed(" + closed + ")", BUFFER);
        this.closed = closed;
        this.key = key;
        closed.seek(0);
        closed.readBytes(start, 0, start.length);
        this.keystream = new Keystream(key, start);
    }

    @Override
    public SealedInput clone() {
        SealedInput copy = (SealedInput) super.clone();
        copy.closed = closed.clone();
        copy.keystream = new Keystream(key, start);
        return copy;
    }

    @Override
    public long length() {
        return closed.length() - Keystream.START;
    }

    @Override
    public void close() throws IOException {
        closed.close();
    }

    @Override
    protected void seekInternal(long position) throws IOException {
        if (position > length()) {
            throw new EOFException("Expected a place up to " + length() + ", got " + position);
        }
    }

    @Override
    protected void readInternal(ByteBuffer octets) throws IOException {
        long position = getFilePointer();
        if (position + octets.remaining() > length()) {
            throw new EOFException("Nothing stands beyond " + length());
        }
        byte[] read = new byte[octets.remaining()];
        closed.seek(Keystream.START + position);
        closed.readBytes(read, 0, read.length);
        keystream.turn(position, ByteBuffer.wrap(read), octets);
    }
}
