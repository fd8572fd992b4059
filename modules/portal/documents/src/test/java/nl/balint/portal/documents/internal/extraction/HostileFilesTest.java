package nl.balint.portal.documents.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PdfFile;
import nl.balint.portal.documents.plugs.ExtractedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm to their reader: each ends within the bounds, and the server goes on. */
@Timeout(60)
class HostileFilesTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";
    private static final String SECRET = "geheimzzyx";

    @TempDir
    Path folder;

    private Workshop workshop;
    private ChildExtraction extraction;

    @BeforeEach
    void open() {
        workshop = new Workshop(WorkshopConfig.usual(folder.resolve("work")).withLongest(Duration.ofSeconds(3)));
        extraction = new ChildExtraction(workshop);
    }

    @AfterEach
    void close() {
        workshop.close();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void aTreeOfPagesWithoutEndEnds() {
        PdfFile pdf = PdfFile.of("Tekst");
        int depth = 20_000;
        for (int level = 0; level < depth; level++) {
            pdf.add("<< /Type /Pages /Kids [" + (7 + level) + " 0 R] /Count 1 >>");
        }
        pdf.add("<< /Type /Pages /Kids [4 0 R] /Count 1 >>");

        ends(pdf.replace(2, "<< /Type /Pages /Kids [6 0 R] /Count 1 >>"));
        ends(PdfFile.of("Tekst").replace(2, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"));
    }

    @Test
    void aFormThatDrawsItselfEnds() {
        PdfFile pdf = PdfFile.of("Tekst");
        pdf.addStream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
                "/X Do /X Do".getBytes(StandardCharsets.US_ASCII),
                "");
        pdf.replace(
                4,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Contents 6 0 R"
                        + " >>");

        ends(pdf);
    }

    @Test
    void manyFormsThatDrawEachOtherEnd() {
        PdfFile pdf = PdfFile.of("Tekst");
        int levels = 40; // each draws the next twice
        for (int level = 0; level < levels; level++) {
            pdf.addStream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + (7 + level)
                            + " 0 R >> >>",
                    "/X Do /X Do".getBytes(StandardCharsets.US_ASCII),
                    "");
        }
        pdf.add("<< >>");
        pdf.replace(
                4,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Contents 6 0 R"
                        + " >>");

        ends(pdf);
    }

    @Test
    void aStreamThatGrowsAThousandTimesEnds() throws IOException {
        PdfFile pdf = PdfFile.of("Tekst");
        pdf.addStream("", zeros(300L << 20), "/Filter /FlateDecode");
        pdf.replace(4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> /Contents 6 0 R >>");

        ends(pdf);
    }

    @Test
    void aTextWithoutEndIsCut() {
        Path file = OfficeFile.docx("woord ".repeat(2_000_000)).writeTo(folder.resolve("long"));

        ExtractedText text = extraction.extract(file, DOCX);

        assertThat(text.text().length()).isLessThanOrEqualTo(ChildExtraction.MOST_CHARACTERS);
    }

    @Test
    void aPartThatGrowsAThousandTimesEnds() throws IOException {
        Path file = folder.resolve("bomb");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(9);
            for (String part : new String[] {"[Content_Types].xml", "_rels/.rels"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(OfficeFile.docx().part(part));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(block);
            }
            zip.closeEntry();
        }

        ends(file, DOCX);
    }

    @Test
    @Timeout(120)
    void aFileGetsNoOtherFileAndNoAddress() throws Exception {
        Workshop patient = new Workshop(WorkshopConfig.usual(folder.resolve("patient")));
        extraction = new ChildExtraction(patient);
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        AtomicInteger calls = new AtomicInteger();
        Thread listener;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener = new Thread(() -> count(server, calls));
            listener.start();
            for (String address :
                    new String[] {secret.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/x"}) {
                String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>";
                String body =
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + "<w:p><w:r><w:t>voor &e; na</w:t></w:r></w:p></w:body></w:document>";
                ends(
                        OfficeFile.docx("x")
                                .with("word/document.xml", entity + body)
                                .writeTo(folder.resolve("a")),
                        DOCX);
                ends(PdfFile.withCatalog("/AcroForm << /Fields [] /XFA 6 0 R >>", "Tekst")
                        .withXfa(entity
                                + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template><field name=\"a\"><value><text>&e;"
                                + "</text></value></field></template></xdp:xdp>"));
            }
        }
        listener.join();
        patient.close();

        assertThat(calls).hasValue(0);
    }

    private void ends(PdfFile pdf) {
        ends(pdf.writeTo(folder.resolve("a.pdf")), PDF);
    }

    private void ends(Path file, String type) {
        ExtractedText text = extraction.extract(file, type);

        assertThat(text.text()).doesNotContain(SECRET).hasSizeLessThanOrEqualTo(ChildExtraction.MOST_CHARACTERS);
    }

    private static void count(ServerSocket server, AtomicInteger calls) {
        try {
            while (true) {
                server.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private static byte[] zeros(long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        try (OutputStream deflater = new DeflaterOutputStream(out)) {
            for (long written = 0; written < length; written += block.length) {
                deflater.write(block);
            }
        }
        return out.toByteArray();
    }
}
