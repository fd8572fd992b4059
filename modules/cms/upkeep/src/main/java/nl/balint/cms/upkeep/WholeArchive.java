package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.balint.cms.content.Progress;

/** A backup that is read from its front to its very end, which is where it is known to be as it was made. */
final class WholeArchive {

    /** Where what lies in it goes. */
    interface Places {

        OutputStream binary(String name) throws IOException;

        OutputStream data(String name) throws IOException;
    }

    /** Nothing is kept of what is read. */
    static final Places NOWHERE = new Places() {
        @Override
        public OutputStream binary(String name) {
            return OutputStream.nullOutputStream();
        }

        @Override
        public OutputStream data(String name) {
            return OutputStream.nullOutputStream();
        }
    };

    private WholeArchive() {}

    /**
     * Reads all of it.
     *
     * @return what it says of itself
     * @throws BackupFailure when it is not whole: the key does not fit, a binary is not what its name says, something
     *     that it names is not there, or it was changed or cut off
     */
    static Manifest read(Path backup, BackupKey key, Places places, Progress progress) throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(backup, key)) {
            Set<String> awaited = new TreeSet<>(reader.manifest().inside());
            int total = awaited.size();
            AtomicBoolean hasEnd = new AtomicBoolean();
            progress.step("Unpacking", 0, total);
            reader.read((name, octets) -> {
                if (name.startsWith(ArchiveWriter.BINARIES)) {
                    String binary = name.substring(ArchiveWriter.BINARIES.length());
                    copyBinary(binary, octets, places);
                    awaited.remove(binary);
                    progress.step("Unpacking", total - awaited.size(), total);
                } else if (name.startsWith(ArchiveWriter.DATA)) {
                    try (OutputStream out = places.data(name.substring(ArchiveWriter.DATA.length()))) {
                        octets.transferTo(out);
                    }
                } else if (name.equals(ArchiveWriter.END)) {
                    hasEnd.set(true);
                    new String(octets.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(awaited::remove);
                }
            });
            if (!hasEnd.get() || !awaited.isEmpty()) {
                throw new BackupFailure(Sealed.SPOILT);
            }
            return reader.manifest();
        }
    }

    /** Copies one binary out of it. */
    static void copyBinary(String name, InputStream octets, Places places) throws IOException {
        try (OutputStream out = places.binary(name)) {
            if (!BinaryHash.copy(name, octets, out)) {
                throw new BackupFailure(Sealed.SPOILT);
            }
        }
    }
}
