package nl.balint.cms.content;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Deeds that are done again when somebody else changed the same meanwhile; a deed reads everything anew each time. */
public final class Conflicts {

    /** The longest wait is about 2 to this power, in milliseconds. */
    private static final int DOUBLINGS = 6;

    private Conflicts() {}

    /**
     * Does it until there is no conflict. Between two tries it waits for a moment, longer each time and never as long
     * as the other, so that two who collided do not collide again.
     *
     * @param tries how often at most; the conflict of the last is thrown
     */
    public static <T> T retried(int tries, Supplier<T> deed) {
        for (int left = tries; ; left--) {
            try {
                return deed.get();
            } catch (ContentConflict conflict) {
                if (left <= 1) {
                    throw conflict;
                }
                long longest = TimeUnit.MILLISECONDS.toNanos(1L << Math.min(tries - left, DOUBLINGS));
                long uneven = System.nanoTime() % longest;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1) + Math.abs(uneven));
            }
        }
    }

    /** The same for a deed in one save, each time on content that was opened for it. */
    public static <T> T saved(int tries, Supplier<Content> opened, Function<Content, T> deed) {
        return retried(tries, () -> {
            try (Content content = opened.get()) {
                T done = deed.apply(content);
                content.save();
                return done;
            }
        });
    }
}
