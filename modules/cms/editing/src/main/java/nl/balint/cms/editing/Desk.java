package nl.balint.cms.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.dialog.DialogLanguage;
import nl.balint.cms.editing.dialog.Shown;
import nl.balint.cms.editing.dialog.Words;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.NotAWriter;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.rendering.RichText;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/** What the screens of the redactie have in common: who may, what is asked for, and how an answer looks. */
record Desk(
        Screens screens,
        LightModules modules,
        Rights rights,
        Once once,
        RichText richText,
        ZoneId zone,
        Edits edits,
        PartEdits parts,
        PageTree.Books books) {

    static final String EDIT = "pages:edit";
    static final String PUBLISH = "pages:publish";

    static final String PAGES = SitePages.SCREENS;
    static final String PAGE = PAGES + "/pagina";

    /** The place that an address asks for; what cannot be a place is not there. */
    static ContentPath path(Request request, String parameter) {
        return SitePages.place(request.query(parameter).orElse(""));
    }

    /** The same of a form. */
    static ContentPath formPath(Request request, String field) {
        return SitePages.place(request.form(field).orElse(""));
    }

    /** A node that was asked for, of one of these types. */
    static Node node(Content draft, ContentPath path, String... types) {
        Node node = draft.find(path).orElseThrow(Desk::missing);
        for (String type : types) {
            if (node.isType(type)) {
                return node;
            }
        }
        throw missing();
    }

    static String address(String at, ContentPath path) {
        return at + "?pad=" + URLEncoder.encode(path.path(), StandardCharsets.UTF_8);
    }

    static String pageAddress(ContentPath path) {
        return address(PAGE, path);
    }

    static RequestFailure missing() {
        return SitePages.missing();
    }

    static Answer done(String address, String note) {
        return Screens.withNote(Answer.redirect(address), note);
    }

    /** Whether the page editor asks, which goes on with what it gets, rather than a browser that shows it. */
    static boolean isFromEditor(Request request) {
        return request.header("X-Editor").isPresent();
    }

    /** For who asks. */
    Words words(Request request) {
        return new Words(modules.current(), request.locale());
    }

    /** In which language somebody fills in a dialog. */
    DialogLanguage language(Request request) {
        return DialogLanguage.of(modules.current().site().languages(), request);
    }

    PageTree tree(Content draft, Request request) {
        return new PageTree(draft, words(request), books, edits.deeds().sight(draft, editor(request)));
    }

    Shown shown(Content draft, Request request) {
        return new Shown(draft, words(request), richText, zone);
    }

    Outline outline(Request request) {
        return new Outline(words(request), editor(request).roles());
    }

    /** The place below which pages may come, as somebody typed it; none when it is not there or inside one of them. */
    Optional<ContentPath> place(String typed, List<ContentPath> pages) {
        boolean isInside = pages.stream().anyMatch(page -> (typed + "/").startsWith(page.path() + "/"));
        if (isInside || !typed.matches("/|(/[a-zA-Z0-9._-]+)+")) {
            return Optional.empty();
        }
        ContentPath place = ContentPath.of(PageTree.WORKSPACE, typed);
        try (Content draft = edits.draft()) {
            return Optional.of(place)
                    .filter(at -> at.isRoot()
                            || draft.find(at).filter(PageTree::isPage).isPresent());
        }
    }

    Visitor editor(Request request) {
        return rights.require(request, EDIT);
    }

    /** Who asks, when they may write there: nobody is shown a screen that would be refused. */
    Visitor writer(Request request, Content draft, ContentPath path) {
        Visitor visitor = editor(request);
        edits.deeds().check(draft, visitor, path);
        return visitor;
    }

    /** What was typed, with why it cannot be kept. */
    FormData refused(FormData data, NotAWriter refusal) {
        Deeds.Why why = edits.deeds().why(refusal);
        return data.withProblem("", why.key(), why.arguments().toArray());
    }

    Visitor publisher(Request request) {
        return rights.require(request, PUBLISH);
    }

    /** A deed that is done once for each form that was shown. */
    Route deed(String address, Handler deed) {
        return Route.post(
                address, request -> once.answer(request, Visitor.get(request).userId(), () -> deed.handle(request)));
    }
}
