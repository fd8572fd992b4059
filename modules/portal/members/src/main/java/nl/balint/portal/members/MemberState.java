package nl.balint.portal.members;

import java.time.Instant;

/** Whether somebody takes part. Whoever does not has no rights, whatever the memberships say. */
public sealed interface MemberState {

    /** Takes part. */
    record Current() implements MemberState {}

    /** For the time being or for good: nothing opens, no mail goes out. Why is a category, never health. */
    record Frozen(Instant at, String by, Cause cause) implements MemberState {}

    /** The same person as another record, which has taken over everything. */
    record Merged(Instant at, String by, String into) implements MemberState {}

    /** Of whom nothing is known any more but the id, by which history holds together. */
    record Erased(Instant at, String by) implements MemberState {}

    /** Why somebody is frozen. */
    enum Cause {
        DECEASED,
        SUSPENDED,
        OBJECTION,
        OTHER
    }

    MemberState CURRENT = new Current();
}
