package nl.balint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory the server has in use, asked from outside with the tools of the Java machine. */
final class Memory {

    /** In megabytes: what lives on the heap, and what the kernel counts for the process. */
    record Sample(long heapMegabytes, long residentMegabytes) {}

    private static final Pattern USED = Pattern.compile("(?:total|generation).*?used (\\d+)K");

    private final Served served;

    Memory(Served served) {
        this.served = served;
    }

    /** After a full collection, so that only what is needed is counted. */
    Sample afterCleaning() throws IOException {
        ask("GC.run");
        Matcher used = USED.matcher(ask("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return new Sample(kilobytes / 1024, served.residentKilobytes() / 1024);
    }

    private String ask(String what) throws IOException {
        String java = System.getProperty("java.home");
        Process jcmd = new ProcessBuilder(java + "/bin/jcmd", Long.toString(served.pid()), what)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
