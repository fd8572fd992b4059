package nl.balint.portal.documents.internal.checks;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import nl.balint.portal.documents.internal.checks.ZipEntries.Entry;

/** A ZIP that is open for looking into. Unpacking costs from a budget; no entry gets larger than it says it is. */
final class ZipArchive implements AutoCloseable {

    private static final int BUFFER = 32_768;

    private final FileChannel channel;
    private final List<Entry> entries;
    private final Budget budget;

    private ZipArchive(FileChannel channel, List<Entry> entries, Budget budget) {
        this.channel = channel;
        this.entries = entries;
        this.budget = budget;
    }

    static ZipArchive open(Path file, Budget budget) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            List<Entry> entries = ZipEntries.of(channel);
            budget.check(entries);
            return new ZipArchive(channel, entries, budget);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** What is in the entry; to be closed, as that ends the unpacking. */
    InputStream read(Entry entry) {
        InputStream packed = new FileSlice(channel, entry.start(), entry.packed());
        if (!entry.isPacked()) {
            return new Bounded(packed, entry.size());
        }
        Inflater inflater = new Inflater(true);
        return new Bounded(
                new InflaterInputStream(packed, inflater, BUFFER) {
                    @Override
                    public void close() throws IOException {
                        inflater.end();
                        super.close();
                    }
                },
                entry.size());
    }

    /** Unpacks all of an entry into nothing: is it what it says it is? The first octets are given back. */
    byte[] test(Entry entry, int headLength) throws IOException {
        CRC32 sum = new CRC32();
        byte[] head;
        long size;
        try (InputStream stream = new CheckedInputStream(read(entry), sum)) {
            head = stream.readNBytes(headLength);
            size = head.length;
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
            }
        } catch (ZipException | EOFException broken) {
            throw Objection.damaged();
        }
        if (size != entry.size() || sum.getValue() != entry.crc()) {
            throw Objection.damaged();
        }
        return head;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Stops at the size that the table promised, and when the budget is spent. */
    private final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream stream, long size) {
            super(stream);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] octets, int offset, int length) throws IOException {
            int read = super.read(octets, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            budget.spend(read);
            if (left < 0) {
                throw Objection.archive();
            }
        }
    }
}
