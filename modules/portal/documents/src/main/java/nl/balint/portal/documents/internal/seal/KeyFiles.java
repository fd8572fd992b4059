package nl.balint.portal.documents.internal.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each in a file that only the owner of the house reads. */
public final class KeyFiles implements KeyPlace {

    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String ENDING = ".key";

    private final Path folder;

    public KeyFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> groups() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The keys of groups could not be listed", failure);
        }
    }

    @Override
    public Optional<byte[]> find(String groupId) {
        try {
            return Optional.of(Files.readAllBytes(file(groupId)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of a group could not be read", failure);
        }
    }

    @Override
    public byte[] keep(String groupId, byte[] secret) {
        Path file = file(groupId);
        try {
            PrivateFolder.make(folder);
            Path begun = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(begun);
            Files.createFile(begun, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(secret));
                channel.force(true);
            }
            move(begun, file);
            return secret;
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of a group could not be kept", failure);
        }
    }

    /** They lie as they are, for their owner alone. */
    @Override
    public int reseal() {
        return 0;
    }

    @Override
    public void forget(String groupId) {
        try {
            Files.deleteIfExists(file(groupId));
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of a group could not be thrown away", failure);
        }
    }

    private void move(Path begun, Path file) throws IOException {
        try {
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException strangeDisk) {
            Files.move(begun, file);
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(String groupId) {
        if (!GROUP.matcher(groupId).matches()) {
            throw new IllegalArgumentException("A group's id is made of letters and digits, not '" + groupId + "'");
        }
        return folder.resolve(groupId + ENDING);
    }
}
