package nl.balint.portal.documents.internal.checks;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a picture says of itself before its first dot: how large it is, and how the camera was held. Only that is read
 * here, not the picture.
 *
 * @param orientation from 1 to 8, as in Exif
 */
record PictureHead(long width, long height, int orientation) {

    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_EXIF = 65_536;

    long dots() {
        return width * height;
    }

    static PictureHead read(Path file, Form form) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            DataInputStream stream = new DataInputStream(FileSlice.from(channel, 0));
            return switch (form) {
                case JPEG -> jpeg(stream);
                case PNG -> png(stream);
                case WEBP -> webp(stream);
                default -> throw new IllegalArgumentException("Expected a picture, got " + form);
            };
        } catch (EOFException short_) {
            throw Objection.damaged();
        }
    }

    private static PictureHead jpeg(DataInputStream stream) throws IOException {
        int orientation = 1;
        stream.readUnsignedShort();
        for (int part = 0; part < MOST_PARTS; part++) {
            int marker = stream.readUnsignedShort();
            while (marker == 0xFFFF) {
                marker = 0xFF00 | stream.readUnsignedByte();
            }
            int length = stream.readUnsignedShort() - 2;
            if ((marker & 0xFF00) != 0xFF00 || length < 0) {
                throw Objection.damaged();
            }
            if (isFrame(marker) && length >= 5) {
                stream.readByte();
                int height = stream.readUnsignedShort();
                return new PictureHead(stream.readUnsignedShort(), height, orientation);
            }
            if (marker == 0xFFE1) {
                byte[] told = stream.readNBytes(length);
                String start = new String(told, 0, Math.min(6, told.length), StandardCharsets.ISO_8859_1);
                if (start.equals("Exif\0\0")) {
                    orientation = orientation(
                            ByteBuffer.wrap(told, 6, told.length - 6).slice());
                }
            } else {
                stream.skipNBytes(length);
            }
        }
        throw Objection.damaged();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }

    private static PictureHead png(DataInputStream stream) throws IOException {
        stream.skipNBytes(16);
        long width = Integer.toUnsignedLong(stream.readInt());
        long height = Integer.toUnsignedLong(stream.readInt());
        stream.skipNBytes(9);
        for (int part = 0; part < MOST_PARTS; part++) {
            int length = stream.readInt();
            String kind = name(stream);
            if (kind.equals("IDAT") || length < 0) {
                break;
            }
            if (kind.equals("eXIf") && length <= LARGEST_EXIF) {
                return new PictureHead(width, height, orientation(ByteBuffer.wrap(stream.readNBytes(length))));
            }
            stream.skipNBytes(length + 4L);
        }
        return new PictureHead(width, height, 1);
    }

    private static PictureHead webp(DataInputStream stream) throws IOException {
        stream.skipNBytes(12);
        long[] size = {0, 0};
        int orientation = 1;
        for (int part = 0; part < MOST_PARTS && isMore(stream); part++) {
            String kind = name(stream);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(stream.readInt()));
            long padded = length + (length & 1);
            if (kind.equals("EXIF") && length <= LARGEST_EXIF) {
                orientation = orientation(exif(stream.readNBytes((int) length)));
                padded -= length;
            } else if (kind.startsWith("VP8")) {
                byte[] head = stream.readNBytes((int) Math.min(10, length));
                size = larger(size, size(kind, ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN)));
                padded -= head.length;
            } else if (kind.equals("ANMF")) {
                throw Objection.of("moving");
            }
            stream.skipNBytes(padded);
        }
        return new PictureHead(size[0], size[1], orientation);
    }

    private static boolean isMore(InputStream stream) throws IOException {
        return stream.available() > 0;
    }

    private static long[] larger(long[] one, long[] other) {
        return one[0] * one[1] > other[0] * other[1] ? one : other;
    }

    private static long[] size(String kind, ByteBuffer head) {
        if (head.limit() < 10) {
            throw Objection.damaged();
        }
        return switch (kind) {
            case "VP8X" -> new long[] {(head.getInt(4) & 0xFFFFFF) + 1, (head.getInt(6) >>> 8) + 1};
            case "VP8L" -> new long[] {(head.getInt(1) & 0x3FFF) + 1, (head.getInt(1) >>> 14 & 0x3FFF) + 1};
            default -> new long[] {head.getShort(6) & 0x3FFF, head.getShort(8) & 0x3FFF};
        };
    }

    private static ByteBuffer exif(byte[] told) {
        boolean isMarked = new String(told, 0, Math.min(4, told.length), StandardCharsets.ISO_8859_1).equals("Exif");
        return isMarked && told.length > 6
                ? ByteBuffer.wrap(told, 6, told.length - 6).slice()
                : ByteBuffer.wrap(told);
    }

    /** The one thing that is taken from Exif. */
    private static int orientation(ByteBuffer exif) {
        if (exif.limit() < 14) {
            return 1;
        }
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        if (directory < 8 || directory > exif.limit() - 2) {
            return 1;
        }
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int at = directory + 2; entries > 0 && at + 12 <= exif.limit(); at += 12, entries--) {
            if (exif.getShort(at) == 0x0112) {
                int orientation = exif.getShort(at + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
    }

    private static String name(DataInputStream stream) throws IOException {
        byte[] name = new byte[4];
        stream.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
