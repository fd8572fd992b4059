package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of an open file. Several may be read at once; closing one leaves the file open. */
final class FileSlice extends InputStream {

    private final FileChannel channel;
    private long position;
    private long left;

    FileSlice(FileChannel channel, long position, long length) {
        this.channel = channel;
        this.position = position;
        this.left = length;
    }

    /** All from there on. */
    static FileSlice from(FileChannel channel, long position) throws IOException {
        return new FileSlice(channel, position, Math.max(0, channel.size() - position));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] octets, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = channel.read(ByteBuffer.wrap(octets, offset, (int) Math.min(length, left)), position);
        if (read > 0) {
            position += read;
            left -= read;
        }
        return read;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, left);
    }

    @Override
    public long skip(long wanted) {
        long skipped = Math.max(0, Math.min(wanted, left));
        position += skipped;
        left -= skipped;
        return skipped;
    }
}
