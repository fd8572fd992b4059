package nl.balint.cms.search;

import java.util.Set;
import java.util.function.Consumer;

/** The plug by which the owner of something tells what of it can be found. Called by one thread at a time. */
public interface IndexSource {

    /**
     * Names the state of the source as it was read last: another text after every {@link #read} of a change, and the
     * same after a restart without one. The first call looks at the source itself.
     */
    String revision();

    /** About how many documents there are, for showing progress. */
    int size();

    /** Hands over every document. */
    void readAll(Consumer<IndexedDocument> taker);

    /** What to do for these changed places; a place may be new, changed, moved away or gone. */
    IndexChange read(Set<String> places);
}
