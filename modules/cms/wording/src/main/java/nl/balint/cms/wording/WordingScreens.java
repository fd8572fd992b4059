package nl.balint.cms.wording;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.DemoMail;
import nl.balint.cms.mail.MailLook;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/** One mail or letter at {@code /beheer/teksten/…}: its words, what they look like, and who changed them. */
final class WordingScreens implements Routes {

    private static final String LOOK = "bekijk";

    private final Parts parts;
    private final Screens screens;
    private final Once once;
    private final Rights rights;

    /** What it shows and changes. */
    record Parts(Writings writings, WordingStore store, WordingDesk desk, Previews previews, People people) {}

    WordingScreens(Parts parts, Screens screens, Once once, Rights rights) {
        this.parts = parts;
        this.screens = screens;
        this.once = once;
        this.rights = rights;
    }

    @Override
    public List<Route> routes() {
        String one = ListScreens.LIST + "/{tekst}";
        return List.of(
                get(one, this::show),
                post(one, this::save),
                post(one + "/huis", this::toHouse),
                post(one + "/concept", this::dropDraft),
                get(one + "/voorbeeld", this::look),
                get(one + "/versies/{nummer}", this::version),
                post(one + "/versies/{nummer}", this::restore));
    }

    private Answer show(Request request) throws Exception {
        Visitor visitor = rights.require(request, ListScreens.EDIT);
        Writing writing = writing(request);
        FormData data = WordsForm.filled(writing, latest(writing, visitor), base(writing));
        return screen(request, writing, data);
    }

    private Answer save(Request request) throws Exception {
        Visitor visitor = rights.require(request, ListScreens.EDIT);
        Writing writing = open(request);
        FormData data = WordsForm.read(writing, request.form());
        if (!data.isSound()) {
            return screen(request, writing, data).status(422);
        }
        Words words = WordsForm.words(writing, data);
        if (request.form("doen").filter(LOOK::equals).isPresent()) {
            parts.store().keepDraft(writing.slug(), visitor.userId(), words);
            return Answer.redirect(address(writing) + "#voorbeeld");
        }
        return once.answer(request, visitor.userId(), () -> {
            int base = data.find(WordsForm.BASE).map(WordingScreens::number).orElse(-1);
            if (parts.desk().change(writing, visitor, new WordingDesk.Change(Version.Deed.WRITTEN, words, base))) {
                return Screens.withNote(Answer.redirect(address(writing)), "wording.saved");
            }
            return screen(request, writing, data.withProblem("", "wording.problem.meanwhile"))
                    .status(422);
        });
    }

    private Answer toHouse(Request request) {
        Visitor visitor = rights.require(request, ListScreens.EDIT);
        Writing writing = writing(request);
        Optional<Version> own = parts.store().current(writing.slug()).filter(Version::isOwn);
        own.ifPresent(version -> parts.desk()
                .change(
                        writing,
                        visitor,
                        new WordingDesk.Change(Version.Deed.HOUSE, writing.house(), version.number())));
        return Screens.withNote(Answer.redirect(address(writing)), "wording.house.done");
    }

    private Answer dropDraft(Request request) {
        Visitor visitor = rights.require(request, ListScreens.EDIT);
        Writing writing = writing(request);
        parts.store().dropDraft(writing.slug(), visitor.userId());
        return Answer.redirect(address(writing));
    }

    private Answer restore(Request request) throws Exception {
        Visitor visitor = rights.require(request, ListScreens.EDIT);
        Writing writing = open(request);
        Version version = version(writing, request);
        int base = base(writing);
        FormData data = WordsForm.checked(writing, WordsForm.filled(writing, version.words(), base));
        if (!data.isSound()) {
            return screen(request, writing, data).status(422);
        }
        WordingDesk.Change change = new WordingDesk.Change(Version.Deed.RESTORED, version.words(), base);
        if (!parts.desk().change(writing, visitor, change)) {
            return screen(request, writing, data.withProblem("", "wording.problem.meanwhile"))
                    .status(422);
        }
        return Screens.withNote(Answer.redirect(address(writing)), "wording.restored");
    }

    /** A mail as HTML for a frame, a letter as PDF. */
    private Answer look(Request request) {
        Visitor visitor = rights.require(request, ListScreens.EDIT);
        Writing writing = writing(request);
        Words words = latest(writing, visitor);
        return writing.isLetter()
                ? Answer.bytes("application/pdf", parts.previews().letter(writing, words))
                        .inline(writing.slug() + ".pdf")
                        .personal()
                : MailLook.still(parts.previews().mail(writing, words));
    }

    private Answer version(Request request) throws Exception {
        rights.require(request, ListScreens.EDIT);
        Writing writing = writing(request);
        Version version = version(writing, request);
        return screens.show(
                request,
                "wording:screens/version",
                Map.of(
                        "writing", writing,
                        "label", writing.label(),
                        "version", line(version),
                        "words", version.words(),
                        "back", address(writing)));
    }

    private Answer screen(Request request, Writing writing, FormData data) throws Exception {
        Visitor visitor = rights.require(request, ListScreens.EDIT);
        Map<String, Object> model = new HashMap<>();
        model.put("writing", writing);
        model.put("label", writing.label());
        model.put("address", address(writing));
        model.put("open", writing.isOpen());
        model.put("letter", writing.isLetter());
        model.put("form", data);
        model.put("draft", parts.store().draft(writing.slug(), visitor.userId()).isPresent());
        model.put(
                "own",
                parts.store().current(writing.slug()).filter(Version::isOwn).isPresent());
        model.put(
                "versions",
                parts.store().list(writing.slug()).stream().map(this::line).toList());
        if (!writing.isLetter()) {
            DemoMail mail = parts.previews().mail(writing, latest(writing, visitor));
            model.put("mail", Map.of("subject", mail.subject(), "text", mail.text()));
        }
        return screens.show(request, "wording:screens/writing", model);
    }

    private VersionLine line(Version version) {
        return new VersionLine(version.number(), version.at(), parts.people().name(version.who()), version.deed());
    }

    /** What somebody was writing, else what counts. */
    private Words latest(Writing writing, Visitor visitor) {
        return parts.store()
                .draft(writing.slug(), visitor.userId())
                .or(() -> parts.store()
                        .current(writing.slug())
                        .filter(Version::isOwn)
                        .map(Version::words))
                .orElse(writing.house());
    }

    private int base(Writing writing) {
        return parts.store().current(writing.slug()).map(Version::number).orElse(0);
    }

    private Version version(Writing writing, Request request) {
        return parts.store()
                .find(writing.slug(), number(request.placeholder("nummer")))
                .orElseThrow(WordingScreens::missing);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private Writing writing(Request request) {
        return parts.writings().bySlug(request.placeholder("tekst")).orElseThrow(WordingScreens::missing);
    }

    private Writing open(Request request) {
        Writing writing = writing(request);
        if (!writing.isOpen()) {
            throw missing();
        }
        return writing;
    }

    private static String address(Writing writing) {
        return ListScreens.LIST + "/" + writing.slug();
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }
}
