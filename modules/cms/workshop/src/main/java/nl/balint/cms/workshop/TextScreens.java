package nl.balint.cms.workshop;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.MessageBundle;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;

/** The texts of the light modules: each key in each language, and which are missing. */
final class TextScreens implements Routes {

    static final String ADDRESS = DefinitionScreens.ADDRESS + "/teksten";

    private final Screens screens;
    private final Rights rights;
    private final LightModules modules;

    TextScreens(Screens screens, Rights rights, LightModules modules) {
        this.screens = screens;
        this.rights = rights;
        this.modules = modules;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS, this::list));
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, DefinitionScreens.VIEW);
        Definitions definitions = modules.current();
        Filter filter = Filter.of(request, "zoek", "module", "staat");
        List<TextRow> all = TextRow.of(definitions, TextRow.Kind.of(filter.value("staat")));
        List<TextRow> rows = all.stream()
                .filter(row -> filter.lets("module", row.module()))
                .filter(row -> row.has(filter.value("zoek")))
                .toList();
        Map<String, Object> model = new HashMap<>(filter.page(request, ADDRESS, rows));
        model.put(
                "modules",
                bundles(definitions).map(MessageBundle::module).distinct().toList());
        model.put(
                "languages",
                bundles(definitions)
                        .filter(bundle -> filter.lets("module", bundle.module()))
                        .map(MessageBundle::language)
                        .distinct()
                        .sorted()
                        .toList());
        return screens.show(request, "workshop:screens/texts", model);
    }

    private static Stream<MessageBundle> bundles(Definitions definitions) {
        return definitions.messageBundles().stream();
    }
}
