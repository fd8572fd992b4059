package nl.balint.portal.documents.internal.samples;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP written octet by octet, so that it can lie. */
public final class RawZip {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Line> table = new ArrayList<>();

    /** What the table says of an entry. */
    public record Line(String name, long packed, long size, long crc, int start, int flags, int unixMode) {

        public Line withSize(long other) {
            return new Line(name, packed, other, crc, start, flags, unixMode);
        }

        public Line withStart(int other) {
            return new Line(name, packed, size, crc, other, flags, unixMode);
        }

        public Line withName(String other) {
            return new Line(other, packed, size, crc, start, flags, unixMode);
        }

        public Line withUnixMode(int mode) {
            return new Line(name, packed, size, crc, start, flags, mode);
        }
    }

    /** All parts of an office file, to which others can be added. */
    public static RawZip of(OfficeFile file, String... parts) {
        RawZip zip = new RawZip();
        for (String part : parts) {
            zip.add(part, file.part(part));
        }
        return zip;
    }

    public Line add(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return add(name, deflated(content), content.length, crc.getValue(), 0);
    }

    public Line add(String name, byte[] packed, long size, long crc, int flags) {
        Line line = new Line(name, packed.length, size, crc, out.size(), flags, 0);
        byte[] octets = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = buffer(30 + octets.length);
        head.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) 8);
        head.putInt(0).putInt((int) crc).putInt(packed.length).putInt((int) size);
        head.putShort((short) octets.length).putShort((short) 0).put(octets);
        out.writeBytes(octets(head));
        out.writeBytes(packed);
        table.add(line);
        return line;
    }

    /** Octets that belong to no entry. */
    public RawZip gap(int length) {
        out.writeBytes(new byte[length]);
        return this;
    }

    /** Has the table say something else of an entry, or one thing more. */
    public RawZip says(Line line, Line other) {
        table.remove(line);
        table.add(other);
        return this;
    }

    public RawZip saysToo(Line line) {
        table.add(line);
        return this;
    }

    public byte[] bytes() {
        return bytes(table.size());
    }

    /** With this number of entries in the last line. */
    public byte[] bytes(int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        int start = all.size();
        table.forEach(line -> all.writeBytes(written(line)));
        ByteBuffer end = buffer(22);
        end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(all.size() - start).putInt(start).putShort((short) 0);
        all.writeBytes(octets(end));
        return all.toByteArray();
    }

    private static byte[] written(Line line) {
        byte[] octets = line.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer written = buffer(46 + octets.length);
        written.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        written.putShort((short) line.flags()).putShort((short) 8).putInt(0);
        written.putInt((int) line.crc()).putInt((int) line.packed()).putInt((int) line.size());
        written.putShort((short) octets.length).putInt(0).putInt(0);
        written.putInt(line.unixMode() << 16).putInt(line.start()).put(octets);
        return octets(written);
    }

    public static byte[] deflated(byte[] content) {
        return deflated(content, Deflater.NO_FLUSH, true);
    }

    /** So many times a megabyte of zeros, in no time: the packed megabyte is repeated. */
    public static byte[] zeros(int megabytes) {
        byte[] one = deflated(new byte[1 << 20], Deflater.FULL_FLUSH, false);
        ByteArrayOutputStream all = new ByteArrayOutputStream(one.length * megabytes + 2);
        for (int count = 0; count < megabytes; count++) {
            all.writeBytes(one);
        }
        all.writeBytes(deflated(new byte[0]));
        return all.toByteArray();
    }

    private static byte[] deflated(byte[] content, int flush, boolean isLast) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        if (isLast) {
            deflater.finish();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        int written = deflater.deflate(buffer, 0, buffer.length, flush);
        while (written > 0) {
            packed.write(buffer, 0, written);
            written = deflater.deflate(buffer, 0, buffer.length, flush);
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static byte[] octets(ByteBuffer full) {
        byte[] octets = new byte[full.flip().remaining()];
        full.get(octets);
        return octets;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
