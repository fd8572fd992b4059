package nl.balint.cms.contentapps;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SitePages;

/**
 * An item or folder as lists need it.
 *
 * @param type the node type
 * @param values its own properties, without what is long
 * @param words all its texts in small letters, to be searched
 * @param changed when it was last written
 */
record Line(
        ContentPath path,
        String id,
        String type,
        boolean isFolder,
        Map<String, Value> values,
        String words,
        PageState state,
        Instant changed) {

    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 4_000;

    Line {
        values = Map.copyOf(values);
    }

    static Line of(Node node) {
        Map<String, Value> values = new TreeMap<>();
        StringBuilder words = new StringBuilder(node.name());
        node.properties().forEach((name, value) -> {
            boolean isOwn = !name.startsWith("jcr:") && !name.startsWith("mgnl:") && !(value instanceof Value.Binary);
            String text = isOwn ? value.asText() : "";
            if (isOwn && text.length() <= LONGEST) {
                values.put(name, value);
            }
            if (isOwn && words.length() + text.length() < MOST_WORDS) {
                words.append('\n').append(text.replaceAll("<[^>]*>", " "));
            }
        });
        return new Line(
                node.path(),
                node.id(),
                node.type(),
                node.isType(SitePages.FOLDER),
                values,
                words.toString().toLowerCase(Locale.ROOT),
                PageState.of(node),
                moment(node));
    }

    private static Instant moment(Node node) {
        return node.property("mgnl:lastModified")
                .or(() -> node.property("mgnl:created"))
                .or(() -> node.property("mgnl:lastActivated"))
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at().toInstant())
                .orElse(Instant.EPOCH);
    }

    Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return value(name).map(Value::asText).orElse("");
    }
}
