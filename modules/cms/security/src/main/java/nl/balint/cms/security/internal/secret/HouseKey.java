package nl.balint.cms.security.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of this installation, from which a key is made for each purpose. It lies in a file, never in the content:
 * a line of Base64 for the secret in use, then a line for each earlier one, the newest first. With the earlier ones
 * nothing new is closed.
 */
public final class HouseKey {

    private static final int OCTETS = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final List<byte[]> secrets;

    private HouseKey(List<byte[]> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(secret -> secret.length != OCTETS)) {
            throw new IllegalArgumentException("A key of the house has " + OCTETS + " octets");
        }
        this.secrets = List.copyOf(secrets);
    }

    /** The secret in use, then earlier ones. */
    public static HouseKey of(byte[]... secrets) {
        return new HouseKey(Stream.of(secrets).map(byte[]::clone).toList());
    }

    /** Reads the key, or makes it the first time. A key that others on the machine may read is refused. */
    public static HouseKey open(Path file, Secrets secrets) {
        try {
            if (!Files.exists(file)) {
                make(file, secrets);
            }
            checkPrivate(file);
            return new HouseKey(Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .map(Base64.getDecoder()::decode)
                    .toList());
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(file + " does not hold a key; put back the one of the last backup", broken);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the house cannot be read: " + file, failure);
        }
    }

    /**
     * Makes another secret, which is in use from the next opening on; those that were stay behind it. Whenever the
     * machine stops meanwhile, the file is as it was or as it becomes.
     */
    public static void renew(Path file, Secrets secrets) {
        open(file, secrets);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            write(fresh, line(secrets) + Files.readString(file, StandardCharsets.US_ASCII));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the house cannot be renewed: " + file, failure);
        }
    }

    /** The key for one purpose; who has it learns nothing of the others. */
    public byte[] of(String purpose) {
        return all(purpose).get(0);
    }

    /** The key for one purpose, then the earlier ones, for what was closed before. */
    public List<byte[]> all(String purpose) {
        byte[] words = purpose.getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> mac(secret, words)).toList();
    }

    /** HMAC-SHA256. */
    public static byte[] mac(byte[] key, byte[] octets) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(octets);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java has HmacSHA256", absent);
        }
    }

    private static void make(Path file, Secrets secrets) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            write(file, line(secrets));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another process was first; its key is the key
        }
    }

    private static String line(Secrets secrets) {
        return Base64.getEncoder().encodeToString(secrets.octets(OCTETS)) + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = isPosix(file)
                ? FileChannel.open(file, fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : FileChannel.open(file, fresh)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    private static void checkPrivate(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("Others on this machine may read " + file + "; do: chmod 600 " + file);
        }
    }

    private static boolean isPosix(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
