package nl.balint.portal.documents.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nl.balint.portal.documents.internal.checks.VirusScanner.Answer;
import nl.balint.portal.documents.internal.extraction.ChildExtraction;
import nl.balint.portal.documents.internal.extraction.Workshop;
import nl.balint.portal.documents.internal.extraction.WorkshopConfig;
import nl.balint.portal.documents.internal.samples.LogWatch;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PdfFile;
import nl.balint.portal.documents.internal.samples.PictureFile;
import nl.balint.portal.documents.plugs.ExtractedText;
import nl.balint.portal.documents.plugs.Finding;
import nl.balint.portal.documents.plugs.Upload;
import nl.balint.portal.documents.plugs.Verdict;
import nl.balint.portal.documents.plugs.Verdict.Accepted;
import nl.balint.portal.documents.plugs.Verdict.Quarantined;
import nl.balint.portal.documents.plugs.Verdict.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload from its name to the verdict, with real children. */
class UploadChecksTest {

    private static final String BSN = "123456782";

    @TempDir
    Path folder;

    private final LogWatch log = new LogWatch();
    private Workshop workshop;
    private UploadChecks checks;

    @BeforeEach
    void open() {
        workshop = new Workshop(WorkshopConfig.usual(folder.resolve("work")));
        checks = new UploadChecks(VirusScanner.NONE, new ChildExtraction(workshop), workshop);
    }

    @AfterEach
    void close() {
        log.close();
        workshop.close();
    }

    @Test
    void aReportComesInWithItsText() throws IOException {
        Upload upload =
                upload("verslag.docx", OfficeFile.docx("Over de relatie").bytes());

        assertThat(checks.check(upload)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.type())
                    .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            assertThat(accepted.file()).isEqualTo(upload.file());
            assertThat(accepted.findings()).isEmpty();
            assertThat(accepted.text().text()).contains("Over de relatie");
        });
    }

    @Test
    void aCitizensNumberStaysOutWhereverItStandsAndIsNotLogged() throws IOException {
        assertThat(check("a.pdf", PdfFile.of("nummer " + BSN).bytes())).isEqualTo(refused("bsn"));
        assertThat(check(
                        "a.docx",
                        OfficeFile.docxWithHeader("bsn " + BSN, "tekst").bytes()))
                .isEqualTo(refused("bsn"));
        assertThat(check("a.xlsx", OfficeFile.xlsx("nummer", BSN).bytes())).isEqualTo(refused("bsn"));
        assertThat(check("a.txt", BSN.getBytes(StandardCharsets.US_ASCII))).isEqualTo(refused("bsn"));
        assertThat(check("a " + BSN + ".txt", new byte[] {'a'})).isEqualTo(refused("bsn"));
        assertThat(check("a.txt", "123456789".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Accepted.class);

        assertThat(log.lines()).noneMatch(line -> line.contains(BSN));
    }

    @Test
    void anAuthorIsToldWhatMayLeadToAPatient() throws IOException {
        assertThat(check("mw_Jansen.odt", OfficeFile.odt("Zij is 92 jaar").bytes()))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.findings())
                                .containsExactlyInAnyOrder(
                                        Finding.of("documents.finding.name", "mw Jansen"),
                                        Finding.of("documents.finding.age", "92 jaar")));
    }

    @Test
    void aPictureIsMadeAnewUprightAndWithoutItsPlace() throws IOException {
        Verdict verdict = check("foto.jpg", PictureFile.photograph(40, 20, 6));

        Path made = ((Accepted) verdict).file();
        assertThat(Files.readString(made, StandardCharsets.ISO_8859_1)).doesNotContain(PictureFile.PLACE, "Exif");
        BufferedImage picture = ImageIO.read(made.toFile());
        assertThat(picture.getWidth()).isEqualTo(20);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(picture.getRGB(10, 5) >> 16 & 0xFF).isGreaterThan(200); // left is now above: red
        assertThat(picture.getRGB(10, 35) & 0xFF).isGreaterThan(200);
        Files.delete(made);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void aPictureOfEachKindIsMadeAnew() throws IOException {
        for (String kind : new String[] {"png", "webp", "jpeg"}) {
            Verdict verdict = check("foto." + kind, PictureFile.of(kind, 60, 30));

            Path made = ((Accepted) verdict).file();
            assertThat(ImageIO.read(made.toFile()).getWidth()).isEqualTo(60);
        }
    }

    @Test
    void aPictureThatPromisesMoreThanItHoldsStaysOut() throws IOException {
        assertThat(check("foto.png", PictureFile.png(7_000, 7_000))).isEqualTo(refused("picture"));
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void whatIsNotOnTheListStaysOut() throws IOException {
        for (String name : new String[] {"a.exe", "a.html", "a.svg", "a.docm", "a.zip", "a", "a.pdf.js"}) {
            assertThat(check(name, new byte[] {1})).isEqualTo(refused("type"));
        }
        assertThat(check("IMG.HEIC", new byte[] {1})).isEqualTo(refused("heic"));
        assertThat(check("a.pdf", new byte[0])).isEqualTo(refused("empty"));
    }

    @Test
    void aFileThatCannotBeReadIsForTheAuthorToLookAt() throws IOException {
        assertThat(check(
                        "a.pdf",
                        PdfFile.of("x")
                                .replace(2, "<< /Kids [2 0 R] /Type /Pages /Count 1 >>")
                                .bytes()))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.findings())
                                .extracting(Finding::key)
                                .containsAnyOf("documents.finding.unread", "documents.finding.scan"));
    }

    @Test
    void aVirusStaysOutAndWithoutTheScannerEverythingWaits() throws IOException {
        Upload upload = upload("a.txt", new byte[] {'a'});
        ChildExtraction extraction = new ChildExtraction(workshop);

        assertThat(new UploadChecks(file -> Answer.INFECTED, extraction, workshop).check(upload))
                .isEqualTo(refused("virus"));
        UploadChecks without = new UploadChecks(
                file -> {
                    throw new IOException("away");
                },
                extraction,
                workshop);
        assertThat(without.check(upload)).isEqualTo(Quarantined.of("documents.waiting.scanner"));
    }

    @Test
    void aFileWaitsWhenThereIsNoChildFree() throws IOException {
        UploadChecks busy = new UploadChecks(VirusScanner.NONE, (file, type) -> ExtractedText.failed("busy"), workshop);

        assertThat(busy.check(upload("a.docx", OfficeFile.docx("a").bytes())))
                .isEqualTo(Quarantined.of("documents.waiting.busy"));
    }

    private Verdict check(String name, byte[] content) throws IOException {
        return checks.check(upload(name, content));
    }

    private Upload upload(String name, byte[] content) throws IOException {
        return new Upload(name, "", content.length, Files.write(folder.resolve("upload"), content));
    }

    private static Refused refused(String reason) {
        return Refused.of("documents.refused." + reason);
    }
}
