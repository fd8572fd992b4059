package nl.balint.cms.privacy.register;

import java.util.List;
import nl.balint.cms.definitions.Messages;
import nl.balint.cms.forms.CsvTable;

/** The register as a table for a spreadsheet. */
record RegisterTable(Messages messages) {

    private static final List<String> COLUMNS =
            List.of("title", "why", "people", "data", "basis", "seen", "kept", "module");

    String csv(List<Processing> register) {
        CsvTable table = new CsvTable();
        table.row(COLUMNS.stream().map(column -> text("column." + column)).toList());
        register.forEach(line -> table.row(List.of(
                line.title(),
                line.why(),
                line.people(),
                line.allData(),
                text("basis." + line.basis().name()),
                line.seen(),
                line.kept(),
                line.module())));
        return table.text();
    }

    private String text(String key) {
        return messages.text(TermWords.DUTCH, "privacy.register." + key);
    }
}
