package nl.balint.cms.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.forms.FileCheck.Finding;
import nl.balint.cms.forms.FileCheck.Finding.Unwelcome;
import nl.balint.cms.forms.FileCheck.Finding.Welcome;
import nl.balint.cms.security.Seals;

/**
 * Files that were sent with a step of a form and wait for it to be sent. Each lies sealed on the disk; its time of
 * change is the moment at which it goes.
 */
final class Waiting {

    /** Of one file, in octets. */
    static final long LARGEST = 10L * 1024 * 1024;

    static final Duration KEPT = Duration.ofDays(1);

    private static final String PURPOSE = "form-file|";

    private final Path folder;
    private final FileCheck check;
    private final Seals seals;
    private final Clock clock;

    Waiting(Path folder, FileCheck check, Seals seals, Clock clock) {
        this.folder = folder;
        this.check = check;
        this.seals = seals;
        this.clock = clock;
    }

    /** What became of a file. */
    sealed interface Outcome {
        record Kept(KeptFile file) implements Outcome {}

        record Refused(String key, List<String> arguments) implements Outcome {}
    }

    /** Takes a file in while it comes; too large a one fails before it is written to the end. */
    Outcome take(String question, String name, String type, InputStream octets) throws IOException {
        Files.createDirectories(folder);
        Path plain = Files.createTempFile(folder, "in-", ".tmp");
        try {
            Files.copy(octets, plain, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Finding finding = check.check(plain, name, type);
            if (finding instanceof Welcome welcome) {
                return new Outcome.Kept(keep(question, name, welcome, plain));
            }
            Unwelcome unwelcome = (Unwelcome) finding;
            return new Outcome.Refused(unwelcome.key(), unwelcome.arguments());
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private KeptFile keep(String question, String name, Welcome welcome, Path plain) throws IOException {
        byte[] octets = Files.readAllBytes(welcome.file());
        if (!welcome.file().equals(plain)) {
            Files.deleteIfExists(welcome.file());
        }
        String id = Seals.fingerprint(seals.secret());
        Path file = folder.resolve(id);
        Files.writeString(file, seals.seal(PURPOSE + id, octets), StandardCharsets.US_ASCII);
        keepUntil(file, clock.instant().plus(KEPT));
        return new KeptFile(question, name, welcome.type(), octets.length, id);
    }

    /** Its octets; empty when it is gone. */
    Optional<byte[]> read(KeptFile file) {
        try {
            String sealed = Files.readString(folder.resolve(file.id()), StandardCharsets.US_ASCII);
            return seals.unsealKept(PURPOSE + file.id(), sealed);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean isThere(KeptFile file) {
        return Files.exists(folder.resolve(file.id()));
    }

    /** They wait that long from now. */
    void keep(List<KeptFile> files, Duration time) {
        for (KeptFile file : files) {
            try {
                keepUntil(folder.resolve(file.id()), clock.instant().plus(time));
            } catch (IOException gone) {
                // Whoever takes the draft up again is asked for the file once more.
            }
        }
    }

    void forget(List<KeptFile> files) {
        for (KeptFile file : files) {
            try {
                Files.deleteIfExists(folder.resolve(file.id()));
            } catch (IOException busy) {
                // The broom of the night takes it.
            }
        }
    }

    /** Throws away what nobody waits for any more; how many files that were. */
    int sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Instant now = clock.instant();
        int swept = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (isOver(file, now)) {
                    swept += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        return swept;
    }

    /** What a fall of the house left half written counts from its last octet. */
    private static boolean isOver(Path file, Instant now) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        Instant end = file.getFileName().toString().endsWith(".tmp") ? changed.plus(KEPT) : changed;
        return end.isBefore(now);
    }

    private static void keepUntil(Path file, Instant moment) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(moment));
    }
}
