package nl.balint.cms.rendering.internal.template;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long a processor has worked for this thread, in nanoseconds. */
final class Effort {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Effort() {}

    static long taken() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
