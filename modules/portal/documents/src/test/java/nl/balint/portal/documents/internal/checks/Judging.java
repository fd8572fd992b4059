package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.balint.portal.documents.plugs.Finding;

/** Judges the structure of what tests made, under a name. */
final class Judging {

    private final Path folder;
    private final Structure structure;

    Judging(Path folder) {
        this.folder = folder;
        this.structure = new Structure(folder);
    }

    /** The last word of the key with which it is refused, or of the finding; "in" when it may come in. */
    String of(String fileName, byte[] content) {
        try {
            Path file = Files.write(folder.resolve("upload"), content);
            List<Finding> findings =
                    structure.check(file, FileType.named(fileName).orElseThrow());
            return findings.isEmpty() ? "in" : lastWord(findings.get(0).key());
        } catch (Objection objection) {
            return lastWord(objection.refused().key());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String lastWord(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
