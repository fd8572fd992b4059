package nl.balint.cms.rendering.internal.functions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.Publishing;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.text.Escaping;
import org.jspecify.annotations.Nullable;

/** The part of {@code cmsfn} that shapes text: escaped or not, cleaned, shortened, written as an attribute. */
public final class ContentTexts {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB", "EB"};

    private static final Set<String> NOTES = new TreeSet<>(List.of(
            "mgnl:created",
            "mgnl:createdBy",
            "mgnl:lastModified",
            "mgnl:lastModifiedBy",
            "mgnl:template",
            "mgnl:activationStatus",
            "mgnl:lastActivated",
            "mgnl:lastActivatedBy",
            "mgnl:comment"));

    private final Rendering rendering;

    public ContentTexts(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The content with its values as they are stored. */
    public @Nullable Object decode(@Nullable Object content) {
        return shown(content, ContentMap::decoded);
    }

    public @Nullable Object encode(@Nullable Object content) {
        return content instanceof String text ? Escaping.escape(text) : shown(content, ContentMap::encoded);
    }

    /** Content that was looked up elsewhere, in the language of the page. */
    public @Nullable Object wrapForI18n(@Nullable Object content) {
        return shown(content, ContentMap::localised);
    }

    private @Nullable Object shown(@Nullable Object content, UnaryOperator<ContentMap> manner) {
        return Given.of(content, rendering)
                .map(given -> given.same(manner.apply(given.map())))
                .orElse(content);
    }

    /** Rich text that may stand in a page: cleaned, and its links as addresses. */
    public String richText(@Nullable Object html) {
        return html == null ? "" : rendering.resolved(rendering.cleaned(html.toString()));
    }

    /**
     * What a node notes about itself; the prefix {@code mgnl:} may be left out.
     *
     * @throws IllegalArgumentException for a name that is none of these notes
     */
    public @Nullable String metaData(@Nullable Object content, String name) {
        var full = name.startsWith("mgnl:") ? name : "mgnl:" + name;
        if (!name.startsWith("mgnl:") && !NOTES.contains(full)) {
            throw new IllegalArgumentException("A node has no note " + name + ", only " + NOTES);
        }
        return Given.node(content, rendering)
                .map(node -> {
                    rendering.reads().property(node, full);
                    return node;
                })
                .map(node -> full.equals("mgnl:activationStatus") ? Publishing.status(node) : note(node, full))
                .orElse(null);
    }

    private static @Nullable String note(Node node, String name) {
        var value = node.properties().get(name);
        return value == null ? null : value.asText();
    }

    /** What is in a content, for whoever writes a template: each property with its value and kind, one a line. */
    public String dump(@Nullable Object content) {
        return Given.of(content, rendering).map(ContentTexts::dump).orElse("");
    }

    private static String dump(Given given) {
        var text = new StringBuilder("ContentMap (")
                .append(given.node().path().path())
                .append(")\n");
        given.node()
                .properties()
                .forEach((name, value) -> text.append("  ")
                        .append(name)
                        .append(" = ")
                        .append(value instanceof Value.Binary || value instanceof Value.Many ? "…" : value.asText())
                        .append(" (")
                        .append(value.kind())
                        .append(")\n"));
        return Escaping.escape(text.toString()).replace("<br/>", "\n");
    }

    /** {@code name="value"}, or nothing when there is no value. */
    public String createHtmlAttribute(String name, @Nullable Object value) {
        var text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? "" : name + "=\"" + Escaping.escape(text) + "\"";
    }

    public String abbreviateString(@Nullable String text, int length) {
        return abbreviateString(text, length, " ...");
    }

    /** At most so many characters with the suffix, cut after a word when there is one. */
    public String abbreviateString(@Nullable String text, int length, String suffix) {
        if (text == null || text.length() <= length) {
            return text == null ? "" : text;
        }
        var room = Math.max(0, length - suffix.length());
        var space = text.lastIndexOf(' ', room);
        return text.substring(0, space > 0 ? space : room) + suffix;
    }

    public String fileExtension(@Nullable String name) {
        var dot = name == null ? -1 : name.lastIndexOf('.');
        return name == null || dot < 0 ? "" : name.substring(dot + 1);
    }

    /** Rounded down to whole units: {@code 117 MB}. */
    public String readableFileSize(long size) {
        var unit = 0;
        var left = size;
        while (left >= 1024 && unit < UNITS.length - 1) {
            left /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%d %s", left, UNITS[unit]);
    }
}
