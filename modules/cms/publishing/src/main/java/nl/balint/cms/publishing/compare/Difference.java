package nl.balint.cms.publishing.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Definitions;

/**
 * A text that is not the same on two versions of a page.
 *
 * @param component what it is part of, in words
 * @param field what it is called there, in words
 */
public record Difference(String component, String field, List<Span> spans) {

    public Difference {
        spans = List.copyOf(spans);
    }

    /** Who looks: the definitions as they are now, and in which language their words are read. */
    public record Reader(Definitions definitions, Locale locale) {}

    /**
     * All of them: first those on the new page in its order, then what is no longer there. Either may be no page, as
     * one that visitors do not see yet.
     */
    public static List<Difference> between(Reader reader, Collection<Node> before, Collection<Node> after) {
        Map<String, Piece> gone = new LinkedHashMap<>();
        pieces(reader, before).forEach(piece -> gone.put(piece.key(), piece));
        List<Difference> differences = new ArrayList<>();
        pieces(reader, after).forEach(piece -> {
            Piece old = gone.remove(piece.key());
            add(differences, piece, old == null ? "" : old.text(), piece.text());
        });
        gone.values().forEach(piece -> add(differences, piece, piece.text(), ""));
        return List.copyOf(differences);
    }

    private static Stream<Piece> pieces(Reader reader, Collection<Node> page) {
        return page.stream().flatMap(node -> Pieces.of(reader, node).stream());
    }

    private static void add(List<Difference> differences, Piece piece, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(piece.component(), piece.field(), WordDifference.of(before, after)));
        }
    }
}
