package nl.balint.cms.workshop;

import static nl.balint.cms.http.Route.get;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.definitions.DefinitionFile;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Problem;
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

    private static final String OTHER = "other";
    private static final int ON_A_PAGE = 100;

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

    /** What is asked for; an empty text asks for all. */
    private record Filter(String words, String kind, String module, String state) {

        static Filter of(Request request) {
            return new Filter(
                    text(request, "zoek"), text(request, "soort"), text(request, "module"), text(request, "staat"));
        }

        private static String text(Request request, String name) {
            return request.query(name).orElse("").strip();
        }

        boolean lets(DefinitionRow row) {
            return (kind.isEmpty() || row.kind().equals(kind))
                    && (module.isEmpty() || row.module().equals(module))
                    && (state.isEmpty() || row.state().word().equals(state))
                    && (words.isEmpty() || row.has(words));
        }

        boolean isEmpty() {
            return (words + kind + module + state).isEmpty();
        }

        /** The address of this list without the page. */
        String address() {
            String query = Stream.of(
                            Map.entry("zoek", words),
                            Map.entry("soort", kind),
                            Map.entry("module", module),
                            Map.entry("staat", state))
                    .filter(each -> !each.getValue().isEmpty())
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query;
        }
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, VIEW);
        Definitions definitions = modules.current();
        List<DefinitionRow> all = rows(definitions);
        Filter filter = Filter.of(request);
        List<DefinitionRow> rows = all.stream().filter(filter::lets).toList();
        int pages = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(pages, Math.max(1, number(request)));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "rows",
                rows.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList());
        model.put("total", rows.size());
        model.put("page", page);
        model.put("pages", pages);
        model.put("address", filter.address());
        model.put("filter", filter);
        model.put("filtered", !filter.isEmpty());
        model.put(
                "kinds",
                all.stream().map(DefinitionRow::kind).distinct().sorted().toList());
        model.put(
                "modules",
                all.stream().map(DefinitionRow::module).distinct().sorted().toList());
        model.put("broken", count(all, DefinitionRow.State.BROKEN));
        model.put("noticed", count(all, DefinitionRow.State.NOTICED));
        model.put("all", all.size());
        return screens.show(request, "workshop:screens/definitions", model);
    }

    private static int count(List<DefinitionRow> rows, DefinitionRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    private static int number(Request request) {
        try {
            return request.query("pagina").map(Integer::parseInt).orElse(1);
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** The worst first; a file that is wrong without defining something stands among them. */
    private static List<DefinitionRow> rows(Definitions definitions) {
        Map<String, List<Problem>> problems =
                definitions.problems().stream().collect(Collectors.groupingBy(Problem::file));
        List<DefinitionRow> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (DefinitionFile file : definitions.files()) {
            told.add(file.path());
            rows.add(DefinitionRow.of(
                    file.kind(), file.id(), file.path(), file.isRead(), problems.getOrDefault(file.path(), List.of())));
        }
        problems.forEach((file, list) -> {
            if (!told.contains(file)) {
                rows.add(DefinitionRow.of(OTHER, file.substring(file.lastIndexOf('/') + 1), file, true, list));
            }
        });
        rows.sort(Comparator.comparing(DefinitionRow::state)
                .thenComparing(DefinitionRow::kind)
                .thenComparing(DefinitionRow::file));
        return rows;
    }
}
