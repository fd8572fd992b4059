package nl.balint.portal.documents.plugs;

import java.nio.file.Path;

/** Reads the text out of a file, within bounds of time and memory. */
@FunctionalInterface
public interface TextExtraction {

    /** Never fails: a file that cannot be read gives no text, with the reason. */
    ExtractedText extract(Path file, String type);
}
