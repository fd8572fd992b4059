package nl.balint.cms.rendering.internal.template;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;

/**
 * How many bytes this thread took, given back or not: a text that doubles at every turn is seen while there is still
 * room.
 */
final class Memory {

    /** A large page takes a few megabytes. */
    static final long MOST = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

    /** What the page around has after a part whose last step took more than its share. */
    static final long REST = MOST / 8;

    /**
     * Whether an element of a template keeps what it makes: asking at each of the others would slow down every page.
     * They have no public name but that of their class.
     */
    static final ClassValue<Boolean> KEEPS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> element) {
            return !KEEP_NOTHING.contains(element.getSimpleName());
        }
    };

    private static final Set<String> KEEP_NOTHING = Set.of(
            "TextBlock",
            "DollarVariable",
            "MixedContent",
            "IfBlock",
            "ConditionalBlock",
            "IteratorBlock",
            "ListElseContainer",
            "ElseOfList",
            "Items",
            "Sep",
            "SwitchBlock",
            "Case",
            "On",
            "Comment");

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Memory() {}

    static long taken() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
