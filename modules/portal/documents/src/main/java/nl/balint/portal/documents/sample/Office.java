package nl.balint.portal.documents.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The smallest files that word processors and spreadsheets open; loading a library for them would slow the first start.
 */
final class Office {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.";

    private Office() {}

    static byte[] letter(String title, List<String> paragraphs) {
        String head = "<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"36\"/></w:rPr><w:t>" + safe(title) + "</w:t></w:r></w:p>";
        String body = paragraphs.stream()
                .map(paragraph -> "<w:p><w:r><w:t>" + safe(paragraph) + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("/word/document.xml", KIND + "wordprocessingml.document.main+xml", ""));
        parts.put("_rels/.rels", relation("word/document.xml", "/officeDocument"));
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + head + body + "</w:body></w:document>");
        return zip(parts);
    }

    /** @param rows each with its cells as text; the first one is the head */
    static byte[] sheet(String title, List<List<String>> rows) {
        String cells = rows.stream().map(Office::row).collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                types(
                        "/xl/workbook.xml",
                        KIND + "spreadsheetml.sheet.main+xml",
                        override("/xl/worksheets/sheet1.xml", KIND + "spreadsheetml.worksheet+xml")));
        parts.put("_rels/.rels", relation("xl/workbook.xml", "/officeDocument"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + safe(title)
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheets/sheet1.xml", "/worksheet"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + SHEET + "\"><sheetData>" + cells + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<c t=\"inlineStr\"><is><t>" + safe(cell) + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static String types(String part, String type, String more) {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>" + override(part, type) + more
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(String target, String kind) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
