package nl.balint.cms.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;

/** The words with which backups are closed: whoever has them and a backup has everything. */
public final class BackupKey {

    private static final int LEAST = 20;
    private static final int GROUPS = 8;
    private static final int LETTERS_PER_GROUP = 5;

    /** Without what looks alike on paper. 32 letters are five bits each: 8 groups of 5 are 200 bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** No key: what is written lies open, and only what is open can be read. */
    public static final BackupKey NONE = new BackupKey();

    private final char[] words;

    private BackupKey(char... words) {
        this.words = words;
    }

    /**
     * Reads the key from a file with one line.
     *
     * @throws BackupFailure when it cannot be read or is too short to be safe
     */
    public static BackupKey read(Path file) {
        try {
            String words = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (words.length() < LEAST) {
                throw new BackupFailure("The key in " + file + " is shorter than " + LEAST + " characters.");
            }
            return new BackupKey(words.toCharArray());
        } catch (IOException failure) {
            throw new BackupFailure("The key of backups cannot be read from " + file + ".", failure);
        }
    }

    /** Makes a new key in a file for its owner alone; one that is there is never replaced. */
    public static void make(Path file, SecureRandom random) {
        StringBuilder words = new StringBuilder();
        for (int letter = 0; letter < GROUPS * LETTERS_PER_GROUP; letter++) {
            if (letter > 0 && letter % LETTERS_PER_GROUP == 0) {
                words.append('-');
            }
            words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, words.append('\n'), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        } catch (FileAlreadyExistsException there) {
            throw new BackupFailure(
                    file + " is there already: backups that were closed with it need it, so it stays.", there);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean isNone() {
        return words.length == 0;
    }

    char[] words() {
        return Arrays.copyOf(words, words.length);
    }
}
