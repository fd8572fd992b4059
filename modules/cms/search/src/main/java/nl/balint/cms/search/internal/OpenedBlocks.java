package nl.balint.cms.search.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    private final Map<Place, byte[]> blocks = new LinkedHashMap<>(MOST, 0.75f, true);
    private final Map<Object, Set<Place>> ofFile = new HashMap<>();

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
        Set<Place> places = ofFile.remove(file);
        if (places != null) {
            blocks.keySet().removeAll(places);
        }
    }

    private synchronized byte @Nullable [] find(Place place) {
        return blocks.get(place);
    }

    private synchronized void keep(Place place, byte[] opened) {
        blocks.put(place, opened);
        ofFile.computeIfAbsent(place.file(), file -> new HashSet<>()).add(place);
        if (blocks.size() > MOST) {
            drop(blocks.keySet().iterator().next());
        }
    }

    private void drop(Place eldest) {
        blocks.remove(eldest);
        ofFile.computeIfPresent(eldest.file(), (file, places) -> {
            places.remove(eldest);
            return places.isEmpty() ? null : places;
        });
    }

    /** How a block is opened that is not known. */
    @FunctionalInterface
    interface Opening {
        byte[] open() throws IOException;
    }

    /** A block of one file; files are the same only when they are one object. */
    private record Place(Object file, long number) {}
}
