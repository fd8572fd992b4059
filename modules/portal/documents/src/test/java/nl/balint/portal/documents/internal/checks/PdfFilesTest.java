package nl.balint.portal.documents.internal.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Random;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PdfFile;
import nl.balint.portal.documents.internal.samples.RawZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF comes in when it can only be read. */
class PdfFilesTest {

    private static final String PACKED = "/Filter /FlateDecode";

    @TempDir
    Path folder;

    private Judging judging;

    @BeforeEach
    void open() {
        judging = new Judging(folder);
    }

    @Test
    void aGoodFileComesIn() {
        assertThat(of(PdfFile.of("Verslag", "Bladzijde twee"))).isEqualTo("in");
        assertThat(of(PdfFile.of("Over /JS, /AA en #20"))).isEqualTo("in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction [4 0 R /FitH null]",
                "/OpenAction[4 0 R /XYZ null null 0]",
                "/OpenAction << /Type /Action /S /GoTo /D [4 0 R /Fit] >>",
                "/OpenAction null"
            })
    void aFileThatOpensAtAPageComesIn(String opening) {
        assertThat(of(PdfFile.withCatalog(opening, "Tekst"))).isEqualTo("in");
    }

    @Test
    void anOpeningElsewhereIsFollowed() {
        PdfFile page = PdfFile.withCatalog("/OpenAction 6 0 R", "Tekst");
        page.add("<< /Type /Action /S /GoTo /D [4 0 R /Fit] >>");
        PdfFile address = PdfFile.withCatalog("/OpenAction 6 0 R", "Tekst");
        address.add("<< /Type /Action /S /URI /URI (https://evil.example) >>");

        assertThat(of(page)).isEqualTo("in");
        assertThat(of(address)).isEqualTo("active");
        assertThat(of(PdfFile.withCatalog(
                        "/OpenAction << /S /URI /URI (https://evil.example) >> /X << /S /GoTo >>", "a")))
                .isEqualTo("active");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Names << /JavaScript 6 0 R >> | active",
                "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> | active",
                "/AA << /WC << /S /J#61vaScript /JS (1) >> >> | active",
                "/OpenAction << /S /Launch /F (cmd.exe) >> | active",
                "/AcroForm << /A << /S /SubmitForm /F (https://evil.example) >> >> | active",
                "/Annots [<< /Subtype /RichMedia >>] | active",
                "/Names << /EmbeddedFiles 6 0 R >> | attachments",
                "/Names << /Embedded#46iles 6 0 R >> | attachments",
                "/Annots [<< /Subtype /FileAttachment /FS << /EF << /F 6 0 R >> >> >>] | attachments"
            })
    void whatRunsOrHoldsAFileStaysOut(String catalog, String reason) {
        assertThat(of(PdfFile.withCatalog(catalog, "Tekst"))).isEqualTo(reason);
    }

    @Test
    void aScriptInAPackedObjectStaysOut() {
        String script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
        PdfFile packed = PdfFile.of("Tekst");
        packed.addObjectStream(9, script, PACKED);
        PdfFile unpacked = PdfFile.of("Tekst");
        unpacked.addObjectStream(9, script, "");
        PdfFile disguised = PdfFile.of("Tekst");
        disguised.addStream(
                "/Type /Obj#53tm /N 1 /First 4", PdfFile.deflated(("9 0 " + script).getBytes(ISO_8859_1)), PACKED);
        PdfFile good = PdfFile.of("Tekst");
        good.addObjectStream(9, "<< /Type /Font >>", PACKED);

        assertThat(of(good)).isEqualTo("in");
        assertThat(of(packed)).isEqualTo("active");
        assertThat(of(unpacked)).isEqualTo("active");
        assertThat(of(disguised)).isEqualTo("active");
    }

    @Test
    void objectsPackedInAnOddWayStayOut() {
        PdfFile twice = PdfFile.of("Tekst");
        twice.addStream(
                "/Type /ObjStm /N 1 /First 4",
                PdfFile.deflated(PdfFile.deflated("9 0 << >>".getBytes(ISO_8859_1))),
                "/Filter [/FlateDecode /FlateDecode]");
        PdfFile bomb = PdfFile.of("Tekst");
        bomb.addStream("/Type /ObjStm /N 1 /First 4", PdfFile.deflated(new byte[150_000_000]), PACKED);

        assertThat(of(twice)).isEqualTo("damaged");
        assertThat(of(bomb)).isEqualTo("archive");
    }

    @Test
    void aScriptFarIntoALargeFileStaysOut() {
        PdfFile pdf = PdfFile.of("Tekst");
        byte[] noise = new byte[(1 << 20) - 8_192 - 700];
        new Random(3).nextBytes(noise);
        pdf.addStream("", noise, "");
        for (int shift = 0; shift < 3; shift++) {
            pdf.addObjectStream(9, "<< /Type /Font >>", PACKED);
        }
        assertThat(of(pdf)).isEqualTo("in");

        pdf.addStream("", noise, "");
        pdf.addObjectStream(9, "<< /S /JavaScript >>", PACKED);
        assertThat(of(pdf)).isEqualTo("active");
    }

    @Test
    void aFileOnALockIsToldApart() {
        assertThat(of(PdfFile.of("Tekst").withTrailer("/Encrypt 6 0 R"))).isEqualTo("encrypted");
    }

    @Test
    void aSecondFileStaysOut() {
        byte[] good = PdfFile.of("Tekst").bytes();
        RawZip zip = RawZip.of(OfficeFile.docx("x"), "word/document.xml");

        assertThat(judging.of("a.pdf", joined(good, zip.bytes()))).isEqualTo("second");
        assertThat(judging.of("a.pdf", joined(good, "<script>alert(1)</script>".getBytes(ISO_8859_1))))
                .isEqualTo("second");
        assertThat(judging.of("a.pdf", joined("%PDF-1.7 <html><script>".getBytes(ISO_8859_1), good)))
                .isEqualTo("second");
        assertThat(judging.of("a.pdf", joined("x".getBytes(ISO_8859_1), good))).isEqualTo("mismatch");
        assertThat(judging.of("a.pdf", "%PDF-1.7\n".getBytes(ISO_8859_1))).isEqualTo("damaged");
    }

    private String of(PdfFile pdf) {
        return judging.of("a.pdf", pdf.bytes());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
