package nl.balint.portal.documents.internal.child;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes the text of an office file or PDF. What its makers wrote about it (title, subject, keywords) stands before the
 * text, as words can hide there too.
 */
final class TextTask {

    private static final List<Property> ABOUT = List.of(
            TikaCoreProperties.TITLE, TikaCoreProperties.SUBJECT, Office.KEYWORDS, TikaCoreProperties.DESCRIPTION);

    private final String type;
    private final int most;

    private TextTask(String type, int most) {
        this.type = type;
        this.most = most;
    }

    /** For a file of this media type, at most so many characters. */
    static TextTask of(String type, int most) {
        return new TextTask(type, most);
    }

    void run(Path input, Path output) throws IOException, TikaException, SAXException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type);
        Path body = Files.createTempFile("body", ".txt");
        try (TikaInputStream stream = TikaInputStream.get(input);
                Writer writer = Files.newBufferedWriter(body, StandardCharsets.UTF_8)) {
            read(stream, metadata, writer);
        }
        try (Writer writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            for (Property property : ABOUT) {
                for (String value : metadata.getValues(property)) {
                    writer.write(line(value) + "\n");
                }
            }
            try (var text = Files.newBufferedReader(body, StandardCharsets.UTF_8)) {
                text.transferTo(writer);
            }
        }
    }

    private void read(TikaInputStream stream, Metadata metadata, Writer writer)
            throws IOException, TikaException, SAXException {
        try {
            parser().parse(
                            stream,
                            new BodyContentHandler(new WriteOutContentHandler(writer, most)),
                            metadata,
                            context());
        } catch (SAXException | TikaException failure) {
            if (!WriteLimitReachedException.isWriteLimitReached(failure)) {
                throw failure;
            }
        }
    }

    /** Only these: what else lies on the class path stays asleep, in the file itself and in what is embedded in it. */
    private static Parser parser() {
        return new AutoDetectParser(
                new DefaultDetector(),
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new OpenDocumentParser());
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractActions(false);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, parser());
        return context;
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
