package nl.balint.portal.documents.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that members bring: judged, never anything else. */
class UploadFuzzTest {

    @TempDir
    private static Path folder;

    static List<byte[]> archives() throws IOException {
        return List.of(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"), zip("../a", "a", "A"));
    }

    static List<byte[]> pngs() throws IOException {
        return List.of(picture("png"));
    }

    static List<byte[]> jpegs() throws IOException {
        return List.of(picture("jpg"));
    }

    @FuzzTest(maxDuration = "20s")
    void aFileIsTakenOrObjectedTo(FuzzedDataProvider data) throws IOException {
        FileType type = data.pickValue(FileType.values());
        judge(type, data.consumeRemainingAsBytes());
    }

    @MethodSource("archives")
    @FuzzTest(maxDuration = "20s")
    void anArchiveIsWalkedOrObjectedTo(@NotNull byte[] octets) throws IOException {
        judge(FileType.DOCX, octets);
    }

    @MethodSource("pngs")
    @FuzzTest(maxDuration = "20s")
    void theHeadOfAPngIsReadOrObjectedTo(@NotNull byte[] octets) throws IOException {
        judge(FileType.PNG, octets);
    }

    @MethodSource("jpegs")
    @FuzzTest(maxDuration = "20s")
    void theHeadOfAJpegIsReadOrObjectedTo(@NotNull byte[] octets) throws IOException {
        judge(FileType.JPEG, octets);
    }

    private static void judge(FileType type, byte[] octets) throws IOException {
        Path file = Files.write(folder.resolve("upload"), octets);
        try {
            assertThat(new Structure(folder).check(file, type)).isNotNull();
        } catch (Objection refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return octets.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), format, octets);
        return octets.toByteArray();
    }
}
