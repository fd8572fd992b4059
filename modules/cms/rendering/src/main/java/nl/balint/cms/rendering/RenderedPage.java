package nl.balint.cms.rendering;

import java.nio.charset.StandardCharsets;
import nl.balint.cms.rendering.internal.model.Rendering;

/** A page as HTML, and what the page cache must know of how it came about. */
public final class RenderedPage {

    private final byte[] html;
    private final Rendering rendering;

    RenderedPage(byte[] html, Rendering rendering) {
        this.html = html;
        this.rendering = rendering;
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
