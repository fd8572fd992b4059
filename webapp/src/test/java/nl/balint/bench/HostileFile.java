package nl.balint.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are made to keep a server busy: each is small, and grows or never ends for who believes it. */
enum HostileFile {
    /** A text of which one part is a gigabyte of nothing. */
    BOMB("docx") {
        @Override
        byte[] made() throws IOException {
            return office("<w:document/>", 1_000);
        }
    },
    /** A text whose one word stands for a thousand million. */
    LAUGHS("docx") {
        @Override
        byte[] made() throws IOException {
            StringBuilder names = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
            for (int number = 1; number < 10; number++) {
                String ten = ("&a" + (number - 1) + ";").repeat(10);
                names.append("<!ENTITY a")
                        .append(number)
                        .append(" \"")
                        .append(ten)
                        .append("\">");
            }
            return office(names + "]><w>&a9;</w>", 0);
        }
    },
    /** A page with fifty million strokes. */
    STROKES("pdf") {
        @Override
        byte[] made() throws IOException {
            ByteArrayOutputStream strokes = new ByteArrayOutputStream();
            try (OutputStream deflating = new DeflaterOutputStream(strokes)) {
                byte[] some = "0 0 m 1 1 l S\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                for (int round = 0; round < 5_000; round++) {
                    deflating.write(some);
                }
            }
            return pdf(strokes.toByteArray());
        }
    },
    /** A hundred thousand lists in one another. */
    NESTED("pdf") {
        @Override
        byte[] made() {
            return ("%PDF-1.7\n1 0 obj\n" + "[".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        }
    };

    private final String ending;

    HostileFile(String ending) {
        this.ending = ending;
    }

    /** Makes its octets, which takes a second. */
    abstract byte[] made() throws IOException;

    String name(int number) {
        return "kwaad" + number + "." + ending;
    }

    private static byte[] office(String document, int megabytes) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, String> part : Map.of(
                            "[Content_Types].xml", "<Types/>", "word/document.xml", document)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/media/a.bin"));
            byte[] megabyte = new byte[1 << 20];
            for (int number = 0; number < megabytes; number++) {
                zip.write(megabyte);
            }
        }
        return octets.toByteArray();
    }

    private static byte[] pdf(byte[] deflated) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String before = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length " + deflated.length + ">>stream\n";
        octets.write(before.getBytes(StandardCharsets.US_ASCII));
        octets.write(deflated);
        octets.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return octets.toByteArray();
    }
}
