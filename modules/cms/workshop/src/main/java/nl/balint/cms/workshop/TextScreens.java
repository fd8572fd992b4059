package nl.balint.cms.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.MessageBundle;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Routes;

/** The texts of the light modules: each key in each language, and which are missing. */
final class TextScreens {

    static final String ADDRESS = DefinitionScreens.ADDRESS + "/teksten";

    private TextScreens() {}

    static Routes in(WorkshopFrame frame) {
        return frame.at(ADDRESS, "workshop:screens/texts", TextScreens::model);
    }

    private static Map<String, Object> model(Request request, Definitions definitions) {
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
        return model;
    }

    private static Stream<MessageBundle> bundles(Definitions definitions) {
        return definitions.messageBundles().stream();
    }
}
