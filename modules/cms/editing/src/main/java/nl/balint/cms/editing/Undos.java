package nl.balint.cms.editing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each editor can take back on each page, or in the tree, the last first. Kept here and not in a browser, so that
 * it is there still when the page was loaded again; a restart of the house forgets it.
 */
final class Undos<T> {

    private static final int MOST_STEPS = 100;
    private static final int MOST_DESKS = 500;

    private final Map<String, Desks<T>> desks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Desks<T>> eldest) {
            return size() > MOST_DESKS;
        }
    };

    /** The two piles of an editor at a page. */
    private record Desks<T>(Deque<T> back, Deque<T> again) {}

    /** Which pile. */
    enum Way {
        BACK,
        AGAIN
    }

    /** Whose steps, on which page. */
    record Place(String userId, String pageId) {
        private String key() {
            return userId + ' ' + pageId;
        }
    }

    /** Something new was done, so what was taken back before cannot be done again. */
    synchronized void done(Place place, T back) {
        Desks<T> desk = desk(place);
        desk.again().clear();
        push(desk.back(), back);
    }

    /** The next step that way; it is off the pile, so who cannot make it has lost it. */
    synchronized Optional<T> take(Place place, Way way) {
        return Optional.ofNullable(pile(desk(place), way).pollFirst());
    }

    /** A step that way was made; by that other step it is made undone. */
    synchronized void taken(Place place, Way way, T other) {
        push(pile(desk(place), way == Way.BACK ? Way.AGAIN : Way.BACK), other);
    }

    synchronized boolean has(Place place, Way way) {
        return !pile(desk(place), way).isEmpty();
    }

    private Desks<T> desk(Place place) {
        return desks.computeIfAbsent(place.key(), any -> new Desks<>(new ArrayDeque<>(), new ArrayDeque<>()));
    }

    private static <T> Deque<T> pile(Desks<T> desk, Way way) {
        return way == Way.BACK ? desk.back() : desk.again();
    }

    private static <T> void push(Deque<T> pile, T step) {
        pile.addFirst(step);
        if (pile.size() > MOST_STEPS) {
            pile.removeLast();
        }
    }
}
