package nl.balint.portal.documents.internal.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.balint.cms.print.PageStamp;

/**
 * Writes a line on each page of a PDF. The line comes in a file, for every user of a machine sees its command lines.
 */
record StampTask(Path line) {

    void run(Path input, Path output) throws IOException {
        PageStamp.put(Files.readString(line), input, output);
    }
}
