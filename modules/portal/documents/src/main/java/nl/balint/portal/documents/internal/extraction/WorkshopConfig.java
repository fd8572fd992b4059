package nl.balint.portal.documents.internal.extraction;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The bounds of the work in children.
 *
 * @param folder for their temporary files; made when it is not there
 * @param longest how long one piece of work may take
 * @param atOnce how many children there are at most
 * @param mostWaiting how many pieces of work may wait for a child; the next is turned away
 */
public record WorkshopConfig(Path folder, Duration longest, int atOnce, int mostWaiting) {

    private static final Duration USUAL_TIME = Duration.ofSeconds(20);
    private static final int USUAL_NUMBER = 2;

    /** Who waits holds a thread of the server, of which there are at least 64. */
    private static final int USUAL_QUEUE = 10;

    public static WorkshopConfig usual(Path folder) {
        return new WorkshopConfig(folder, USUAL_TIME, USUAL_NUMBER, USUAL_QUEUE);
    }

    public WorkshopConfig withLongest(Duration other) {
        return new WorkshopConfig(folder, other, atOnce, mostWaiting);
    }

    public WorkshopConfig withMostWaiting(int other) {
        return new WorkshopConfig(folder, longest, atOnce, other);
    }
}
