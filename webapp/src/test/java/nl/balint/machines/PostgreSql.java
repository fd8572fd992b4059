package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.balint.cms.content.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL, started once for all tests of a run: a cluster of its own in a folder that is thrown away, on a
 * free port, as the user postgres when this is root. Where there is none the tests are skipped and say so; in CI that
 * is a failure.
 */
final class PostgreSql implements BeforeAllCallback {

    private static final ExtensionContext.Namespace CLUSTER = ExtensionContext.Namespace.create(PostgreSql.class);
    private static final String PASSWORD = "alleen-in-deze-test";
    private static final String USER = "balint";
    private static final int PATIENCE_SECONDS = 120;

    private Cluster cluster;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            String missing = "No PostgreSQL here: apt-get install postgresql (bin/test does it as root)";
            assertThat(System.getenv("CI")).as(missing).isNull();
            Assumptions.abort(missing);
        }
        cluster = context.getRoot()
                .getStore(CLUSTER)
                .getOrComputeIfAbsent("cluster", key -> Cluster.start(programs.orElseThrow()), Cluster.class);
    }

    /** An empty database. */
    Database fresh() {
        return cluster.database(cluster.create(), cluster.port());
    }

    /** The same database by way of another port. */
    Database by(int port, Database known) {
        return cluster.database(known.place().substring(known.place().indexOf('/') + 1), port);
    }

    int port() {
        return cluster.port();
    }

    String password() {
        return PASSWORD;
    }

    /** Falls, as when its machine does. */
    void stop() {
        cluster.stop();
    }

    void begin() {
        cluster.begin();
    }

    private record Cluster(Path programs, Path folder, int port, AtomicInteger made) implements AutoCloseable {

        static Cluster start(Path programs) {
            try {
                Path folder = Files.createTempDirectory("balint-postgres");
                if (isRoot()) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
                }
                Cluster cluster = new Cluster(programs, folder, freePort(), new AtomicInteger());
                Path secret = Files.writeString(folder.resolve("password"), PASSWORD);
                String[] options = {"-U", USER, "-A", "scram-sha-256", "-E", "UTF8", "--locale", "C", "--no-sync"};
                cluster.run("initdb", and(options, "-D", cluster.data(), "--pwfile", secret.toString()));
                cluster.begin();
                return cluster;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String[] and(String[] some, String... more) {
            return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
        }

        String create() {
            String name = "house" + made.incrementAndGet();
            run("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, name);
            return name;
        }

        Database database(String name, int by) {
            return new Database("jdbc:postgresql://127.0.0.1:" + by + "/" + name + "?user=" + USER, PASSWORD);
        }

        /** What fsync guards against is a fall of the whole machine, and that is not tried here. */
        void begin() {
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                    + " -c max_connections=100 -c fsync=off";
            run("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
        }

        void stop() {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        }

        @Override
        public void close() throws IOException {
            stop();
            run("rm", "-rf", data());
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }

        private String data() {
            return folder.resolve("data").toString();
        }

        private void run(String program, String... arguments) {
            List<String> command = new ArrayList<>();
            if (isRoot()) {
                command.addAll(List.of("runuser", "-u", "postgres", "--"));
            }
            command.addAll(List.of("env", "PGPASSWORD=" + PASSWORD));
            Path known = programs.resolve(program);
            command.add(Files.exists(known) ? known.toString() : program);
            command.addAll(List.of(arguments));
            try {
                Path told = Files.createTempFile("postgres", ".log");
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start();
                assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).as(Files.readString(told)).isZero();
                Files.delete(told);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private static boolean isRoot() {
            return System.getProperty("user.name").equals("root");
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }

    private static Optional<Path> programs() {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
