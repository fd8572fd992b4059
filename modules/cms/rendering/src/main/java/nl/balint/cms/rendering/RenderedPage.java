package nl.balint.cms.rendering;

import java.nio.charset.StandardCharsets;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.OwnSources;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** A page as HTML, and what the page cache must know of how it came about. */
public final class RenderedPage {

    private final byte[] html;
    private final Rendering rendering;
    private final @Nullable OwnSources sources;

    /** One of our own templates. */
    RenderedPage(byte[] html, Rendering rendering) {
        this.html = html;
        this.rendering = rendering;
        this.sources = null;
    }

    /** One of a template made elsewhere, with what it brings along. */
    RenderedPage(byte[] html, OwnSources sources, Rendering rendering) {
        this.html = html;
        this.rendering = rendering;
        this.sources = sources;
    }

    /** The page as an answer of this type, with what it may use in a browser. */
    Answer answer(String type) {
        var answer = Answer.bytes(type, html);
        return sources == null ? answer : answer.using(sources);
    }

    public String html() {
        return new String(html, StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    public byte[] bytes() {
        return html.clone();
    }

    /** Whether no part was left out for want of time or size (another try may bring it), and all reads were noted. */
    boolean mayBeKept() {
        return !rendering.isIncomplete() && rendering.reads().isNoting();
    }

    Rendering rendering() {
        return rendering;
    }

    @Override
    public String toString() {
        return html();
    }
}
