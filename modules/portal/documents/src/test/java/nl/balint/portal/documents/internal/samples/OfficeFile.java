package nl.balint.portal.documents.internal.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office file of the newer kinds: a ZIP of parts, any of which can be added or replaced. */
public final class OfficeFile {

    private static final String OOXML = "http://schemas.openxmlformats.org/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficeFile() {}

    public static OfficeFile docx(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(escaped(paragraph)).append("</w:t></w:r></w:p>");
        }
        return ooxml("word/document.xml", OFFICE + "wordprocessingml.document.main+xml")
                .with(
                        "word/document.xml",
                        "<w:document xmlns:w=\"" + OOXML + "wordprocessingml/2006/main\" xmlns:r=\"" + OOXML
                                + "officeDocument/2006/relationships\"><w:body>" + body + "</w:body></w:document>");
    }

    /** A document with a line at the top of every page. */
    public static OfficeFile docxWithHeader(String header, String paragraph) {
        OfficeFile file = docx(paragraph);
        String body = new String(file.part("word/document.xml"), StandardCharsets.UTF_8)
                .replace(
                        "</w:body>",
                        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr></w:body>");
        return file.with("word/document.xml", body)
                .with(
                        "word/header1.xml",
                        "<w:hdr xmlns:w=\"" + OOXML + "wordprocessingml/2006/main\"><w:p><w:r><w:t>" + escaped(header)
                                + "</w:t></w:r></w:p></w:hdr>")
                .withType("/word/header1.xml", OFFICE + "wordprocessingml.header+xml")
                .with(
                        "word/_rels/document.xml.rels",
                        relations("<Relationship Id=\"rId1\" Type=\"" + OOXML
                                + "officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>"));
    }

    public static OfficeFile xlsx(String... cells) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= cells.length; row++) {
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"inlineStr\"><is><t>" + escaped(cells[row - 1])
                    + "</t></is></c></row>");
        }
        return ooxml("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml")
                .withType("/xl/worksheets/sheet1.xml", OFFICE + "spreadsheetml.worksheet+xml")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + OOXML + "spreadsheetml/2006/main\" xmlns:r=\"" + OOXML
                                + "officeDocument/2006/relationships\"><sheets><sheet name=\"Blad1\" sheetId=\"1\""
                                + " r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations("<Relationship Id=\"rId1\" Type=\"" + OOXML
                                + "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"))
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + OOXML + "spreadsheetml/2006/main\"><sheetData>" + rows
                                + "</sheetData></worksheet>");
    }

    public static OfficeFile odt(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<text:p>").append(escaped(paragraph)).append("</text:p>");
        }
        String office = "urn:oasis:names:tc:opendocument:xmlns:";
        return new OfficeFile()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"" + office
                                + "office:1.0\" xmlns:text=\"" + office + "text:1.0\" office:version=\"1.2\">"
                                + "<office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>")
                .with(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"" + office + "manifest:1.0\"><manifest:file-entry"
                                + " manifest:full-path=\"/\""
                                + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                                + "</manifest:manifest>");
    }

    private static OfficeFile ooxml(String main, String type) {
        return new OfficeFile()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + OOXML + "package/2006/content-types\"><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/" + main + "\" ContentType=\"" + type + "\"/></Types>")
                .with(
                        "_rels/.rels",
                        relations("<Relationship Id=\"rId1\" Type=\"" + OOXML
                                + "officeDocument/2006/relationships/officeDocument\" Target=\"" + main + "\"/>"));
    }

    public static String relations(String relations) {
        return "<Relationships xmlns=\"" + OOXML + "package/2006/relationships\">" + relations + "</Relationships>";
    }

    public OfficeFile with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    public OfficeFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    public OfficeFile withType(String part, String type) {
        return with(
                "[Content_Types].xml",
                new String(part("[Content_Types].xml"), StandardCharsets.UTF_8)
                        .replace(
                                "</Types>",
                                "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>"));
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    store(entry, part.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void store(ZipEntry entry, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
