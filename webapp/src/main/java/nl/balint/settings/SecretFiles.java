package nl.balint.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Files with a password or a key: for their owner alone. */
final class SecretFiles {

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFiles() {}

    /** What the file says; a file that is absent, or that others may read, is a problem at the key that names it. */
    static String read(Path secret, String key, SettingsFile file) {
        try {
            if (isOpenToOthers(secret)) {
                file.problem(key, "names " + secret + ", which others may read; chmod 600 mends that");
            }
            return Files.readString(secret).strip();
        } catch (IOException failure) {
            file.problem(key, "names " + secret + ", which cannot be read");
            return "";
        }
    }

    static boolean isOpenToOthers(Path secret) throws IOException {
        return Files.getFileStore(secret).supportsFileAttributeView(PosixFileAttributeView.class)
                && Files.getPosixFilePermissions(secret).stream().anyMatch(OF_OTHERS::contains);
    }
}
