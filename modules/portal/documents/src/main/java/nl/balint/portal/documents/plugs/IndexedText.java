package nl.balint.portal.documents.plugs;

import java.util.Set;

/**
 * A document as the index keeps it.
 *
 * @param stamp changes whenever the document must be indexed again; plain characters, at most 100
 * @param principals who may find it, such as {@code group:12}
 * @param name the file's name, which can be found too
 */
public record IndexedText(String id, String stamp, Set<String> principals, String name, String text) {

    public IndexedText {
        principals = Set.copyOf(principals);
    }
}
