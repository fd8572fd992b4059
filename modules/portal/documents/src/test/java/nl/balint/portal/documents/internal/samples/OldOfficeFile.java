package nl.balint.portal.documents.internal.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files of the older kinds. */
public final class OldOfficeFile {

    private OldOfficeFile() {}

    public static byte[] xls(String cell) {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Blad1").createRow(0).createCell(0).setCellValue(cell);
            return written(book::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] lockedXls() {
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try {
            return xls("op slot");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    public static byte[] ppt(String title) {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            show.createSlide().addTitle().setText(title);
            return written(show::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Only what a check looks at: the stream of the text with its first line. */
    public static byte[] doc(boolean isLocked) {
        ByteBuffer start = ByteBuffer.allocate(5_000).order(ByteOrder.LITTLE_ENDIAN);
        start.putShort(0, (short) 0xA5EC).putShort(10, (short) (isLocked ? 0x0100 : 0));
        return with(new byte[0], "WordDocument", start.array());
    }

    /** The file with one more stream in it; slashes part the storages in its name. */
    public static byte[] with(byte[] file, String path, byte[] content) {
        try (POIFSFileSystem system =
                file.length == 0 ? new POIFSFileSystem() : new POIFSFileSystem(new ByteArrayInputStream(file))) {
            String[] names = path.split("/", -1);
            DirectoryEntry folder = system.getRoot();
            for (int index = 0; index < names.length - 1; index++) {
                folder = folder.createDirectory(names[index]);
            }
            folder.createDocument(names[names.length - 1], new ByteArrayInputStream(content));
            return written(system::writeFilesystem);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Slides with another record before all others. */
    public static byte[] withFirstRecord(byte[] slides, byte[] record) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(slides))) {
            String name = "PowerPoint Document";
            byte[] content = system.createDocumentInputStream(name).readAllBytes();
            system.getRoot().getEntry(name).delete();
            byte[] all = Arrays.copyOf(record, record.length + content.length);
            System.arraycopy(content, 0, all, record.length, content.length);
            system.createDocument(new ByteArrayInputStream(all), name);
            return written(system::writeFilesystem);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
