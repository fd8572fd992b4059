package nl.balint.cms.wording;

import static nl.balint.cms.http.Route.get;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;

/** All mails and letters at {@code /beheer/teksten}, in groups that people understand. */
final class ListScreens implements Routes {

    static final String EDIT = "texts:edit";
    static final String LIST = "/beheer/teksten";

    private final Writings writings;
    private final WordingStore store;
    private final LightModules modules;
    private final Screens screens;
    private final Rights rights;

    ListScreens(Writings writings, WordingStore store, LightModules modules, Screens screens, Rights rights) {
        this.writings = writings;
        this.store = store;
        this.modules = modules;
        this.screens = screens;
        this.rights = rights;
    }

    /** How it is with the words of one. */
    enum State {
        HOUSE,
        OWN,
        BROKEN,
        FIXED
    }

    private record Row(String slug, String title, State state) {}

    private record Group(String title, List<Row> rows) {}

    @Override
    public List<Route> routes() {
        return List.of(get(LIST, this::list));
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, EDIT);
        Map<String, List<Row>> rows = new TreeMap<>(Collator.getInstance(request.locale()));
        for (Writing writing : writings.list()) {
            rows.computeIfAbsent(words(request, "wording.group." + group(writing)), title -> new ArrayList<>())
                    .add(new Row(writing.slug(), words(request, writing.label()), state(writing)));
        }
        List<Group> groups = rows.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Row::title, Collator.getInstance(request.locale())))
                                .toList()))
                .toList();
        return screens.show(request, "wording:screens/list", Map.of("groups", groups));
    }

    private State state(Writing writing) {
        Optional<Version> own = store.current(writing.slug()).filter(Version::isOwn);
        if (own.isEmpty()) {
            return writing.isOpen() ? State.HOUSE : State.FIXED;
        }
        boolean works =
                writing.isOpen() && WordsCheck.of(writing, own.get().words()).isEmpty();
        return works ? State.OWN : State.BROKEN;
    }

    /** By the part of the house it is of, and whether it is for who holds an office. */
    private static String group(Writing writing) {
        if (writing.isLetter()) {
            return "letters";
        }
        String module = writing.template().module();
        boolean isStart = writing.id().contains("/start-");
        String office = writing.template().subtype();
        return module + (isStart ? ".start" : "") + (office.isEmpty() ? "" : "." + office);
    }

    private String words(Request request, String key) {
        return modules.current().messages().text(request.locale(), key);
    }
}
