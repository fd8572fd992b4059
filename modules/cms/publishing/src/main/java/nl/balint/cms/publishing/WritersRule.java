package nl.balint.cms.publishing;

import java.util.Set;

/**
 * Who of the redactie writes a page and all below it.
 *
 * @param people the ids of those who do; told when it is for some alone
 */
public record WritersRule(Kind kind, Set<String> people) {

    /** The page says nothing itself: what the page above says counts. */
    public static final WritersRule AS_ABOVE = new WritersRule(Kind.AS_ABOVE, Set.of());

    public static final WritersRule EVERYBODY = new WritersRule(Kind.EVERYBODY, Set.of());

    /** For whom. */
    public enum Kind {
        AS_ABOVE,
        EVERYBODY,
        SOME
    }

    public WritersRule {
        people = Set.copyOf(people);
    }

    /** For these people, and the eindredactie. */
    public static WritersRule some(Set<String> people) {
        return new WritersRule(Kind.SOME, people);
    }
}
