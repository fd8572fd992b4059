package nl.balint.portal.documents.internal.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF written object by object, so that any of them can be made wrong. */
public final class PdfFile {

    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";

    private PdfFile() {}

    /** One page for each text. Objects 1 to 3 are the catalog, the pages and the font. */
    public static PdfFile of(String... texts) {
        return withCatalog("", texts);
    }

    /** The same with more in its catalog. */
    public static PdfFile withCatalog(String more, String... texts) {
        PdfFile pdf = new PdfFile();
        pdf.add("<< /Type /Catalog /Pages 2 0 R " + more + " >>");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < texts.length; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        pdf.add("<< /Type /Pages /Kids [" + kids + "] /Count " + texts.length + " >>");
        pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (String text : texts) {
            pdf.addPage(text);
        }
        return pdf;
    }

    private void addPage(String text) {
        int number = objects.size() + 1;
        add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                + (number + 1) + " 0 R >>");
        StringBuilder content = new StringBuilder("BT /F1 12 Tf 14 TL 50 800 Td\n");
        for (String line : text.lines().toList()) {
            content.append("(")
                    .append(line.replace("(", "\\(").replace(")", "\\)"))
                    .append(") Tj T*\n");
        }
        addStream("", deflated(latin(content + "ET")), "/Filter /FlateDecode");
    }

    /** The number of the object that was added. */
    public int add(String object) {
        objects.add(latin(object));
        return objects.size();
    }

    public int addStream(String dictionary, byte[] content, String filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< " + dictionary + " /Length " + content.length + " " + filter + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(latin("\nendstream"));
        objects.add(out.toByteArray());
        return objects.size();
    }

    /** Objects inside a compressed stream, as newer PDFs have them; the numbers are those of the caller. */
    public int addObjectStream(int number, String object, String filter) {
        String head = number + " 0 ";
        byte[] content = latin(head + object);
        return addStream(
                "/Type /ObjStm /N 1 /First " + head.length(), filter.isEmpty() ? content : deflated(content), filter);
    }

    /** Puts another object in the place of one. */
    public PdfFile replace(int number, String object) {
        objects.set(number - 1, latin(object));
        return this;
    }

    /** A form in XML as the next object. */
    public PdfFile withXfa(String xml) {
        addStream("", xml.getBytes(StandardCharsets.UTF_8), "");
        return this;
    }

    public PdfFile withTrailer(String more) {
        trailer = more;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        List<Integer> starts = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            starts.add(out.size());
            out.writeBytes(latin((index + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(index));
            out.writeBytes(latin("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        starts.forEach(at -> out.writeBytes(latin(String.format("%010d 00000 n \n", at))));
        out.writeBytes(latin("trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R " + trailer
                + " >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
