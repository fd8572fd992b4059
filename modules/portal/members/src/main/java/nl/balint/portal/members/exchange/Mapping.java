package nl.balint.portal.members.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table holds what, by the place of the column.
 *
 * @param columns as many as the table has; an empty name for one that is left out
 */
public record Mapping(List<String> columns) {

    public Mapping {
        columns = List.copyOf(columns);
    }

    /** As the headings suggest; of two that say the same the first counts. */
    public static Mapping suggested(List<String> header) {
        Set<Column> taken = EnumSet.noneOf(Column.class);
        List<String> columns = new ArrayList<>();
        for (String heading : header) {
            Optional<Column> column = Column.headed(heading).filter(taken::add);
            columns.add(column.map(Column::name).orElse(""));
        }
        return new Mapping(columns);
    }

    /** As somebody chose; what is no column, or chosen before, is left out. */
    public static Mapping chosen(List<String> names, int width) {
        Set<Column> taken = EnumSet.noneOf(Column.class);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = i < names.size() ? names.get(i) : "";
            columns.add(find(name).filter(taken::add).map(Column::name).orElse(""));
        }
        return new Mapping(columns);
    }

    public boolean has(Column column) {
        return columns.contains(column.name());
    }

    /** The cell of that column in a row; empty when the table has no such column. */
    String cell(List<String> row, Column column) {
        int place = columns.indexOf(column.name());
        return place < 0 || place >= row.size() ? "" : row.get(place);
    }

    private static Optional<Column> find(String name) {
        for (Column column : Column.values()) {
            if (column.name().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
