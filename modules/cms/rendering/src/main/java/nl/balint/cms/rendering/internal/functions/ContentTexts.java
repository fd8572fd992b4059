package nl.balint.cms.rendering.internal.functions;

import java.util.Locale;
import nl.balint.cms.content.Value;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.text.Escaping;
import org.jspecify.annotations.Nullable;

/** The part of {@code cmsfn} that shapes text: escaped or not, cleaned, shortened, written as an attribute. */
public final class ContentTexts {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB", "EB"};

    private final Rendering rendering;

    public ContentTexts(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The content with its values as they are stored; a node stays as it is. */
    public @Nullable Object decode(@Nullable Object content) {
        return content instanceof ContentMap map ? map.decoded() : content;
    }

    public @Nullable Object encode(@Nullable Object content) {
        if (content instanceof ContentMap map) {
            return map.encoded();
        }
        return content instanceof String text ? Escaping.escape(text) : content;
    }

    /** Content that was looked up elsewhere, in the language of the page; ours is so from the start. */
    public @Nullable Object wrapForI18n(@Nullable Object content) {
        return content;
    }

    /** Rich text that may stand in a page: cleaned, and its links as addresses. */
    public String richText(@Nullable Object html) {
        return html == null ? "" : rendering.resolved(rendering.cleaned(html.toString()));
    }

    /** What a node notes about itself; the prefix {@code mgnl:} may be left out. */
    public @Nullable String metaData(@Nullable Object content, String name) {
        var full = name.startsWith("mgnl:") ? name : "mgnl:" + name;
        return Given.node(content, rendering)
                .map(node -> {
                    rendering.reads().property(node, full);
                    return node.properties().get(full);
                })
                .map(Value::asText)
                .orElse(null);
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
