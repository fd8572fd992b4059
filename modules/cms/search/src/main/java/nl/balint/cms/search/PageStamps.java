package nl.balint.cms.search;

import java.nio.ByteBuffer;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.balint.cms.content.Node;

/**
 * Which pages there are and when each was published last, as one text. It is kept in step with what is read, so that
 * one page that changes costs the same among a hundred as among a hundred thousand. Some 150 octets for each page.
 */
final class PageStamps {

    /** The sign that comes first after a slash. */
    private static final char AFTER_SLASH = '/' + 1;

    private final NavigableMap<String, Long> byPath = new TreeMap<>();
    private boolean isKnown;

    /** Of all together, in whatever order they came. */
    private long sum;

    boolean isKnown() {
        return isKnown;
    }

    void forget() {
        byPath.clear();
        sum = 0;
        isKnown = false;
    }

    void know(Stream<Node> all) {
        forget();
        all.forEach(this::put);
        isKnown = true;
    }

    /** What stands at this place and below it is gone. */
    void remove(String place) {
        String below = place.endsWith("/") ? place : place + "/";
        take(byPath.subMap(place, true, place, true));
        take(byPath.subMap(below, true, below.substring(0, below.length() - 1) + AFTER_SLASH, false));
    }

    private void take(NavigableMap<String, Long> some) {
        some.values().forEach(stamp -> sum -= stamp);
        some.clear();
    }

    void put(Node page) {
        long stamp = stamp(page);
        Long former = byPath.put(page.path().path(), stamp);
        sum += stamp - (former == null ? 0 : former);
    }

    @Override
    public String toString() {
        return byPath.size() + "-" + Long.toHexString(sum);
    }

    private static long stamp(Node page) {
        String line =
                page.id() + page.path().path() + page.text("mgnl:lastActivated").orElse("");
        return ByteBuffer.wrap(Sha256.of(line)).getLong();
    }
}
