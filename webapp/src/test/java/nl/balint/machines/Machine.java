package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.Main;
import nl.balint.cms.content.Database;

/** One machine that serves the house: a process with its own home folder and its own data. */
final class Machine implements AutoCloseable {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String READY = "Balint is ready at ";

    private final Path home;
    private final String password;
    private Process process;
    private String base = "";

    private Machine(Path home, String password) {
        this.home = home;
        this.password = password;
    }

    /** A home as it is unpacked, whose content is or will be in that database. */
    static Path home(Path home, String store, Database database) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        try (Stream<Path> files = Files.list(PROJECT.resolve("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        copy(PROJECT.resolve("content"), home.resolve("content"));
        keepsIn(home, store, database);
        return home;
    }

    /** Copies a folder with all in it. */
    static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = into.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Changes the two lines. */
    static void keepsIn(Path home, String store, Database database) throws IOException {
        Files.writeString(
                home.resolve("config/repository.properties"),
                "store = " + store + "\nurl = " + database + "\npasswordFile =\n");
    }

    /** Starts to serve; {@link #await} before it is asked. */
    static Machine start(Path home, String password) {
        Machine machine = new Machine(home, password);
        machine.begin();
        return machine;
    }

    /** Starts it again. */
    void begin() {
        try {
            Files.deleteIfExists(said());
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dbalint.home=" + home,
                            "-Dlogback.configurationFile=" + home.resolve("config/logback.xml"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "serve")
                    .redirectErrorStream(true)
                    .redirectOutput(said().toFile());
            builder.environment().put("BALINT_PORT", "0");
            builder.environment().put("BALINT_DATABASE_PASSWORD", password);
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it serves. */
    Machine await() {
        Until.isSo("serves", () -> {
            assertThat(process.isAlive()).as(log()).isTrue();
            return address().isPresent();
        });
        base = address().orElseThrow();
        return this;
    }

    String base() {
        return base;
    }

    /** Takes its life, as a power cut does. */
    void kill() {
        process.toHandle().destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it said. */
    String log() {
        try {
            return Files.exists(said()) ? Files.readString(said()) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<String> address() {
        return log().lines()
                .filter(line -> line.contains(READY))
                .map(line ->
                        line.substring(line.indexOf(READY) + READY.length()).split(" ", 2)[0])
                .findFirst();
    }

    private Path said() {
        return home.resolve("said");
    }

    @Override
    public void close() {
        kill();
    }
}
