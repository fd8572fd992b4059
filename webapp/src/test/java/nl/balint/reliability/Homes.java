package nl.balint.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balint.machines.Machine;

/** Houses to try things on: the demo as it is unpacked, served by a process of its own. */
final class Homes {

    /** What {@code bin/balint} gives the Java machine. */
    static final List<String> AS_SHIPPED = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:NewSize=80m",
            "-XX:MaxNewSize=160m",
            "-XX:SurvivorRatio=4",
            "-XX:MetaspaceSize=96m");

    /** How a server ends that was asked to stop and closed all. */
    static final int ENDED = 0;

    private Homes() {}

    /** One that lets an account fetch as much as a test fetches, and believes who says where requests come from. */
    static Path patient(Path home) throws IOException {
        Machine.home(home);
        Machine.set(home, "security", "downloadsAtOnce", "100000");
        Machine.set(home, "security", "missesAtOnce", "10000");
        Machine.set(home, "server", "trustedProxies", "127.0.0.1");
        return home;
    }

    /**
     * How long a start took.
     *
     * @param clock until it answered, with all else that this machine did
     * @param processor what it used itself, on all cores together
     */
    record Start(Duration clock, Duration processor) {

        Duration least() {
            return clock.compareTo(processor) < 0 ? clock : processor;
        }
    }

    /** Starts a machine again. */
    static Start begin(Machine machine) {
        long begin = System.nanoTime();
        machine.begin();
        machine.await();
        return new Start(Duration.ofNanos(System.nanoTime() - begin), machine.processorTime());
    }
}
