package nl.balint.cms.publishing.screens;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.OnePage;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.GuestPass;
import nl.balint.cms.publishing.PageFiles;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;

/** A link by which somebody without an account looks at a page that is not on the site yet. */
public final class GuestScreens implements Routes {

    private static final String ADDRESS = SitePages.SCREENS + "/delen";
    private static final String GUEST = "/voorbeeld/";

    /** What stands between addresses in HTML, in {@code src} and in {@code srcset}. */
    private static final Pattern ADDRESSES = Pattern.compile("[\"', ]+");

    private final Room room;
    private final GuestPass pass;
    private final Audit audit;
    private final Links links;

    /**
     * What a link leads to.
     *
     * @param home the address of the site, without a slash at its end
     * @param files serves pictures and other files, of the content that stands on the request
     */
    public record Links(String home, Handler files) {}

    public GuestScreens(Room room, GuestPass pass, Audit audit, Links links) {
        this.room = room;
        this.pass = pass;
        this.audit = audit;
        this.links = links;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(ADDRESS, this::ask),
                Route.post(ADDRESS, this::give),
                Route.post(ADDRESS + "/intrekken", this::withdraw),
                get(GUEST + "{key}", this::look),
                get(GUEST + "{key}/<adres>", this::file));
    }

    private Answer ask(Request request) throws Exception {
        room.editor(request);
        return screen(request, "");
    }

    private Answer screen(Request request, String link) throws Exception {
        try (Content draft = room.draft()) {
            Node page = SitePages.get(draft, SitePages.asked(request));
            Map<String, Object> model = new HashMap<>();
            model.put("title", SitePages.title(page));
            model.put("path", page.path().path());
            model.put("days", GuestPass.LASTS.toDays());
            model.put("link", link);
            model.put("about", pass.isAbout(draft, page));
            return room.screens().show(request, "publishing:screens/guest", model);
        }
    }

    private Answer give(Request request) throws Exception {
        Visitor visitor = room.editor(request);
        String key;
        try (Content draft = room.draft()) {
            Node page = SitePages.get(draft, SitePages.asked(request));
            room.deeds().check(draft, visitor, page.path());
            key = pass.give(draft, page);
            audit.note(draft, AuditLine.of("page.shared", visitor, SitePages.subject(page.id())));
            draft.save();
        }
        return screen(request, links.home() + GUEST + key);
    }

    private Answer withdraw(Request request) throws Exception {
        Visitor visitor = room.editor(request);
        try (Content draft = room.draft()) {
            Node page = SitePages.get(draft, SitePages.asked(request));
            room.deeds().check(draft, visitor, page.path());
            pass.withdraw(draft, page);
            audit.note(draft, AuditLine.of("page.unshared", visitor, SitePages.subject(page.id())));
            draft.save();
        }
        return screen(request, "");
    }

    private Answer look(Request request) throws Exception {
        String key = request.placeholder("key");
        try (Content draft = room.draft()) {
            return Answer.html(seen(draft, key))
                    .personal()
                    .header("X-Robots-Tag", "noindex")
                    .header("Referrer-Policy", "no-referrer");
        }
    }

    /** The page that the key opens, among what everybody sees: of other pages a guest sees no draft. */
    private String seen(Content draft, String key) throws Exception {
        Node page = pass.open(draft, key).orElseThrow(SitePages::missing);
        try (Content among = OnePage.of(draft, page.path(), PageFiles.WORKSPACE)) {
            Answer shown = new PageLook(room.pages()).of(among, page.path());
            return throughKey(shown.text(), GUEST + key);
        }
    }

    /** What only the draft has, such as a new picture, is asked for with the same key. */
    private static String throughKey(String html, String prefix) {
        return html.replace("\"/.imaging/", "\"" + prefix + "/.imaging/")
                .replace(", /.imaging/", ", " + prefix + "/.imaging/")
                .replace("\"/dam/jcr:", "\"" + prefix + "/dam/jcr:");
    }

    private Answer file(Request request) throws Exception {
        String key = request.placeholder("key");
        try (Content draft = room.draft()) {
            String asked = request.path().encoded();
            // Only what the page shows: addresses of other pictures can be guessed.
            if (ADDRESSES.splitAsStream(seen(draft, key)).noneMatch(asked::equals)) {
                throw SitePages.missing();
            }
            String address = asked.substring((GUEST + key).length());
            return links.files()
                    .handle(Request.get(address).with(Content.class, draft))
                    .personal();
        }
    }
}
