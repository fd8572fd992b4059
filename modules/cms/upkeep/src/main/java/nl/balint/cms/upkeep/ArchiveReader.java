package nl.balint.cms.upkeep;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The file of a backup while it is read, from the front to the end. */
final class ArchiveReader implements AutoCloseable {

    /** Gets what lies in the file, one after the other. */
    interface Entries {
        void entry(String name, InputStream octets) throws IOException;
    }

    private final InputStream whole;
    private final ZipInputStream zip;
    private final Manifest manifest;

    private ArchiveReader(InputStream whole, ZipInputStream zip, Manifest manifest) {
        this.whole = whole;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a file and reads what it says of itself.
     *
     * @throws BackupFailure when it is no backup, or the key is missing or does not fit
     */
    static ArchiveReader open(Path file, BackupKey key) throws IOException {
        InputStream whole = clear(file, key);
        ZipInputStream zip = new ZipInputStream(whole);
        try {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(ArchiveWriter.MANIFEST)) {
                throw new BackupFailure(file + " is no backup of Balint.");
            }
            return new ArchiveReader(
                    whole, zip, Manifest.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException failure) {
            whole.close();
            throw failure;
        }
    }

    private static InputStream clear(Path file, BackupKey key) throws IOException {
        InputStream octets = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        octets.mark(1);
        int first = octets.read();
        octets.reset();
        if (!Sealed.isSealed(first)) {
            return octets;
        }
        if (key.isNone()) {
            octets.close();
            throw new BackupFailure(file + " is closed: say with which key, by --key FILE.");
        }
        return Sealed.read(octets, key);
    }

    Manifest manifest() {
        return manifest;
    }

    /** Goes through all the rest, to the very end: only there is it known that nothing was changed. */
    void read(Entries entries) throws IOException {
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.entry(entry.getName(), zip);
            }
            whole.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException spoilt) {
            throw new BackupFailure(Sealed.SPOILT, spoilt);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
