package nl.balint.cms.search.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of closed files that were opened last, in memory: what many questions read is opened once. Shared by all
 * folders, so that their number costs no memory.
 */
public final class OpenedBlocks {

    /** In octets; the last block of a file is shorter. */
    static final int BLOCK = 4_096;

    /** 16 MB. */
    private static final int MOST = 4_096;

    private final Map<Place, byte[]> blocks = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > MOST;
        }
    };

    byte[] get(Object file, long number, Opening opening) throws IOException {
        Place place = new Place(file, number);
        byte[] known = find(place);
        if (known != null) {
            return known;
        }
        byte[] opened = opening.open();
        keep(place, opened);
        return opened;
    }

    /** Nothing of the file stays in memory. */
    synchronized void forget(Object file) {
        blocks.keySet().removeIf(place -> place.file() == file);
    }

    private synchronized byte @Nullable [] find(Place place) {
        return blocks.get(place);
    }

    private synchronized void keep(Place place, byte[] opened) {
        blocks.put(place, opened);
    }

    /** How a block is opened that is not known. */
    @FunctionalInterface
    interface Opening {
        byte[] open() throws IOException;
    }

    /** A block of one file; files are the same only when they are one object. */
    private record Place(Object file, long number) {}
}
