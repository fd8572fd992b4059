package nl.balint.cms.search.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.BufferedIndexInput;

/** Opens what was closed, wherever it is read: a file, or a part of one. */
final class SealedInput extends BufferedIndexInput {

    private static final int BUFFER = 1_024;

    private final SealedFile file;
    private final long begin;
    private final long length;
    private final boolean isWhole;

    SealedInput(SealedFile file) {
        this("Sealed(" + file + ")", file, 0, file.length(), true);
    }

    private SealedInput(String description, SealedFile file, long begin, long length, boolean isWhole) {
        super(description, BUFFER);
        this.file = file;
        this.begin = begin;
        this.length = length;
        this.isWhole = isWhole;
    }

    @Override
    public SealedInput clone() {
        SealedInput copy = part(toString(), 0, length);
        try {
            copy.seek(getFilePointer());
            return copy;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Its own place lies within it", impossible);
        }
    }

    @Override
    public SealedInput slice(String description, long from, long count) {
        if (from < 0 || count < 0 || from + count > length) {
            throw new IllegalArgumentException(
                    "Expected a part of " + length + " octets, got " + count + " from " + from);
        }
        return part(getFullSliceDescription(description), from, count);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        if (isWhole) {
            file.close();
        }
    }

    @Override
    protected void seekInternal(long position) throws IOException {
        if (position > length) {
            throw new EOFException("Expected a place up to " + length + ", got " + position);
        }
    }

    @Override
    protected void readInternal(ByteBuffer octets) throws IOException {
        long position = getFilePointer();
        if (position + octets.remaining() > length) {
            throw new EOFException("Nothing stands beyond " + length);
        }
        file.read(begin + position, octets);
    }

    private SealedInput part(String description, long from, long count) {
        return new SealedInput(description, file, begin + from, count, false);
    }
}
