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
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The keys of all groups, each in a file that only the owner of the house reads. A backup needs them beside the
 * repository: without them no document opens.
 */
public final class Vault {

    private static final int LENGTH = 32;
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Path folder;
    private final SecureRandom random;
    private final Map<String, GroupKey> known = new ConcurrentHashMap<>();

    public Vault(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The key of a group, which is made at the first time. */
    public GroupKey key(String groupId) {
        return known.computeIfAbsent(groupId, id -> new GroupKey(secret(id), random));
    }

    /** Throws the key away: what it closed stays closed for ever. */
    public void forget(String groupId) {
        known.remove(groupId);
        try {
            Files.deleteIfExists(file(groupId));
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of a group could not be thrown away", failure);
        }
    }

    private synchronized byte[] secret(String groupId) {
        Path file = file(groupId);
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return make(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of a group could not be read", failure);
        }
    }

    /** It is on the disk, whole, before anything is closed with it. */
    private byte[] make(Path file) {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
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
        return folder.resolve(groupId + ".key");
    }
}
