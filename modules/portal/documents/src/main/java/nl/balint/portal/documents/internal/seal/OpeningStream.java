package nl.balint.portal.documents.internal.seal;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens octets while they are read; skips without reading what is skipped. */
final class OpeningStream extends FilterInputStream {

    /** So much is opened at once. */
    private static final int MOST = 64 * 1024;

    private final Counting counting;
    private final long size;
    private byte[] waiting = new byte[0];
    private long place;

    OpeningStream(InputStream closed, byte[] key, long size) {
        super(closed);
        this.counting = new Counting(key);
        this.size = size;
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
        if (place >= size) {
            return -1;
        }
        int most = (int) Math.min(Math.min(length, MOST), size - place);
        if (waiting.length < most) {
            waiting = new byte[most];
        }
        int read = in.read(waiting, 0, most);
        if (read < 0) {
            throw new EOFException("Expected " + (size - place) + " octets more");
        }
        counting.apply(waiting, read, buffer, from);
        place += read;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long wanted = Math.min(count, size - place);
        if (wanted <= 0) {
            return 0;
        }
        in.skipNBytes(wanted);
        place += wanted;
        counting.goTo(place);
        return wanted;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
