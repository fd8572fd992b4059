package nl.balint.cms.privacy.cases;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.print.Printer;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Terms;

/** Requests and incidents, for who looks after privacy. */
public final class CaseScreens implements Routes {

    public static final String ADDRESS = "/beheer/privacy";

    /** Sees and handles files. */
    public static final String HANDLE = "privacy:handle";

    private static final String NEW = ADDRESS + "/nieuw/{soort}";
    private static final String ONE = ADDRESS + "/{number}";
    private static final String FORM = "Form";
    private static final int LONGEST = 4000;
    private static final int SHOWN = 50;

    private static final Form NOTE =
            Form.named("privacy.note").with(Field.longText("text").most(LONGEST).required());
    private static final Form EXTEND = Form.named("privacy.extend")
            .with(Field.longText("text").most(LONGEST).required());
    private static final Form CLOSE = Form.named("privacy.close")
            .with(Field.longText("text").most(LONGEST).required());

    private final CaseFiles files;
    private final Rooms rooms;

    /**
     * What its screens are made with.
     *
     * @param names the names of people by their ids
     * @param texts what people read, by its key
     */
    public record Rooms(
            Screens screens,
            Once once,
            Rights rights,
            Printer printer,
            UnaryOperator<String> names,
            UnaryOperator<String> texts,
            Clock clock) {}

    public CaseScreens(CaseFiles files, Rooms rooms) {
        this.files = files;
        this.rooms = rooms;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(ADDRESS, this::list),
                get(NEW, request -> blank(request, CaseForms.fresh(kind(request), rooms.clock()))),
                post(NEW, this::open),
                get(ONE, request -> show(request, file(request), Map.of())),
                post(ONE, this::amend),
                post(ONE + "/notities", request -> write(request, "note", NOTE, files::note)),
                post(ONE + "/verlengen", request -> write(request, "extend", EXTEND, files::extend)),
                post(ONE + "/afsluiten", request -> write(request, "close", CLOSE, files::close)),
                get(ONE + "/melding.pdf", this::pdf));
    }

    private Answer list(Request request) throws Exception {
        rooms.rights().require(request, HANDLE);
        List<CaseFile> all = files.list();
        return rooms.screens()
                .show(
                        request,
                        "privacy:screens/cases",
                        Map.of(
                                "open",
                                all.stream()
                                        .filter(CaseFile::isOpen)
                                        .map(this::line)
                                        .toList(),
                                "closed",
                                all.stream()
                                        .filter(file -> !file.isOpen())
                                        .limit(SHOWN)
                                        .map(this::line)
                                        .toList()));
    }

    private Answer blank(Request request, FormData data) throws Exception {
        CaseKind kind = kind(request);
        rooms.rights().require(request, HANDLE);
        Answer answer = rooms.screens()
                .show(request, "privacy:screens/new", Map.of("form", data, "kind", kind.name(), "word", kind.word()));
        return data.isSound() ? answer : answer.status(422);
    }

    private Answer open(Request request) throws Exception {
        CaseKind kind = kind(request);
        Visitor visitor = rooms.rights().require(request, HANDLE);
        Form form = CaseForms.of(kind);
        FormData data = CaseForms.judged(kind, form.read(request.form()), rooms.clock());
        if (!data.isSound()) {
            return blank(request, data);
        }
        return once(request, visitor, () -> {
            CaseFile opened = files.open(
                    kind, CaseForms.since(kind, data, rooms.clock()), CaseForms.facts(data, form), visitor.userId());
            return Screens.withNote(at(opened.number()), "privacy.done.opened");
        });
    }

    private Answer amend(Request request) throws Exception {
        CaseFile file = file(request);
        Visitor visitor = Visitor.get(request);
        Form form = CaseForms.amending(file);
        FormData data = form.read(request.form());
        if (!data.isSound()) {
            return show(request, file, Map.of("form", data)).status(422);
        }
        return once(request, visitor, () -> {
            files.amend(file.number(), CaseForms.facts(data, form), visitor.userId());
            return Screens.withNote(at(file.number()), "privacy.done.amended");
        });
    }

    /** What is done with a file by writing something. */
    private interface Deed {
        void by(String number, String text, String userId);
    }

    private Answer write(Request request, String name, Form form, Deed deed) throws Exception {
        CaseFile file = file(request);
        Visitor visitor = Visitor.get(request);
        FormData data = form.read(request.form());
        if (!data.isSound()) {
            return show(request, file, Map.of(name + FORM, data)).status(422);
        }
        return once(request, visitor, () -> {
            deed.by(file.number(), data.text("text"), visitor.userId());
            return Screens.withNote(at(file.number()), "privacy.done." + name);
        });
    }

    private Answer show(Request request, CaseFile file, Map<String, FormData> wrong) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("file", line(file));
        model.put("notes", file.notes().stream().map(this::note).toList());
        model.put("extendable", file.isExtendable());
        model.put("form", CaseForms.filled(file));
        model.put("note" + FORM, NOTE.empty());
        model.put("extend" + FORM, EXTEND.empty());
        model.put("close" + FORM, CLOSE.filled(Map.of("text", proposal(file))));
        model.putAll(wrong);
        return rooms.screens().show(request, "privacy:screens/case", model);
    }

    /** The answer to begin with, by which right was used. */
    private String proposal(CaseFile file) {
        return file.kind() == CaseKind.REQUEST
                ? rooms.texts().apply("privacy.answer." + file.fact(CaseForms.WHAT))
                : "";
    }

    private Answer pdf(Request request) {
        CaseFile file = file(request);
        if (file.kind() != CaseKind.INCIDENT) {
            throw missing();
        }
        Map<String, Object> model = new HashMap<>(line(file));
        model.put("day", Terms.day(rooms.clock().instant()));
        model.put("facts", CaseForms.filled(file).fields());
        return Answer.bytes("application/pdf", rooms.printer().print("privacy:papers/incident", model))
                .download("incident " + file.number() + ".pdf")
                .personal();
    }

    private Map<String, Object> line(CaseFile file) {
        Map<String, Object> line = new HashMap<>();
        line.put("number", file.number());
        line.put("kind", file.kind().name());
        line.put("what", file.fact(CaseForms.WHAT));
        line.put("since", file.since());
        line.put("due", file.due());
        line.put("late", file.isOpen() && rooms.clock().instant().isAfter(file.due()));
        line.put("pressing", file.isPressing(rooms.clock().instant()));
        line.put("open", file.isOpen());
        line.put("hasEmail", !file.fact(CaseForms.EMAIL).isEmpty());
        if (file.state() instanceof CaseState.Closed closed) {
            line.put("closedAt", closed.at());
        }
        return line;
    }

    private Map<String, Object> note(CaseFile.Note note) {
        return Map.of(
                "at",
                note.at(),
                "by",
                note.by().isEmpty() ? "" : rooms.names().apply(note.by()),
                "deed",
                note.deed(),
                "text",
                note.text());
    }

    private CaseFile file(Request request) {
        rooms.rights().require(request, HANDLE);
        return files.find(request.placeholder("number")).orElseThrow(CaseScreens::missing);
    }

    private static CaseKind kind(Request request) {
        return CaseKind.of(request.placeholder("soort")).orElseThrow(CaseScreens::missing);
    }

    private Answer once(Request request, Visitor visitor, Callable<Answer> deed) throws Exception {
        return rooms.once().answer(request, visitor.userId(), deed);
    }

    private static Answer at(String number) {
        return Answer.redirect(303, ADDRESS + "/" + number).personal();
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "security.missing");
    }
}
