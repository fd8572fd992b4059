package nl.balint.cms.search;

import java.util.Set;

/** The plug by which the owner of documents tells with which key the index of some of them is closed. */
@FunctionalInterface
public interface ShelfKeys {

    /** Sixteen or 32 octets; always the same for the same principals. Asked by several threads at once. */
    byte[] of(Set<String> principals);
}
