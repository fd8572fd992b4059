package nl.balint.portal.applications.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a procedure as Mermaid does: who goes by which act from which state to which. */
final class Diagram {

    private Diagram() {}

    static String of(List<Cell> cells) {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        for (Cell cell : cells) {
            cell.moves().forEach((target, who) -> {
                boolean moves = !target.equals(cell.state());
                if (moves) {
                    arrows.computeIfAbsent(cell.state() + " --> " + target, any -> new ArrayList<>())
                            .add(cell.act() + " (" + String.join(", ", who).toLowerCase(java.util.Locale.ROOT) + ")");
                }
            });
        }
        StringBuilder drawn = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        drawn.append("    [*] --> ").append(cells.get(0).state()).append('\n');
        arrows.forEach((arrow, acts) -> drawn.append("    ")
                .append(arrow)
                .append(" : ")
                .append(String.join("\\n", acts))
                .append('\n'));
        return drawn.append("```\n").toString();
    }
}
