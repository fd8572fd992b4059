package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.editing.TreeDeeds.Place;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.AddressTaken;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/**
 * What somebody does with the pages that they chose in the tree: {@code doen} is {@code publiceren}, {@code offline},
 * {@code verwijderen}, {@code verplaatsen} (to {@code naar}, before {@code voor} or after {@code na}),
 * {@code dupliceren}, or {@code terug}, which takes back what was done last.
 */
final class TreeActs implements Routes {

    private static final int MOST = 2_000;

    /** What is asked on a screen of its own. */
    private static final Map<String, String> SCREENS =
            Map.of("plek", "/plek", "hernoemen", "/verplaatsen", "nieuw", "/nieuw");

    private static final Form PLACE =
            Form.named("editing.tree.place").with(Field.text("naar").required());

    private final Desk desk;
    private final TreeDeeds deeds;
    private final TreeScreens screens;

    TreeActs(Desk desk, TreeDeeds deeds, TreeScreens screens) {
        this.desk = desk;
        this.deeds = deeds;
        this.screens = screens;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                desk.deed(Desk.PAGES, this::act),
                get(Desk.PAGES + "/plek", request -> asking(request, PLACE.empty())),
                desk.deed(Desk.PAGES + "/plek", this::move));
    }

    /** What was done, for the script of the tree. */
    private record Acted(String said, boolean undo) {}

    private Answer act(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        String deed = request.form("doen").orElse("");
        List<ContentPath> pages = chosen(request.formAll("page"));
        if (pages.isEmpty() && !deed.equals("terug")) {
            return refused(request, "editing.tree.problem.none");
        }
        if (SCREENS.containsKey(deed)) {
            return Answer.redirect(address(SCREENS.get(deed), pages));
        }
        try {
            String problem = act(request, visitor, deed, pages);
            return problem.isEmpty() ? done(request, visitor, "editing.tree.done." + deed) : refused(request, problem);
        } catch (AddressTaken taken) {
            return refused(request, "publishing.problem.taken");
        } catch (ContentRefused refused) {
            return refused(request, "publishing.problem.set");
        } catch (Overtaken overtaken) {
            return refused(request, "editing.tree.problem.overtaken");
        }
    }

    /** Does it; tells why not, or nothing. */
    private String act(Request request, Visitor visitor, String deed, List<ContentPath> pages) {
        switch (deed) {
            case "publiceren" -> {
                desk.publisher(request);
                if (!deeds.mayPublish(visitor, pages)) {
                    return "publishing.problem.own";
                }
                deeds.publish(visitor, pages);
            }
            case "offline" -> {
                desk.publisher(request);
                deeds.unpublish(visitor, pages);
            }
            case "verwijderen" -> {
                if (deeds.isOnSite(pages)) {
                    desk.publisher(request);
                }
                deeds.drop(visitor, pages);
            }
            case "verplaatsen" -> {
                Optional<ContentPath> place = desk.place(request.form("naar").orElse(""), pages);
                if (place.isEmpty()) {
                    return "editing.tree.problem.place";
                }
                deeds.move(
                        visitor,
                        pages,
                        new Place(
                                place.get(),
                                request.form("voor").orElse(""),
                                request.form("na").orElse("")));
            }
            case "omhoog", "omlaag" -> deeds.shift(visitor, pages, deed.equals("omhoog"));
            case "dupliceren" -> deeds.twice(visitor, pages, desk.words(request).text("editing.tree.copy"));
            case "terug" -> {
                if (!deeds.takeBack(visitor)) {
                    return "editing.tree.problem.nothing";
                }
            }
            default -> throw Desk.missing();
        }
        return "";
    }

    private static List<ContentPath> chosen(List<String> sent) {
        if (sent.size() > MOST) {
            throw Desk.missing();
        }
        return sent.stream()
                .filter(page -> !page.isEmpty())
                .map(SitePages::place)
                .distinct()
                .toList();
    }

    private Answer done(Request request, Visitor visitor, String note) {
        if (Desk.isFromEditor(request)) {
            return Answer.asJson(new Acted(desk.words(request).text(note), deeds.canTakeBack(visitor)))
                    .personal();
        }
        return Desk.done(back(request), note);
    }

    /** The level of the tree that somebody looks at. */
    private static String back(Request request) {
        return request.query("pad").isEmpty() ? Desk.PAGES : Desk.address(Desk.PAGES, Desk.path(request, "pad"));
    }

    private Answer refused(Request request, String problem) throws Exception {
        if (Desk.isFromEditor(request)) {
            return Answer.asJson(Map.of("refused", desk.words(request).text(problem)))
                    .status(422)
                    .personal();
        }
        return screens.screen(request, problem).status(422);
    }

    private static String address(String screen, List<ContentPath> pages) {
        return pages.stream()
                .map(page -> "pad=" + URLEncoder.encode(page.path(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", Desk.PAGES + screen + "?", ""));
    }

    /** Asks below which page the chosen ones come. */
    private Answer asking(Request request, FormData form) throws Exception {
        desk.editor(request);
        List<ContentPath> pages = asked(request);
        try (Content draft = desk.edits().draft()) {
            PageTree tree = desk.tree(draft, request);
            List<PageLine> lines = pages.stream()
                    .map(path -> tree.line(Desk.node(draft, path, PageTree.PAGE)))
                    .toList();
            return desk.screens()
                    .show(
                            request,
                            "editing:screens/place",
                            Map.of("pages", lines, "form", form, "address", address("/plek", pages)));
        }
    }

    private static List<ContentPath> asked(Request request) {
        List<ContentPath> pages = chosen(request.queryAll("pad"));
        if (pages.isEmpty()) {
            throw Desk.missing();
        }
        return pages;
    }

    private Answer move(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        List<ContentPath> pages = asked(request);
        FormData form = PLACE.read(request.form());
        Optional<ContentPath> place = form.isSound() ? desk.place(form.text("naar"), pages) : Optional.empty();
        if (form.isSound() && place.isEmpty()) {
            form = form.withProblem("naar", "editing.tree.problem.place");
        }
        if (place.isEmpty()) {
            return asking(request, form).status(422);
        }
        deeds.move(visitor, pages, Place.last(place.get()));
        return Desk.done(Desk.address(Desk.PAGES, place.get()), "editing.tree.done.verplaatsen");
    }
}
