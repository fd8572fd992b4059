package nl.balint.portal.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.documents.emergency.Emergencies;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** Finding documents by what is in them, in all groups of whoever asks. */
final class FindRoutes implements Routes {

    /** So many on a page: each takes time to find the sentences that are shown of it. */
    private static final int MOST = 10;

    private static final int LONGEST = 200;

    private final Screens screens;
    private final Finder finder;
    private final Emergencies emergencies;
    private final Groups groups;

    FindRoutes(Screens screens, Finder finder, Emergencies emergencies, Groups groups) {
        this.screens = screens;
        this.finder = finder;
        this.emergencies = emergencies;
        this.groups = groups;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/mijn/zoeken", this::find));
    }

    private Answer find(Request request) throws Exception {
        Visitor visitor = Desk.visitor(request);
        String typed = request.query("q").orElse("").strip();
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        int page = Listing.page(request);
        List<Map<String, Object>> found =
                finder.find(emergencies.access(visitor), words, (page - 1) * MOST, MOST).stream()
                        .map(this::line)
                        .toList();
        return screens.show(
                request,
                "documents:screens/search",
                Map.of(
                        "words", words,
                        "found", found,
                        "most", MOST,
                        "page", page,
                        "takingIn", finder.isTakingIn()));
    }

    private Map<String, Object> line(Finder.Found found) {
        Map<String, Object> line = new HashMap<>();
        line.put("name", found.document().name());
        line.put("nameHtml", found.hit().nameHtml());
        line.put("fragmentHtml", found.hit().fragmentHtml());
        line.put("address", Addresses.document(found.document().id()));
        line.put("at", found.document().at());
        line.put(
                "group",
                groups.find(found.document().groupId()).map(Group::name).orElse(""));
        line.put("folders", found.folders());
        return line;
    }
}
