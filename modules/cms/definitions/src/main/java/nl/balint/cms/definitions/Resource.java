package nl.balint.cms.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.balint.cms.definitions.internal.files.FoundFile;

/** A file of a light module, known by its path {@code /<module>/…} wherever it comes from. */
public record Resource(String path, Path file, Instant lastModified, long size) {

    static Resource of(FoundFile found) {
        return new Resource(found.path(), found.file(), found.lastModified(), found.size());
    }

    public String module() {
        return path.substring(1, path.indexOf('/', 1));
    }

    /** The last part of the path: {@code main.css}. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What follows the last dot of the name, {@code ""} where there is none. */
    public String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1);
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
