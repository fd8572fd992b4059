package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** Which kinds of components may come in an area. */
final class KindScreens implements Routes {

    private final Desk desk;

    KindScreens(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(PartScreens.NEW, this::choose));
    }

    /** A kind of component that may be chosen. */
    private record Kind(String id, String title, String description) {}

    private Answer choose(Request request) throws Exception {
        ContentPath area = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            desk.writer(request, draft, area);
            Node around = PartScreens.around(draft, area);
            List<Kind> kinds = desk.outline(request).available(around, area.name()).stream()
                    .map(template -> new Kind(
                            template.id(),
                            desk.words(request).title(template),
                            desk.words(request).text(template.description())))
                    .toList();
            return desk.screens()
                    .show(
                            request,
                            PartScreens.template(request, "choose"),
                            Map.of(
                                    "kinds",
                                    kinds,
                                    "address",
                                    Desk.address(PartScreens.NEW + "/nieuw", area)
                                            + request.query("voor")
                                                    .filter(PartScreens.NAME)
                                                    .map("&voor="::concat)
                                                    .orElse(""),
                                    "back",
                                    Desk.pageAddress(PageTree.pageOf(around).path()),
                                    "page",
                                    PageTree.title(PageTree.pageOf(around))));
        }
    }
}
