package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;

/** A large binary is named after the SHA-256 of what it holds: what does not fit its name was spoilt. */
final class BinaryHash {

    private static final int STEP = 1 << 18;

    private BinaryHash() {}

    /** Copies one to its end, and says whether it fits its name. */
    static boolean copy(String name, InputStream octets, OutputStream to) throws IOException {
        MessageDigest hash = sha256();
        new DigestInputStream(octets, hash).transferTo(to);
        return fits(name, hash);
    }

    /** Reads one to its end, resting after each step as long as the step took: half of the disk is left to others. */
    static boolean fitsSlowly(String name, Path file) throws IOException {
        MessageDigest hash = sha256();
        byte[] step = new byte[STEP];
        try (InputStream octets = Files.newInputStream(file)) {
            long begin = System.nanoTime();
            for (int read = octets.read(step); read >= 0; read = octets.read(step)) {
                hash.update(step, 0, read);
                LockSupport.parkNanos(System.nanoTime() - begin);
                begin = System.nanoTime();
            }
        }
        return fits(name, hash);
    }

    private static boolean fits(String name, MessageDigest hash) {
        return HexFormat.of().formatHex(hash.digest()).equals(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
