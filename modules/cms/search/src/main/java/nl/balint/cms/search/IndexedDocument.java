package nl.balint.cms.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.search.internal.PlainText;

/**
 * What an index is told of one page, document or entry.
 *
 * @param id the same for ever; a document with a known id takes the place of the former
 * @param place where it stands in its source ({@code /opleiding/begeleider}), so that a branch can be taken out at once
 * @param address where a reader finds it
 * @param section one word that groups hits, for instance the top page it stands under; empty when there is none
 * @param text the words by which it is found
 * @param principals who may know that it exists; nobody else sees it in hits, totals or suggestions
 * @param boost its weight among equals, 1 being ordinary
 * @param fields handed back with a hit and usable as a filter, not searched
 */
public record IndexedDocument(
        String id,
        String place,
        String address,
        String section,
        Text text,
        Set<String> principals,
        float boost,
        Map<String, String> fields) {

    private static final float MOST_BOOST = 100;
    private static final int LONGEST_VALUE = 4_000;

    public IndexedDocument {
        if (id.isEmpty() || place.isEmpty()) {
            throw new IllegalArgumentException("A document needs an id and a place, got '" + id + "', '" + place + "'");
        }
        if (!(boost > 0 && boost <= MOST_BOOST)) {
            throw new IllegalArgumentException("A boost lies above 0, at most " + MOST_BOOST + ", got " + boost);
        }
        principals = Set.copyOf(principals);
        fields = Map.copyOf(fields);
        checkLengths(id, place, section);
        checkLengths(fields.values().toArray(String[]::new));
    }

    /** A document that stands in its source where readers find it, and that nobody sees before it has principals. */
    public static IndexedDocument of(String id, String address, Text text) {
        return new IndexedDocument(id, address, address, "", text, Set.of(), 1, Map.of());
    }

    public IndexedDocument withPlace(String place) {
        return new IndexedDocument(id, place, address, section, text, principals, boost, fields);
    }

    public IndexedDocument withSection(String section) {
        return new IndexedDocument(id, place, address, section, text, principals, boost, fields);
    }

    public IndexedDocument withPrincipals(Set<String> principals) {
        return new IndexedDocument(id, place, address, section, text, principals, boost, fields);
    }

    public IndexedDocument withBoost(float boost) {
        return new IndexedDocument(id, place, address, section, text, principals, boost, fields);
    }

    public IndexedDocument withFields(Map<String, String> fields) {
        return new IndexedDocument(id, place, address, section, text, principals, boost, fields);
    }

    private static void checkLengths(String... values) {
        for (String value : values) {
            if (value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException("Expected at most " + LONGEST_VALUE + " characters, got "
                        + value.length() + " in " + PlainText.shorten(value, 40) + "…");
            }
        }
    }

    /**
     * The words of a document, as plain text: what looks like HTML is shown as it is written.
     *
     * @param title one line
     * @param headings in the order of the page; they are suggested while a reader types
     * @param description what the document is about, in a sentence or two
     * @param keywords words by which it is found though they are not in its text
     * @param body all the rest, at most a million characters
     */
    public record Text(String title, List<String> headings, String description, List<String> keywords, String body) {

        private static final int LONGEST_LINE = 1_000;
        private static final int LONGEST_BODY = 1_000_000;

        public Text {
            title = line(title);
            headings = lines(headings);
            description = line(description);
            keywords = lines(keywords);
            body = PlainText.paragraphs(PlainText.shorten(body, LONGEST_BODY));
        }

        public static Text of(String title, String body) {
            return new Text(title, List.of(), "", List.of(), body);
        }

        public Text withHeadings(List<String> headings) {
            return new Text(title, headings, description, keywords, body);
        }

        public Text withDescription(String description) {
            return new Text(title, headings, description, keywords, body);
        }

        private static String line(String text) {
            return PlainText.line(PlainText.shorten(text, LONGEST_LINE));
        }

        private static List<String> lines(List<String> texts) {
            List<String> lines = new ArrayList<>();
            for (String text : texts) {
                String line = line(text);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
            return List.copyOf(lines);
        }
    }
}
