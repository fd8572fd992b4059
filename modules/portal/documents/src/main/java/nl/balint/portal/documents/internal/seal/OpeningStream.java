package nl.balint.portal.documents.internal.seal;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens octets while they are read; skips without reading what is skipped. */
final class OpeningStream extends FilterInputStream {

    private final Counting counting;
    private final long size;
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
        int read = in.read(buffer, from, (int) Math.min(length, size - place));
        if (read < 0) {
            throw new EOFException("Expected " + (size - place) + " octets more");
        }
        counting.apply(buffer, from, read);
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
