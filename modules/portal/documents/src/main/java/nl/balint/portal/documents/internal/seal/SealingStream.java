package nl.balint.portal.documents.internal.seal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Closes octets while they are read. A small file is filled up, so that it lies in a file of its own, which can be
 * taken off the disk, and not in the tree.
 */
final class SealingStream extends FilterInputStream {

    /** More than what the tree keeps to itself. */
    private static final int SHORTEST = 20_000;

    private final Counting counting;
    private long given;

    SealingStream(InputStream octets, byte[] key) {
        super(octets);
        this.counting = new Counting(key);
    }

    /** How much is given for a file of that size. */
    static long length(long size) {
        return Math.max(size, SHORTEST);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = in.read(buffer, from, length);
        if (read < 0) {
            read = (int) Math.min(length, SHORTEST - given);
            if (read <= 0) {
                return -1;
            }
            Arrays.fill(buffer, from, from + read, (byte) 0);
        }
        counting.apply(buffer, from, read);
        given += read;
        return read;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("What is closed is read from begin to end");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
