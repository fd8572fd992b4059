package nl.balint.portal.places;

import java.util.List;

/**
 * What a typed name may mean, the likeliest first.
 *
 * @param places one when it is clear, several when somebody must choose, none when nothing is like it
 */
public record Match(Kind kind, List<Place> places) {

    /** How sure it is. */
    public enum Kind {
        /** That is its name, or one of its names. */
        NAME,
        /** Names that begin with it. */
        BEGINNING,
        /** A slip of the pen, as "Zwole". */
        SPELLING,
        NOTHING
    }

    static final Match NOTHING = new Match(Kind.NOTHING, List.of());

    /** Whether one place is meant. */
    public boolean isClear() {
        return places.size() == 1;
    }

    /** Those that bear the name; none when it was only like it. */
    public List<Place> named() {
        return kind == Kind.NAME ? places : List.of();
    }

    boolean isFound() {
        return !places.isEmpty();
    }
}
