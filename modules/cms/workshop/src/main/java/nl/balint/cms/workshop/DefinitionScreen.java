package nl.balint.cms.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.definitions.DefinitionTrees;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Problem;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Routes;

/** One file of a light module: what it says once all is filled in, what it is made from, and what is wrong with it. */
final class DefinitionScreen {

    static final String ADDRESS = DefinitionScreens.ADDRESS + "/bestand";

    private DefinitionScreen() {}

    static Routes in(WorkshopFrame frame) {
        return frame.at(ADDRESS, "workshop:screens/definition", DefinitionScreen::model);
    }

    private static Map<String, Object> model(Request request, Definitions definitions) {
        String path = request.query("pad").orElse("");
        DefinitionRow row = DefinitionRows.of(definitions).stream()
                .filter(each -> each.file().equals(path))
                .findFirst()
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "page.missing", request.path()));
        DefinitionTrees trees = definitions.trees();
        List<DefinitionTrees.Part> parts = trees.parts(path);
        Map<String, Object> model = new HashMap<>();
        model.put("row", row);
        model.put("parts", parts.stream().map(DefinitionScreen::part).toList());
        model.put("problems", problems(definitions, parts));
        model.put("text", trees.text(path).orElse(""));
        model.put("mentions", trees.mentions(path));
        model.put("countsMentions", trees.knowsMentions(path));
        model.put("labels", labels(definitions, path));
        return model;
    }

    private static Map<String, String> part(DefinitionTrees.Part part) {
        return Map.of("role", part.role().name().toLowerCase(Locale.ROOT), "file", part.file());
    }

    /** Also those of the files that it is made from. */
    private static List<Problem> problems(Definitions definitions, List<DefinitionTrees.Part> parts) {
        Set<String> files = parts.stream().map(DefinitionTrees.Part::file).collect(Collectors.toSet());
        return definitions.problems().stream()
                .filter(problem -> files.contains(problem.file()))
                .toList();
    }

    private static List<GeneratedLabel> labels(Definitions definitions, String path) {
        return GeneratedLabel.all(definitions).stream()
                .filter(label -> label.file().equals(path))
                .toList();
    }
}
