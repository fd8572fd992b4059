package nl.balint.portal.documents.internal.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.balint.portal.documents.internal.child.Child;
import nl.balint.portal.documents.plugs.ExtractedText;
import nl.balint.portal.documents.plugs.TextExtraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has text read by a child; plain text is read here, as nothing can be hidden in it. */
public final class ChildExtraction implements TextExtraction {

    /** More characters of a file are not read. */
    public static final int MOST_CHARACTERS = 2_000_000;

    private static final long MOST_OCTETS = 4L * MOST_CHARACTERS + 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(ChildExtraction.class);

    private final Workshop workshop;

    public ChildExtraction(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public ExtractedText extract(Path file, String type) {
        try {
            if (type.startsWith("text/")) {
                return ExtractedText.of(PlainFile.read(file, MOST_CHARACTERS));
            }
            return isReadable(type) ? byChild(file, type) : ExtractedText.of("");
        } catch (IOException failure) {
            LOG.error("A file of type {} cannot be read", type, failure);
            return ExtractedText.failed("unreadable");
        }
    }

    /** Sound and pictures hold no text. */
    private static boolean isReadable(String type) {
        return type.startsWith("application/");
    }

    private ExtractedText byChild(Path file, String type) throws IOException {
        Path output = workshop.newFile(".txt");
        try {
            Ending ending = workshop.work(
                    Child.Task.TEXT,
                    file.toAbsolutePath().toString(),
                    output.toAbsolutePath().toString(),
                    type,
                    String.valueOf(MOST_CHARACTERS));
            if (ending != Ending.DONE) {
                LOG.info("No text of a file of type {}, {} bytes: {}", type, Files.size(file), ending.word());
                return ExtractedText.failed(ending.word());
            }
            return Files.size(output) > MOST_OCTETS ? ExtractedText.failed("too long") : ExtractedText.of(read(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The child's word is not taken for how long its text is. */
    private static String read(Path output) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(output, StandardCharsets.UTF_8)) {
            return bounded(reader);
        }
    }

    private static String bounded(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        int read = reader.read(buffer);
        while (read >= 0 && text.length() < MOST_CHARACTERS) {
            text.append(buffer, 0, Math.min(read, MOST_CHARACTERS - text.length()));
            read = reader.read(buffer);
        }
        return text.toString();
    }
}
