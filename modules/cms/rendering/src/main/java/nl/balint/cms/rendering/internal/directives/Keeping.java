package nl.balint.cms.rendering.internal.directives;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import nl.balint.cms.content.View;
import nl.balint.cms.rendering.internal.model.KeptParts;
import nl.balint.cms.rendering.internal.model.PageSetting;
import nl.balint.cms.rendering.internal.model.ReadLog;
import nl.balint.cms.rendering.internal.model.ReadLog.Surrounding;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.template.Output;

/**
 * Writes parts of published pages as they were rendered before, where they are the same again (docs/decisions/0015).
 * The page depends on what a part read, as if it had read it itself. A part that ends at a moment, that hangs on
 * something outside of the content, or that shows one of these surroundings, is rendered each time.
 */
final class Keeping {

    private final Rendering rendering;
    private final Set<Surrounding> shown;

    Keeping(Rendering rendering, Surrounding... shown) {
        this.rendering = rendering;
        this.shown = Set.of(shown);
    }

    /** Writes the part at a place in the light modules or in the content, and for whatever else it goes by. */
    void write(String place, String by, Writer out, Parts.Part part) throws TemplateException, IOException {
        if (!mayKeep()) {
            part.write(out);
            return;
        }
        var content = rendering.content();
        var locale = rendering.setting().locale();
        var key = new KeptParts.Key(content.access(), content.revision(), locale, place, by);
        var known = rendering.kept().find(key);
        if (known.isPresent()) {
            rendering.reads().include(known.get().reads());
            write(known.get(), out);
        } else {
            write(render(key, part), out);
        }
    }

    /** A screen gets names of its own, which a variable may carry into any part of it. */
    private boolean mayKeep() {
        return rendering.setting().audience() == PageSetting.Audience.VISITOR
                && rendering.setting().request().onlyArea().isEmpty()
                && rendering.content().view() == View.PUBLISHED
                && rendering.scripts().getLast().extras().isEmpty();
    }

    private KeptParts.Part render(KeptParts.Key key, Parts.Part part) throws TemplateException, IOException {
        var inside = new Output(rendering.budget());
        var reads = new ReadLog();
        var outside = rendering.noteIn(reads);
        try {
            part.write(inside);
        } finally {
            rendering.noteIn(outside);
            outside.include(reads);
        }
        var rendered = new KeptParts.Part(inside.bytes(), reads);
        if (isTheSameAgain(reads)) {
            rendering.kept().keep(key, rendered);
        }
        return rendered;
    }

    private boolean isTheSameAgain(ReadLog reads) {
        return shown.stream().noneMatch(reads::showsAround)
                && reads.validUntil().equals(Instant.MAX)
                && reads.outside().isEmpty()
                && !rendering.isIncomplete();
    }

    private static void write(KeptParts.Part part, Writer out) throws IOException {
        if (out instanceof Output page) {
            page.write(part.html());
        } else {
            out.write(new String(part.html(), StandardCharsets.UTF_8));
        }
    }
}
