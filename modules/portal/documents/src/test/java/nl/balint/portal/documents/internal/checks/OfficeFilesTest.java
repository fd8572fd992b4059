package nl.balint.portal.documents.internal.checks;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.OldOfficeFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Office files come in when they are what they say, and run nothing. */
class OfficeFilesTest {

    private static final byte[] SOME = new byte[5_000];

    @TempDir
    Path folder;

    private Judging judging;

    @BeforeEach
    void open() {
        judging = new Judging(folder);
    }

    @Test
    void goodFilesComeIn() {
        assertThat(judging.of(
                        "a.docx", OfficeFile.docxWithHeader("boven", "onder").bytes()))
                .isEqualTo("in");
        assertThat(judging.of("a.XLSX", OfficeFile.xlsx("1").bytes())).isEqualTo("in");
        assertThat(judging.of("a.odt", OfficeFile.odt("tekst").bytes())).isEqualTo("in");
        assertThat(judging.of("a.xls", OldOfficeFile.xls("1"))).isEqualTo("in");
        assertThat(judging.of("a.ppt", OldOfficeFile.ppt("titel"))).isEqualTo("in");
        assertThat(judging.of("a.doc", OldOfficeFile.doc(false))).isEqualTo("in");
    }

    @Test
    void aFileOfAnotherKindThanItsNameStaysOut() {
        assertThat(judging.of("a.docx", OfficeFile.xlsx("1").bytes())).isEqualTo("mismatch");
        assertThat(judging.of("a.odt", OfficeFile.docx("1").bytes())).isEqualTo("mismatch");
        assertThat(judging.of("a.doc", OfficeFile.docx("1").bytes())).isEqualTo("mismatch");
        assertThat(judging.of("a.docx", OldOfficeFile.doc(false))).isEqualTo("mismatch");
        assertThat(judging.of("a.doc", OldOfficeFile.xls("1"))).isEqualTo("mismatch");
        assertThat(judging.of("a.doc", "{\\rtf1 tekst}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "word/vbaData.xml",
                "word/activeX/activeX1.bin",
                "xl/macrosheets/sheet1.xml",
                "Basic/Standard/Module1.xml",
                "Object 1/Basic/Standard/Module1.xml",
                "Scripts/python/a.py"
            })
    void aMacroStaysOutByItsPlace(String part) {
        assertThat(judging.of("a.docx", OfficeFile.docx("x").with(part, "x").bytes()))
                .isEqualTo("macros");
        assertThat(judging.of("a.odt", OfficeFile.odt("x").with(part, "x").bytes()))
                .isEqualTo("macros");
    }

    @Test
    void aMacroUnderAnotherNameStaysOut() {
        OfficeFile byType = OfficeFile.docx("x")
                .with("word/a.bin", "x")
                .withType("/word/a.bin", "application/vnd.ms-office.vbaProject");
        OfficeFile byRelation = OfficeFile.docx("x")
                .with(
                        "word/_rels/document.xml.rels",
                        OfficeFile.relations("<Relationship Id=\"a\" Target=\"a.bin\""
                                + " Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/>"));
        String types = new String(byRelation.part("[Content_Types].xml"), StandardCharsets.UTF_8);
        OfficeFile otherLetters = OfficeFile.docx("x")
                .with(
                        "[Content_Types].xml",
                        ("\uFEFF" + "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                                        + types.replace(
                                                "</Types>",
                                                "<Default Extension=\"x\" ContentType=\"a.macroEnabled\"/></Types>"))
                                .getBytes(UTF_16LE));

        assertThat(judging.of("a.docx", byType.bytes())).isEqualTo("macros");
        assertThat(judging.of("a.docx", byRelation.bytes())).isEqualTo("macros");
        assertThat(judging.of("a.docx", otherLetters.bytes())).isEqualTo("macros");
    }

    @Test
    void aCallOfAMacroOfTheReaderStaysOut() {
        OfficeFile odt = OfficeFile.odt("x");
        String content = new String(odt.part("content.xml"), StandardCharsets.UTF_8)
                .replace(
                        "<office:body>",
                        "<office:scripts><office:event-listeners><script:event-listener"
                                + " xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
                                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                                + " xlink:href=\"vnd.sun.star.script:a.b?language=Python\"/></office:event-listeners>"
                                + "</office:scripts><office:body>");

        assertThat(judging.of("a.odt", odt.with("content.xml", content).bytes()))
                .isEqualTo("macros");
    }

    @Test
    void whatFetchesSomethingWhenItOpensStaysOut() {
        assertThat(judging.of("a.docx", linked("attachedTemplate", "https://evil.example/a.dotm")))
                .isEqualTo("fetches");
        assertThat(judging.of("a.docx", linked("oleObject", "http://evil.example/a")))
                .isEqualTo("fetches");
        assertThat(judging.of("a.docx", linked("hyperlink", "https://www.nhg.org")))
                .isEqualTo("in");
        assertThat(judging.of("a.docx", linked("attachedTemplate", "file:///C:/Sjablonen/brief.dotm")))
                .isEqualTo("in");
    }

    @Test
    void aDeclaredDocumentTypeStaysOutOfTheTable() {
        OfficeFile file = OfficeFile.docx("x");
        String types = new String(file.part("[Content_Types].xml"), StandardCharsets.UTF_8);

        assertThat(judging.of(
                        "a.docx",
                        file.with("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"b\">]>" + types)
                                .bytes()))
                .isEqualTo("damaged");
    }

    @Test
    void aProgramInAFileStaysOut() {
        assertThat(judging.of(
                        "a.docx",
                        OfficeFile.docx("x").with("word/media/a.exe", "x").bytes()))
                .isEqualTo("attachments");
        assertThat(judging.of(
                        "a.docx",
                        OfficeFile.docx("x")
                                .with("word/media/a.png", "MZ\u0000")
                                .bytes()))
                .isEqualTo("attachments");
        byte[] object = OldOfficeFile.with(new byte[0], "\u0001Ole10Native", SOME);
        assertThat(judging.of(
                        "a.docx",
                        OfficeFile.docx("x")
                                .with("word/embeddings/oleObject1.bin", object)
                                .bytes()))
                .isEqualTo("attachments");
    }

    @Test
    void aFileBehindAPasswordIsToldApart() {
        OfficeFile odt = OfficeFile.odt("x");
        String manifest = new String(odt.part("META-INF/manifest.xml"), StandardCharsets.UTF_8)
                .replace("</manifest:file-entry>", "")
                .replace(
                        "</manifest:manifest>",
                        "<manifest:file-entry manifest:full-path=\"content.xml\">"
                                + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>");

        assertThat(judging.of("a.docx", OldOfficeFile.with(new byte[0], "EncryptedPackage", SOME)))
                .isEqualTo("encrypted");
        assertThat(judging.of(
                        "a.odt", odt.with("META-INF/manifest.xml", manifest).bytes()))
                .isEqualTo("encrypted");
        assertThat(judging.of("a.xls", OldOfficeFile.lockedXls())).isEqualTo("encrypted");
        assertThat(judging.of("a.doc", OldOfficeFile.doc(true))).isEqualTo("encrypted");
    }

    @Test
    void macrosInOlderFilesStayOut() {
        byte[] doc = OldOfficeFile.with(OldOfficeFile.doc(false), "Macros/VBA/dir", SOME);
        byte[] xls = OldOfficeFile.with(OldOfficeFile.xls("1"), "_VBA_PROJECT_CUR/VBA/dir", SOME);
        byte[] ppt = OldOfficeFile.ppt("titel");
        // the record that says so: VBAInfoAtom
        byte[] record = {2, 0, 0, 4, 12, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0};

        assertThat(judging.of("a.doc", doc)).isEqualTo("macros");
        assertThat(judging.of("a.xls", xls)).isEqualTo("macros");
        assertThat(judging.of("a.ppt", OldOfficeFile.withFirstRecord(ppt, record)))
                .isEqualTo("macros");
    }

    @Test
    void whateverIsSentGetsAnAnswer() {
        Random random = new Random(11);
        for (byte[] good : Arrays.asList(OldOfficeFile.xls("1"), OldOfficeFile.ppt("a"))) {
            for (int round = 0; round < 300; round++) {
                byte[] other = good.clone();
                for (int change = 0; change <= round % 7; change++) {
                    int place = round % 2 == 0 ? random.nextInt(512) : random.nextInt(other.length);
                    other[place] = (byte) random.nextInt(256);
                }
                assertThat(judging.of("a.xls", other)).isNotEmpty();
                assertThat(judging.of("a.ppt", Arrays.copyOf(other, 600 + random.nextInt(other.length))))
                        .isNotEmpty();
            }
        }
    }

    private static byte[] linked(String type, String target) {
        return OfficeFile.docx("x")
                .with(
                        "word/_rels/document.xml.rels",
                        OfficeFile.relations("<Relationship Id=\"a\" TargetMode=\"External\" Target=\"" + target
                                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + type
                                + "\"/>"))
                .bytes();
    }
}
