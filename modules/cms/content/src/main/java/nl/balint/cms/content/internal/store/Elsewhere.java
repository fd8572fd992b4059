package nl.balint.cms.content.internal.store;

import java.util.Set;

/** Hears what other machines do in the same database. */
public interface Elsewhere {

    /** They changed these places of Oak's tree; of a subtree that came or went as a whole only its top. */
    void changed(Set<String> places);

    /** Anything may have changed, and what was opened before is of no use any more. */
    void renewed();
}
