package nl.balint.commands;

import java.io.PrintWriter;
import nl.balint.cms.content.Progress;

/** Shows progress as lines that say something new: a step that begins, each tenth of it, its end. */
final class ProgressLine implements Progress {

    private final PrintWriter out;
    private String shown = "";

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void step(String what, long done, long total) {
        if (what.isEmpty()) {
            return;
        }
        String line = total > 0 ? what + " " + (10 * done / total) * 10 + " %" : what;
        if (!line.equals(shown)) {
            shown = line;
            out.println(line);
            out.flush();
        }
    }
}
