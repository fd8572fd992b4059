package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The contents of a ZIP, read more strictly than any office program writes one: its table ends the file, the entries
 * fill all of the rest, none lies over another, and each is what the table says. So there is no room for a second file,
 * and no two programs can read it in two ways. A bomb is known by its table, before anything is unpacked.
 */
final class ZipEntries {

    private static final int END = 22;
    private static final int IN_TABLE = 46;
    private static final int AT_ENTRY = 30;
    private static final int LONGEST_TAIL = 24;
    private static final int LARGEST_TABLE = 4_000_000;
    private static final int MOST = 5_000;
    private static final int LONGEST_NAME = 500;
    private static final int FILE_KIND = 0xF000;
    private static final Set<Integer> FILE_OR_FOLDER = Set.of(0, 0x8000, 0x4000);
    private static final long NO_ROOM = 0xFFFFFFFFL;

    private final FileChannel channel;

    private ZipEntries(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param start of its packed octets
     * @param head where what is told about it begins
     */
    record Entry(String name, boolean isPacked, long start, long packed, long size, long crc, long head) {

        boolean isFolder() {
            return name.endsWith("/");
        }

        String lowerName() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** The entries in the order in which they lie. */
    static List<Entry> of(FileChannel channel) throws IOException {
        return new ZipEntries(channel).list();
    }

    private List<Entry> list() throws IOException {
        long size = channel.size();
        if (size < END) {
            throw Objection.damaged();
        }
        ByteBuffer end = read(size - END, END);
        if (end.getInt(0) != 0x06054b50) {
            throw hasEnd(size) ? Objection.second() : Objection.damaged();
        }
        int entries = unsigned(end.getShort(10));
        long tableSize = unsigned(end.getInt(12));
        long table = unsigned(end.getInt(16));
        if (entries > MOST || tableSize > LARGEST_TABLE || table == NO_ROOM || entries != unsigned(end.getShort(8))) {
            throw Objection.archive();
        }
        if (end.getInt(4) != 0 || table + tableSize != size - END) {
            throw Objection.second();
        }
        return checked(table(read(table, (int) tableSize), entries), table);
    }

    private boolean hasEnd(long size) throws IOException {
        int length = (int) Math.min(size, END + 0xFFFF);
        ByteBuffer tail = read(size - length, length);
        for (int index = 0; index <= length - END; index++) {
            if (tail.getInt(index) == 0x06054b50) {
                return true;
            }
        }
        return false;
    }

    private static List<Entry> table(ByteBuffer table, int entries) {
        List<Entry> all = new ArrayList<>();
        for (int number = 0; number < entries; number++) {
            if (table.remaining() < IN_TABLE || table.getInt(table.position()) != 0x02014b50) {
                throw Objection.damaged();
            }
            all.add(entry(table));
        }
        if (table.hasRemaining()) {
            throw Objection.damaged();
        }
        return all;
    }

    private static Entry entry(ByteBuffer table) {
        int at = table.position();
        int nameLength = unsigned(table.getShort(at + 28));
        int length = IN_TABLE + nameLength + unsigned(table.getShort(at + 30)) + unsigned(table.getShort(at + 32));
        if (nameLength == 0 || nameLength > LONGEST_NAME || table.remaining() < length) {
            throw Objection.archive();
        }
        if ((table.getShort(at + 8) & 0x41) != 0) {
            throw Objection.encrypted();
        }
        boolean isUnix = table.get(at + 5) == 3;
        if (isUnix && !FILE_OR_FOLDER.contains(unsigned(table.getShort(at + 40)) & FILE_KIND)) {
            throw Objection.archive();
        }
        int method = table.getShort(at + 10);
        byte[] name = new byte[nameLength];
        table.get(at + IN_TABLE, name);
        table.position(at + length);
        Entry entry = new Entry(
                new String(name, StandardCharsets.UTF_8),
                method == 8,
                0,
                unsigned(table.getInt(at + 20)),
                unsigned(table.getInt(at + 24)),
                unsigned(table.getInt(at + 16)),
                unsigned(table.getInt(at + 42)));
        boolean isKnown = method == 8 || (method == 0 && entry.packed() == entry.size());
        if (!isKnown || !isPlain(entry.name())) {
            throw Objection.archive();
        }
        return entry;
    }

    /** A path downwards, as an archive that is unpacked would need. */
    private static boolean isPlain(String name) {
        return !name.startsWith("/")
                && name.chars().noneMatch(character -> character < ' ' || character == '\\' || character == ':')
                && !("/" + name + "/").contains("/../");
    }

    private List<Entry> checked(List<Entry> entries, long table) throws IOException {
        List<Entry> inOrder = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long free = 0;
        int tail = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparing(Entry::head)).toList()) {
            if (!names.add(entry.lowerName()) || entry.head() < free) {
                throw Objection.archive();
            }
            if (entry.head() > free + tail || entry.head() + AT_ENTRY > table) {
                throw Objection.second();
            }
            Entry found = found(entry, table);
            free = found.start() + found.packed();
            tail = LONGEST_TAIL;
            inOrder.add(found);
        }
        if (free > table || table > free + tail) {
            throw free > table ? Objection.archive() : Objection.second();
        }
        return inOrder;
    }

    /** The entry where it lies; it says the same there. */
    private Entry found(Entry entry, long table) throws IOException {
        ByteBuffer head = read(entry.head(), AT_ENTRY);
        int nameLength = unsigned(head.getShort(26));
        boolean isSame = head.getInt(0) == 0x04034b50
                && (head.getShort(6) & 0x41) == 0
                && (head.getShort(8) == 8) == entry.isPacked()
                && entry.head() + AT_ENTRY + nameLength <= table
                && nameLength <= LONGEST_NAME
                && name(entry, nameLength).equals(entry.name());
        if (!isSame) {
            throw Objection.archive();
        }
        long start = entry.head() + AT_ENTRY + nameLength + unsigned(head.getShort(28));
        return new Entry(
                entry.name(), entry.isPacked(), start, entry.packed(), entry.size(), entry.crc(), entry.head());
    }

    private String name(Entry entry, int length) throws IOException {
        return StandardCharsets.UTF_8
                .decode(read(entry.head() + AT_ENTRY, length))
                .toString();
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw Objection.damaged();
            }
        }
        return buffer.flip();
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }
}
