package nl.balint.portal.documents;

import java.time.Instant;

/** How it stands with a document or folder. */
public sealed interface Standing {

    /** It is there for all who may see it. */
    record Present() implements Standing {}

    /**
     * Somebody said that it tells who a person is: hidden for all but the leaders.
     *
     * @param due when it is erased, unless a leader has put it right
     */
    record Reported(Instant at, String by, Instant due) implements Standing {}

    /**
     * Thrown away; it can be put back.
     *
     * @param gone when it is erased
     */
    record Trashed(Instant at, String by, Instant gone) implements Standing {}

    default boolean isPresent() {
        return this instanceof Present;
    }

    default boolean isReported() {
        return this instanceof Reported;
    }

    default boolean isTrashed() {
        return this instanceof Trashed;
    }
}
