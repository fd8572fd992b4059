package nl.balint.portal.documents.internal.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that nobody but the owner of the house enters. */
public final class PrivateFolder {

    private PrivateFolder() {}

    /** Makes the folder when it is not there, and closes it to others in any case. */
    public static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
}
