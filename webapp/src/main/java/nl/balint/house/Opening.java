package nl.balint.house;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is open already while the house opens, to be closed again when a later step fails. */
final class Opening {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    /** Closes the last one first; what fails meanwhile is told along with the failure that led here. */
    void undo(Exception failure) {
        for (AutoCloseable part : opened) {
            try {
                part.close();
            } catch (Exception another) {
                failure.addSuppressed(another);
            }
        }
    }
}
