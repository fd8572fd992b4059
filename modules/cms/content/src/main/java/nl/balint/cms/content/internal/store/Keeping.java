package nl.balint.cms.content.internal.store;

import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Where an opened Oak keeps its tree and its large binaries. */
interface Keeping {

    /** The store as it is now; another one after {@link #whenRenewed}. */
    NodeStore nodes();

    /** Comes back when nothing of what was saved before can be lost any more. */
    void makeDurable() throws RepositoryException;

    /** Takes a large binary away for good. */
    void erase(String identity) throws RepositoryException;

    /** Takes away for good what was deleted or changed earlier. */
    void compact() throws RepositoryException;

    /** Breaks off what takes long of {@link #compact}, and lets none begin. */
    default void stopCompacting() {
        // In memory and in a database it is done in a moment.
    }

    /** Whether nothing can be read or written for now; it comes back by itself. */
    default boolean isAway() {
        return false;
    }

    /** Tells when {@link #nodes} is another one than before: sessions of the earlier one are of no use. */
    default void whenRenewed(Consumer<NodeStore> listener) {
        // A store on the disk stays the same.
    }

    void close();
}
