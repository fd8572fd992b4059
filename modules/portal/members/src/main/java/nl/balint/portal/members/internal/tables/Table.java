package nl.balint.portal.members.internal.tables;

import java.util.List;

/** A header and rows of text; each row is as wide as the header. */
public record Table(List<String> header, List<List<String>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
