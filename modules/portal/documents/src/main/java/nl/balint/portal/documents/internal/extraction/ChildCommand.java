package nl.balint.portal.documents.internal.extraction;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.balint.portal.documents.internal.child.Child;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a child is started on this machine. */
final class ChildCommand {

    /** A network of its own, in which there is nothing; where the machine allows it. */
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--user", "--map-root-user", "--net");

    /** Visitors go before children. */
    private static final List<String> AFTER_OTHERS = List.of("nice", "-n", "10");

    private static final List<String> MACHINE = List.of(
            "-Xss1m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djdk.serialFilter=!*",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private static final long LONGEST_TRY_SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ChildCommand.class);

    private final List<String> before;
    private final String classPath;

    private ChildCommand(List<String> before, String classPath) {
        this.before = before;
        this.classPath = classPath;
    }

    static ChildCommand forThisMachine() {
        List<String> before = new ArrayList<>();
        for (List<String> prefix : List.of(AFTER_OTHERS, WITHOUT_NETWORK)) {
            if (works(prefix)) {
                before.addAll(prefix);
            } else {
                LOG.info("Children run without {}: this machine does not allow it", prefix.get(0));
            }
        }
        return new ChildCommand(before, System.getProperty("java.class.path"));
    }

    Process start(Path folder, Child.Task task, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + memory(task) + "m");
        command.addAll(MACHINE);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.add("-Djdk.net.hosts.file=" + Files.createFile(folder.resolve("hosts"))); // no name leads anywhere
        command.addAll(List.of("-cp", classPath, Child.class.getName(), task.name()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** In megabytes. A picture of 50 million dots takes 150, and as much again while it is turned. */
    private static int memory(Child.Task task) {
        return switch (task) {
            case TEXT, STAMP -> 256;
            case PICTURE -> 448;
        };
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(LONGEST_TRY_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
