package nl.balint.cms.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Routes;

/** All that the light modules define, with file, line and what is wrong, at {@code /beheer/definities}. */
final class DefinitionScreens {

    static final String ADDRESS = "/beheer/definities";

    private DefinitionScreens() {}

    static Routes in(WorkshopFrame frame) {
        return frame.at(ADDRESS, "workshop:screens/definitions", DefinitionScreens::model);
    }

    private static Map<String, Object> model(Request request, Definitions definitions) {
        List<DefinitionRow> all = DefinitionRows.of(definitions);
        Filter filter = Filter.of(request, "zoek", "soort", "module", "staat");
        List<DefinitionRow> rows = all.stream()
                .filter(row -> filter.lets("soort", row.kind()))
                .filter(row -> filter.lets("module", row.module()))
                .filter(row -> filter.lets("staat", row.state().word()))
                .filter(row -> row.has(filter.value("zoek")))
                .toList();
        Map<String, Object> model = new HashMap<>(filter.page(request, ADDRESS, rows));
        model.put("kinds", each(all, DefinitionRow::kind));
        model.put("modules", each(all, DefinitionRow::module));
        model.put("broken", count(all, DefinitionRow.State.BROKEN));
        model.put("noticed", count(all, DefinitionRow.State.NOTICED));
        model.put("all", all.size());
        return model;
    }

    private static List<String> each(List<DefinitionRow> rows, Function<DefinitionRow, String> part) {
        return rows.stream().map(part).distinct().sorted().toList();
    }

    private static int count(List<DefinitionRow> rows, DefinitionRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
