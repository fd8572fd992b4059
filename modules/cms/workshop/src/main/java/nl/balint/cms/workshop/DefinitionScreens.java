package nl.balint.cms.workshop;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;

/** All that the light modules define, with file, line and what is wrong, at {@code /beheer/definities}. */
final class DefinitionScreens implements Routes {

    static final String ADDRESS = "/beheer/definities";
    static final String VIEW = "definitions:view";

    private final Screens screens;
    private final Rights rights;
    private final LightModules modules;

    DefinitionScreens(Screens screens, Rights rights, LightModules modules) {
        this.screens = screens;
        this.rights = rights;
        this.modules = modules;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS, this::list));
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, VIEW);
        List<DefinitionRow> all = DefinitionRows.of(modules.current());
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
        return screens.show(request, "workshop:screens/definitions", model);
    }

    private static List<String> each(List<DefinitionRow> rows, Function<DefinitionRow, String> part) {
        return rows.stream().map(part).distinct().sorted().toList();
    }

    private static int count(List<DefinitionRow> rows, DefinitionRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
