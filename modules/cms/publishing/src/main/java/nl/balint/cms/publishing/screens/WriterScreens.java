package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.Writers;
import nl.balint.cms.publishing.WritersRule;
import nl.balint.cms.publishing.WritersRule.Kind;
import nl.balint.cms.security.Visitor;

/** Who of the redactie writes a page and all below it; the eindredactie says so (docs/decisions/0137). */
public final class WriterScreens implements Routes {

    private static final String NAME = "schrijvers";
    private static final String ADDRESS = SitePages.SCREENS + "/" + NAME;

    private static final Form FORM = Form.named("publishing.writers")
            .with(Field.choice("kind", Choice.of(Kind.AS_ABOVE)).required(), Field.choices("people"));

    private final Room room;
    private final Roles roles;

    public WriterScreens(Room room, Roles roles) {
        this.room = room;
        this.roles = roles;
    }

    /** Whoever knows which roles people have now, by their ids. */
    public interface Roles {
        Map<String, Set<String>> now();
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS, this::show), room.deed(ADDRESS, this::save));
    }

    private Answer show(Request request) throws Exception {
        publisher(request);
        try (Content draft = room.draft()) {
            Node page = page(request, draft);
            WritersRule own = Writers.own(draft, page.path());
            FormData filled =
                    form(request, own, above(draft, page)).filled(Map.of("kind", own.kind(), "people", own.people()));
            return screen(request, page, filled);
        }
    }

    /** Who writes what is a right: it is given by who has just shown who they are. */
    private Visitor publisher(Request request) {
        room.publisher(request);
        return room.rights().requireRecent(request);
    }

    private Node page(Request request, Content draft) {
        Node page = SitePages.get(draft, SitePages.asked(request));
        if (!SitePages.isPage(page)) {
            throw SitePages.missing();
        }
        return page;
    }

    private static WritersRule above(Content draft, Node page) {
        return Writers.of(draft, page.path().parent());
    }

    private Answer screen(Request request, Node page, FormData form) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("title", SitePages.title(page));
        model.put("path", SitePages.written(page.path()));
        model.put("form", form);
        model.put("pages", page.children().stream().filter(SitePages::isPage).count());
        return room.screens().show(request, "publishing:screens/writers", model);
    }

    private Form form(Request request, WritersRule own, WritersRule above) {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(Choice.of(Kind.AS_ABOVE.name(), words(request, "above", told(request, above))));
        boolean isOpenAbove = above.kind() == Kind.EVERYBODY;
        if (!isOpenAbove || own.kind() == Kind.EVERYBODY) {
            kinds.add(Choice.of(Kind.EVERYBODY.name(), words(request, "everybody")));
        }
        kinds.add(Choice.of(Kind.SOME.name(), words(request, "some")));
        return FORM.replace(FORM.get("kind").choices(kinds))
                .replace(FORM.get("people").choices(people(request, own)));
    }

    /** Who a rule is for, in words. */
    private String told(Request request, WritersRule rule) {
        if (rule.kind() != Kind.SOME) {
            return words(request, "told.everybody");
        }
        String names = Deeds.names(rule, room.people()::name);
        return names.isEmpty() ? words(request, "told.none") : words(request, "told.some", names);
    }

    /** Who may write if they are chosen; who was chosen once and is not of the redactie any more is told as such. */
    private List<Choice> people(Request request, WritersRule own) {
        Set<String> editors = new HashSet<>();
        roles.now().forEach((person, has) -> {
            if (isEditor(has)) {
                editors.add(person);
            }
        });
        Set<String> all = new TreeSet<>(editors);
        all.addAll(own.people());
        return all.stream()
                .map(person -> Choice.of(
                        person,
                        editors.contains(person)
                                ? room.people().name(person)
                                : words(request, "gone", room.people().name(person))))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private boolean isEditor(Set<String> has) {
        return has.stream().anyMatch(role -> room.rights().gives(role, Room.EDIT))
                && has.stream().noneMatch(role -> room.rights().gives(role, Room.PUBLISH));
    }

    private String words(Request request, String key, Object... arguments) {
        return room.modules().current().messages().text(request.locale(), "publishing.writers." + key, arguments);
    }

    private Answer save(Request request) throws Exception {
        Visitor visitor = publisher(request);
        ContentPath path = SitePages.asked(request);
        try (Content draft = room.draft()) {
            Node page = page(request, draft);
            FormData data =
                    form(request, Writers.own(draft, path), above(draft, page)).read(request.form());
            if (!data.isSound()) {
                return screen(request, page, data).status(422);
            }
            room.publishing(visitor).write(visitor.userId(), path, rule(data));
            return Room.done(SitePages.screen("pagina", path), "publishing.writers.done");
        }
    }

    private static WritersRule rule(FormData data) {
        return switch (data.choice("kind", Kind.class)) {
            case AS_ABOVE -> WritersRule.AS_ABOVE;
            case EVERYBODY -> WritersRule.EVERYBODY;
            case SOME -> WritersRule.some(Set.copyOf(data.list("people")));
        };
    }
}
