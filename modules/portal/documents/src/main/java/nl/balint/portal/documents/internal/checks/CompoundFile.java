package nl.balint.portal.documents.internal.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An older office file: a small file system of storages and streams. Only its directory and the beginnings of streams
 * are read, and no chain of sectors is followed further than the file is long.
 */
final class CompoundFile implements AutoCloseable {

    private static final int HEADER = 512;
    private static final int IN_HEADER = 109;
    private static final int DIRECTORY_ENTRY = 128;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MINI_SECTOR = 64;
    private static final int MINI_LIMIT = 4096;
    private static final int STREAM = 2;
    private static final int ROOT = 5;

    private final FileChannel channel;
    private final int sectorSize;
    private final int sectors;
    private final ByteBuffer table;
    private final ByteBuffer miniTable;
    private final List<Item> items;

    /** A storage or a stream. */
    record Item(String name, int kind, int start, long size) {}

    static CompoundFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return new CompoundFile(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private CompoundFile(FileChannel channel) throws IOException {
        this.channel = channel;
        ByteBuffer header = read(0, HEADER);
        int shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw Objection.damaged();
        }
        this.sectorSize = 1 << shift;
        this.sectors = (int) Math.min(Integer.MAX_VALUE / sectorSize, channel.size() / sectorSize + 1);
        this.table = table(header);
        ByteBuffer directory = chain(header.getInt(48), MOST_ENTRIES * DIRECTORY_ENTRY);
        this.items = items(directory);
        this.miniTable = chain(header.getInt(60), sectors * 4);
    }

    List<Item> items() {
        return items;
    }

    Optional<Item> find(String name) {
        return items.stream()
                .filter(item -> item.kind() == STREAM && item.name().equals(name))
                .findFirst();
    }

    /** The beginning of a stream, at most so many octets; shorter when the stream is. */
    ByteBuffer read(Item stream, int most) throws IOException {
        int length = (int) Math.min(most, stream.size());
        ByteBuffer found = stream.size() < MINI_LIMIT ? mini(stream.start(), length) : chain(stream.start(), length);
        return found.limit(Math.min(length, found.limit()));
    }

    /** All of a large stream, sector by sector. */
    InputStream open(Item stream) throws IOException {
        if (stream.size() < MINI_LIMIT) {
            return new ByteArrayInputStream(read(stream, MINI_LIMIT).array());
        }
        return new Sectors(stream.start());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Which sector comes after which. */
    private ByteBuffer table(ByteBuffer header) throws IOException {
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < IN_HEADER; index++) {
            add(header.getInt(76 + 4 * index), places);
        }
        int next = header.getInt(68);
        while (isSector(next) && places.size() <= sectors) {
            ByteBuffer more = read(position(next), sectorSize);
            for (int index = 0; index < sectorSize / 4 - 1; index++) {
                add(more.getInt(4 * index), places);
            }
            next = more.getInt(sectorSize - 4);
            if (more.getInt(0) < 0) {
                break;
            }
        }
        if (places.size() > sectors) {
            throw Objection.damaged();
        }
        ByteBuffer all = buffer(places.size() * sectorSize);
        for (int place : places) {
            all.put(read(position(place), sectorSize));
        }
        return all.flip();
    }

    private void add(int place, List<Integer> places) {
        if (isSector(place)) {
            places.add(place);
        }
    }

    private ByteBuffer chain(int start, int most) throws IOException {
        List<Integer> places = new ArrayList<>();
        int sector = start;
        while (isSector(sector) && (long) places.size() * sectorSize < most) {
            if (places.size() > sectors) {
                throw Objection.damaged();
            }
            places.add(sector);
            sector = after(sector);
        }
        ByteBuffer all = buffer(places.size() * sectorSize);
        for (int place : places) {
            all.put(read(position(place), sectorSize));
        }
        return all.flip();
    }

    /** Small streams lie together in the stream of the root. */
    private ByteBuffer mini(int start, int length) throws IOException {
        Item root =
                items.stream().filter(item -> item.kind() == ROOT).findFirst().orElseThrow(Objection::damaged);
        ByteBuffer all = buffer(length + MINI_SECTOR);
        int sector = start;
        while (sector >= 0 && all.position() < length) {
            long wanted = (long) sector * MINI_SECTOR;
            if (4L * sector + 4 > miniTable.limit()) {
                throw Objection.damaged();
            }
            ByteBuffer around = sectorOf(root.start(), (int) (wanted / sectorSize));
            int offset = (int) (wanted % sectorSize);
            all.put(around.slice(offset, Math.min(MINI_SECTOR, all.remaining())));
            sector = miniTable.getInt(4 * sector);
        }
        return all.flip();
    }

    private ByteBuffer sectorOf(int start, int number) throws IOException {
        int sector = start;
        for (int step = 0; step < number; step++) {
            if (!isSector(sector)) {
                throw Objection.damaged();
            }
            sector = after(sector);
        }
        if (!isSector(sector)) {
            throw Objection.damaged();
        }
        return read(position(sector), sectorSize);
    }

    private static List<Item> items(ByteBuffer directory) {
        List<Item> items = new ArrayList<>();
        for (int at = 0; at + DIRECTORY_ENTRY <= directory.limit(); at += DIRECTORY_ENTRY) {
            int nameLength = Math.max(0, Math.min(62, directory.getShort(at + 64) - 2));
            byte[] name = new byte[nameLength];
            directory.get(at, name);
            int kind = directory.get(at + 66);
            if (kind != 0) {
                items.add(new Item(
                        new String(name, StandardCharsets.UTF_16LE),
                        kind,
                        directory.getInt(at + 116),
                        Integer.toUnsignedLong(directory.getInt(at + 120))));
            }
        }
        return items;
    }

    private int after(int sector) {
        if (4L * sector + 4 > table.limit()) {
            throw Objection.damaged();
        }
        return table.getInt(4 * sector);
    }

    private boolean isSector(int number) {
        return number >= 0 && number < sectors;
    }

    private long position(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The file may end within its last sector; what is missing is zero. */
    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer buffer = buffer(length);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, position + buffer.position());
        }
        if (buffer.position() == 0) {
            throw Objection.damaged();
        }
        return buffer.clear();
    }

    /** Reads on from sector to sector. */
    private final class Sectors extends InputStream {

        private int next;
        private int passed;
        private ByteBuffer sector = buffer(0);

        Sectors(int start) {
            this.next = start;
        }

        @Override
        public int read() throws IOException {
            if (!sector.hasRemaining() && !advance()) {
                return -1;
            }
            return sector.get() & 0xFF;
        }

        @Override
        public int read(byte[] octets, int offset, int length) throws IOException {
            if (!sector.hasRemaining() && !advance()) {
                return -1;
            }
            int read = Math.min(length, sector.remaining());
            sector.get(octets, offset, read);
            return read;
        }

        private boolean advance() throws IOException {
            if (!isSector(next)) {
                return false;
            }
            passed++;
            if (passed > sectors) {
                throw Objection.damaged();
            }
            sector = CompoundFile.this.read(position(next), sectorSize);
            next = after(next);
            return true;
        }
    }
}
