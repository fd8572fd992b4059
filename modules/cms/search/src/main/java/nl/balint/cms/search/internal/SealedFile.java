package nl.balint.cms.search.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.IndexInput;

/** One closed file that many threads read. */
final class SealedFile implements Closeable {

    private static final int BLOCK = OpenedBlocks.BLOCK;

    private final IndexInput closed;
    private final Keystream keystream;
    private final OpenedBlocks blocks;

    SealedFile(IndexInput closed, SecretKeySpec key, OpenedBlocks blocks) throws IOException {
        byte[] start = new byte[Keystream.START];
        closed.readBytes(start, 0, start.length);
        this.closed = closed;
        this.keystream = new Keystream(key, start);
        this.blocks = blocks;
    }

    /** In octets. */
    long length() {
        return closed.length() - Keystream.START;
    }

    /** Fills what room there is with what stands from that place on; the file must be long enough. */
    void read(long from, ByteBuffer octets) throws IOException {
        long position = from;
        while (octets.hasRemaining()) {
            long number = position / BLOCK;
            byte[] block = blocks.get(this, number, () -> open(number));
            int begin = (int) (position % BLOCK);
            int count = Math.min(octets.remaining(), block.length - begin);
            octets.put(block, begin, count);
            position += count;
        }
    }

    @Override
    public void close() throws IOException {
        blocks.forget(this);
        closed.close();
    }

    @Override
    public String toString() {
        return closed.toString();
    }

    private synchronized byte[] open(long number) throws IOException {
        long position = number * BLOCK;
        byte[] octets = new byte[(int) Math.min(BLOCK, length() - position)];
        closed.seek(Keystream.START + position);
        closed.readBytes(octets, 0, octets.length);
        byte[] opened = new byte[octets.length];
        keystream.turn(position, ByteBuffer.wrap(octets), ByteBuffer.wrap(opened));
        return opened;
    }
}
