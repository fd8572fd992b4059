package nl.balint.cms.rendering;

import java.nio.charset.StandardCharsets;
import nl.balint.cms.rendering.internal.model.Rendering;

/** A page as HTML, and what the page cache must know of how it came about. */
public final class RenderedPage {

    private final String html;
    private final Rendering rendering;

    RenderedPage(String html, Rendering rendering) {
        this.html = html;
        this.rendering = rendering;
    }

    public String html() {
        return html;
    }

    public byte[] bytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether no part was left out for want of time or size; another try may bring it. */
    public boolean isComplete() {
        return !rendering.isIncomplete();
    }

    Rendering rendering() {
        return rendering;
    }

    @Override
    public String toString() {
        return html;
    }
}
