package nl.balint.portal.documents.internal.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.RawZip;
import nl.balint.portal.documents.internal.samples.RawZip.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made to do harm are refused at once, whatever they would grow to. */
class ArchivesTest {

    private static final OfficeFile GOOD = OfficeFile.docx("Tekst");
    private static final String[] PARTS = {"[Content_Types].xml", "_rels/.rels", "word/document.xml"};
    private static final String DOCX = "verslag.docx";

    @TempDir
    Path folder;

    private Judging judging;

    @BeforeEach
    void open() {
        judging = new Judging(folder);
    }

    @Test
    void anHonestArchiveComesIn() {
        assertThat(judging.of(DOCX, GOOD.bytes())).isEqualTo("in");
        assertThat(judging.of(DOCX, zip().bytes())).isEqualTo("in");
    }

    @Test
    void tenGigabytesOfZerosStayOut() {
        byte[] bomb = RawZip.zeros(10_000);
        RawZip honest = zip();
        honest.add("word/media/a.bin", bomb, 0xFFFFFFFFL, 0, 0);
        RawZip lying = zip();
        lying.add("word/media/a.bin", bomb, 9_000_000, 0, 0);

        assertThat(cheaply(honest.bytes())).isEqualTo("archive");
        assertThat(cheaply(lying.bytes())).isEqualTo("archive");
    }

    @Test
    void manyEntriesThatTogetherGrowTooMuchStayOut() {
        RawZip zip = zip();
        byte[] megabytes = RawZip.zeros(9);
        for (int number = 0; number < 400; number++) {
            zip.add("word/media/" + number + ".bin", megabytes, 9 << 20, 0, 0);
        }

        assertThat(cheaply(zip.bytes())).isEqualTo("archive");
    }

    @Test
    void anArchiveInAnArchiveStaysOut() {
        byte[] inner = zip().bytes();

        assertThat(judging.of(DOCX, with("word/media/a.bin", inner))).isEqualTo("archive");
        assertThat(judging.of(DOCX, with("word/embeddings/a.zip", inner))).isEqualTo("archive");
        assertThat(judging.of(DOCX, with("word/media/a.bin", new byte[] {0x1F, (byte) 0x8B, 8, 0})))
                .isEqualTo("archive");
        assertThat(judging.of(DOCX, with("42.bin", "Rar!\u001A\u0007".getBytes(UTF_8))))
                .isEqualTo("archive");
    }

    @Test
    void aSheetInATextComesInButNotDeeper() {
        byte[] sheet = OfficeFile.xlsx("1").bytes();
        byte[] twice = OfficeFile.xlsx("1").with("xl/embeddings/a.xlsx", sheet).bytes();
        byte[] withMacro =
                OfficeFile.xlsx("1").with("xl/vbaProject.bin", new byte[9]).bytes();

        assertThat(judging.of(DOCX, with("word/embeddings/a.xlsx", sheet))).isEqualTo("in");
        assertThat(judging.of(DOCX, with("word/embeddings/a.xlsx", twice))).isEqualTo("archive");
        assertThat(judging.of(DOCX, with("word/embeddings/a.xlsx", withMacro))).isEqualTo("macros");
    }

    @Test
    void tooManyEntriesStayOut() {
        RawZip zip = new RawZip();
        for (int number = 0; number < 1_000_000; number++) {
            zip.add("a" + number, new byte[] {3, 0}, 0, 0, 0);
        }

        assertThat(cheaply(zip.bytes())).isEqualTo("archive");
        assertThat(cheaply(zip.bytes(5))).isEqualTo("archive");
    }

    @Test
    void entriesOverEachOtherStayOut() {
        RawZip same = zip();
        Line kernel = same.add("word/media/a.bin", new byte[100_000]);
        same.saysToo(kernel.withName("word/media/b.bin"));
        RawZip inside = zip();
        Line outer = inside.add("word/media/a.bin", new byte[100_000]);
        inside.saysToo(outer.withName("word/media/b.bin").withStart(outer.start() + 40));

        assertThat(judging.of(DOCX, same.bytes())).isEqualTo("archive");
        assertThat(judging.of(DOCX, inside.bytes())).isEqualTo("archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "word/../../a", "/etc/passwd", "..\\a", "C:\\a", "C:a", "a\u0000b", "a\nb", ".."})
    void aNameThatLeadsElsewhereStaysOut(String name) {
        RawZip zip = zip();
        zip.add(name, new byte[9]);

        assertThat(judging.of(DOCX, zip.bytes())).isEqualTo("archive");
    }

    @Test
    void aLinkStaysOut() {
        RawZip zip = zip();
        Line link = zip.add("word/a", "/etc/passwd".getBytes(UTF_8));

        assertThat(judging.of(DOCX, zip.says(link, link.withUnixMode(0xA1FF)).bytes()))
                .isEqualTo("archive");
    }

    @Test
    void aTableThatSaysSomethingElseStaysOut() {
        RawZip named = zip();
        Line line = named.add("word/a.bin", new byte[9]);
        RawZip twice = zip();
        twice.add("word/a.bin", new byte[9]);
        twice.add("word/A.bin", new byte[9]);
        RawZip longer = zip();
        Line short_ = longer.add("word/a.bin", new byte[9]);

        assertThat(judging.of(
                        DOCX, named.says(line, line.withName("word/b.bin")).bytes()))
                .isEqualTo("archive");
        assertThat(judging.of(DOCX, twice.bytes())).isEqualTo("archive");
        assertThat(judging.of(DOCX, longer.says(short_, short_.withSize(8)).bytes()))
                .isEqualTo("archive");
        assertThat(judging.of(
                        DOCX,
                        longer.says(short_.withSize(8), short_.withSize(10)).bytes()))
                .isEqualTo("damaged");
    }

    @Test
    void aLockedEntryIsToldApart() {
        RawZip zip = zip();
        zip.add("word/a.bin", new byte[20], 8, 0, 1);

        assertThat(judging.of(DOCX, zip.bytes())).isEqualTo("encrypted");
    }

    @Test
    void aSecondFileBeforeBetweenOrBehindStaysOut() {
        byte[] good = zip().bytes();
        RawZip between = zip();
        between.gap(100).add("word/a.bin", new byte[9]);
        RawZip atEnd = zip().gap(100);
        RawZip before = new RawZip().gap(100);
        before.add("a", new byte[9]);

        assertThat(judging.of(DOCX, joined(good, "%PDF-1.7".getBytes(UTF_8)))).isEqualTo("second");
        assertThat(judging.of(DOCX, between.bytes())).isEqualTo("second");
        assertThat(judging.of(DOCX, atEnd.bytes())).isEqualTo("second");
        assertThat(judging.of(DOCX, before.bytes())).isEqualTo("mismatch");
    }

    @Test
    void halfAnArchiveIsDamaged() {
        assertThat(judging.of(DOCX, Arrays.copyOf(GOOD.bytes(), 500))).isEqualTo("damaged");
    }

    @Test
    void whateverIsSentGetsAnAnswer() {
        Random random = new Random(7);
        byte[] good = OfficeFile.docxWithHeader("a", "b").bytes();
        for (int round = 0; round < 500; round++) {
            byte[] other = good.clone();
            for (int change = 0; change <= round % 5; change++) {
                other[random.nextInt(other.length)] = (byte) random.nextInt(256);
            }
            assertThat(judging.of(DOCX, other)).isNotEmpty();
        }
    }

    /** The time that this thread works and what it takes of the heap; how long it waits for others says nothing. */
    private String cheaply(byte[] archive) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        long before = thread.getCurrentThreadAllocatedBytes();
        String answer = judging.of(DOCX, archive);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
        return answer;
    }

    private static RawZip zip() {
        return RawZip.of(GOOD, PARTS);
    }

    private static byte[] with(String name, byte[] content) {
        RawZip zip = zip();
        zip.add(name, content);
        return zip.bytes();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
