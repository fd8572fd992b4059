package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.Main;
import nl.balint.cms.content.Database;

/** One machine that serves the house: a process with its own home folder and its own data. */
public final class Machine implements AutoCloseable {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String READY = "Balint is ready at ";
    private static final List<String> QUICKLY_STARTED = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    private final Path home;
    private final String password;
    private final List<String> options;
    private Process process;
    private String base = "";

    private Machine(Path home, String password, List<String> options) {
        this.home = home;
        this.password = password;
        this.options = options;
    }

    /** A home as it is unpacked, whose content is or will be in that database. */
    static Path home(Path home, String store, Database database) throws IOException {
        home(home);
        keepsIn(home, store, database);
        return home;
    }

    /** A home as it is unpacked, whose content is in its data folder. */
    public static Path home(Path home) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        try (Stream<Path> files = Files.list(PROJECT.resolve("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        copy(PROJECT.resolve("content"), home.resolve("content"));
        return home;
    }

    /** Changes a line of one of its settings. */
    public static void set(Path home, String file, String key, String value) throws IOException {
        Path settings = home.resolve("config").resolve(file + ".properties");
        String text = Files.readString(settings);
        String changed = text.replaceFirst("(?m)^" + key + " =.*$", key + " = " + value);
        assertThat(changed).as(file + " has " + key).contains(key + " = " + value);
        Files.writeString(settings, changed);
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
        return started(new Machine(home, password, QUICKLY_STARTED));
    }

    /** The same with its content in its data folder, and these options for the Java machine. */
    public static Machine start(Path home, List<String> options) {
        return started(new Machine(home, "", options));
    }

    private static Machine started(Machine machine) {
        machine.begin();
        return machine;
    }

    /** Starts it again, where it was before. */
    public void begin() {
        try {
            Files.deleteIfExists(said());
            ProcessBuilder builder =
                    new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(said().toFile());
            builder.environment().put("BALINT_PORT", Integer.toString(port()));
            builder.environment().put("BALINT_DATABASE_PASSWORD", password);
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Dbalint.home=" + home,
                "-Dlogback.configurationFile=" + home.resolve("config/logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve"));
        return command;
    }

    /** Where it listens; any free port the first time. */
    private int port() {
        return base.isEmpty() ? 0 : URI.create(base).getPort();
    }

    /** Waits until it serves. */
    public Machine await() {
        Until.isSo("serves", () -> {
            assertThat(process.isAlive()).as(log()).isTrue();
            return address().isPresent();
        });
        base = address().orElseThrow();
        return this;
    }

    public String base() {
        return base;
    }

    public Path home() {
        return home;
    }

    public Path data() {
        return home.resolve("data");
    }

    public long pid() {
        return process.pid();
    }

    /** The processor time that it used since it was started. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Takes its life, as a power cut does. */
    public void kill() {
        process.toHandle().destroyForcibly();
        ended();
    }

    /** Asks it to stop, as systemd does, and waits until it has; with which code it ended. */
    public int stop() {
        process.destroy();
        return ended();
    }

    private int ended() {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What it said. */
    public String log() {
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
