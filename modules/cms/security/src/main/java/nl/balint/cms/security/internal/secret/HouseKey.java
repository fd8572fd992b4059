package nl.balint.cms.security.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of this installation, from which a key is made for each purpose. It lies in a file, never in the content.
 */
public final class HouseKey {

    private static final int OCTETS = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] secret;

    private HouseKey(byte[] secret) {
        if (secret.length != OCTETS) {
            throw new IllegalArgumentException("A key of the house has " + OCTETS + " octets, not " + secret.length);
        }
        this.secret = secret.clone();
    }

    public static HouseKey of(byte[] secret) {
        return new HouseKey(secret);
    }

    /** Reads the key, or makes it the first time. A key that others on the machine may read is refused. */
    public static HouseKey open(Path file, Secrets secrets) {
        try {
            if (!Files.exists(file)) {
                make(file, secrets);
            }
            checkPrivate(file);
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return new HouseKey(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(file + " does not hold a key; put back the one of the last backup", broken);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the house cannot be read: " + file, failure);
        }
    }

    /** A key for one purpose; who has it learns nothing of the others. */
    public byte[] of(String purpose) {
        return mac(secret, purpose.getBytes(StandardCharsets.UTF_8));
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
        byte[] text = Base64.getEncoder().encode(secrets.octets(OCTETS));
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = isPosix(file)
                ? FileChannel.open(file, fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : FileChannel.open(file, fresh)) {
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another process was first; its key is the key
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
