package nl.balint.cms.content;

import java.util.List;

/**
 * What came of an import.
 *
 * @param nodes the nodes of the files, parents first
 * @param warnings what was understood, but perhaps not as it was meant: {@code file:line: message}
 */
public record Imported(List<ContentPath> nodes, List<String> warnings) {

    public Imported {
        nodes = List.copyOf(nodes);
        warnings = List.copyOf(warnings);
    }
}
