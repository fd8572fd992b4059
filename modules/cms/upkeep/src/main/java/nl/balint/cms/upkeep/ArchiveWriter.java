package nl.balint.cms.upkeep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file of a backup while it is written: it gets its name only when it is whole and on the disk. */
final class ArchiveWriter implements AutoCloseable {

    static final String MANIFEST = "manifest";
    static final String DATA = "data/";
    static final String BINARIES = "binaries/";

    /** The last thing in it: the binaries that were erased while it was made, a line each. */
    static final String END = "end";

    /** For its owner alone. */
    static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final Path part;
    private final ZipOutputStream zip;

    private ArchiveWriter(Path file, Path part, ZipOutputStream zip) {
        this.file = file;
        this.part = part;
        this.zip = zip;
    }

    /**
     * Begins a file.
     *
     * @param key closes it, or none, which leaves it open to whoever has it
     */
    static ArchiveWriter begin(Path file, BackupKey key) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, OWN);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(key.isNone() ? out : Sealed.write(out, key));
        // Most of it is closed files of members, which get no smaller.
        zip.setLevel(Deflater.BEST_SPEED);
        return new ArchiveWriter(file, part, zip);
    }

    void add(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A file that has gone leaves nothing behind in it. */
    void add(String name, Path from) throws IOException {
        try (InputStream octets = Files.newInputStream(from)) {
            zip.putNextEntry(new ZipEntry(name));
            octets.transferTo(zip);
            zip.closeEntry();
        }
    }

    /** All is in it: on the disk, with its name, when this returns. */
    void finish() throws IOException {
        zip.close();
        try (FileChannel disk = FileChannel.open(part, StandardOpenOption.WRITE)) {
            disk.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is not finished is taken away. */
    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
