package nl.balint.cms.submissions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Messages;
import nl.balint.cms.forms.AskedForm;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.submissions.StoredSubmission.Whole;
import nl.balint.cms.workflow.Terms;

/** What an office sees of the submissions of its forms: {@code /beheer/inzendingen}. */
final class OfficeRoutes implements Routes {

    static final String ADDRESS = "/beheer/inzendingen";
    static final String VIEW = "submissions:view";

    private static final String EXPORT = "submissions:export";
    private static final String REMOVE = "submissions:remove";
    private static final String FORM = ADDRESS + "/{form}";
    private static final String ONE = FORM + "/{id}";
    private static final int ON_A_PAGE = 50;

    private final Screens screens;
    private final Store store;
    private final House house;

    /** What is looked at. */
    record Store(Submissions submissions, LightModules modules, FormChoices choices, Retention retention) {}

    /** Who may, and who is told. */
    record House(Rights rights, Audit audit, OfficeTask task, Clock clock) {}

    OfficeRoutes(Screens screens, Store store, House house) {
        this.screens = screens;
        this.store = store;
        this.house = house;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ADDRESS, this::forms),
                Route.get(FORM, this::list),
                Route.get(FORM + "/export.csv", this::csv),
                Route.get(FORM + "/export.json", this::json),
                Route.get(ONE, this::one),
                Route.get(ONE + "/bestanden/{file}", this::file),
                Route.post(ONE + "/afgehandeld", this::handle),
                Route.post(ONE + "/wissen", this::remove));
    }

    private Answer forms(Request request) throws Exception {
        Visitor visitor = house.rights().require(request, VIEW);
        Map<String, Retention.Going> going =
                store.retention().report(Terms.endOf(Terms.day(house.clock().instant())));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (FormDefinition form : store.modules().current().forms()) {
            if (visitor.roles().contains(form.office())) {
                List<StoredSubmission> all = store.submissions().list(form.id());
                lines.add(Map.of(
                        "id", form.id(),
                        "texts", form.texts(),
                        "count", all.size(),
                        "open", all.stream().filter(each -> !each.isHandled()).count(),
                        "going", going.getOrDefault(form.id(), new Retention.Going(0, 0))));
            }
        }
        return screens.show(request, "forms:screens/office/forms", Map.of("forms", lines));
    }

    private Answer list(Request request) throws Exception {
        FormDefinition form = form(request, VIEW);
        List<StoredSubmission> all = store.submissions().list(form.id());
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = page(request, pages);
        List<StoredSubmission> shown =
                all.subList(Math.min(all.size(), (page - 1) * ON_A_PAGE), Math.min(all.size(), page * ON_A_PAGE));
        return screens.show(
                request,
                "forms:screens/office/submissions",
                Map.of(
                        "id",
                        form.id(),
                        "texts",
                        form.texts(),
                        "submissions",
                        shown,
                        "page",
                        page,
                        "pages",
                        pages,
                        "mayExport",
                        house.rights().may(Visitor.get(request), EXPORT)));
    }

    private static int page(Request request, int pages) {
        String asked = request.query("pagina")
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .orElse("1");
        return Math.min(pages, Integer.parseInt(asked));
    }

    private Answer one(Request request) throws Exception {
        FormDefinition form = form(request, VIEW);
        Whole whole = whole(request, form);
        house.audit().post(line("submission.viewed", request, whole.about()));
        AskedForm asked = new AskedForm(form, store.choices());
        List<Map<String, Object>> parts = new ArrayList<>();
        form.steps().forEach(step -> {
            FormData data = asked.filled(step, whole.submission().answers());
            List<Object> fields = new ArrayList<>();
            step.questions().stream()
                    .filter(question ->
                            !whole.submission().list(question.name()).isEmpty())
                    .forEach(question -> fields.add(data.field(question.name())));
            parts.add(Map.of("step", step.name(), "fields", fields));
        });
        return screens.show(
                request,
                "forms:screens/office/submission",
                Map.of(
                        "id", form.id(),
                        "texts", form.texts(),
                        "about", whole.about(),
                        "parts", parts,
                        "files", whole.files(),
                        "mayRemove", house.rights().may(Visitor.get(request), REMOVE)));
    }

    private Answer file(Request request) {
        FormDefinition form = form(request, VIEW);
        Whole whole = whole(request, form);
        SentFile file = store.submissions()
                .file(whole.about().id(), request.placeholder("file"))
                .orElseThrow(OfficeRoutes::missing);
        house.audit().post(line("submission.file-viewed", request, whole.about()));
        return Answer.bytes(file.type(), file.octets())
                .download(file.name())
                .sandboxed()
                .personal();
    }

    private Answer csv(Request request) {
        FormDefinition form = exported(request);
        Messages messages = store.modules().current().messages();
        String table = Export.csv(
                form,
                all(form),
                question -> question.isEmpty()
                        ? messages.text(request.locale(), "forms.office.at")
                        : messages.text(request.locale(), form.texts() + "." + question + ".label"));
        return Answer.bytes("text/csv; charset=utf-8", table.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .download(form.id() + ".csv")
                .personal();
    }

    private Answer json(Request request) {
        FormDefinition form = exported(request);
        return Answer.asJson(Export.json(all(form)))
                .download(form.id() + ".json")
                .personal();
    }

    /** Who takes everything along shows once more who they are, and the log tells it. */
    private FormDefinition exported(Request request) {
        FormDefinition form = form(request, EXPORT);
        house.rights().requireRecent(request);
        house.audit().post(AuditLine.of("submission.exported", Visitor.get(request), "form:" + form.id()));
        return form;
    }

    private List<Submission> all(FormDefinition form) {
        return store.submissions().list(form.id()).stream()
                .flatMap(about -> store.submissions().find(about.id()).stream())
                .map(Whole::submission)
                .toList();
    }

    private Answer handle(Request request) {
        FormDefinition form = form(request, VIEW);
        Whole whole = whole(request, form);
        String by = Visitor.get(request).userId();
        store.submissions().change(system -> {
            store.submissions().handle(system, whole.about().id(), by);
            house.audit().note(system, line("submission.handled", request, whole.about()));
            return by;
        });
        house.task().look(form, house.clock().instant(), by);
        return Screens.withNote(Answer.redirect(ADDRESS + "/" + form.id()), "forms.office.handled");
    }

    private Answer remove(Request request) {
        FormDefinition form = form(request, REMOVE);
        house.rights().requireRecent(request);
        Whole whole = whole(request, form);
        List<Value.Binary> octets = store.submissions().change(system -> {
            house.audit().note(system, line("submission.removed", request, whole.about()));
            return store.submissions().delete(system, whole.about().id());
        });
        store.submissions().erase(octets);
        house.task().look(form, house.clock().instant(), Visitor.get(request).userId());
        return Screens.withNote(Answer.redirect(ADDRESS + "/" + form.id()), "forms.office.removed");
    }

    /** The form, for who has the right and is of its office; for anybody else there is no such form. */
    private FormDefinition form(Request request, String permission) {
        Visitor visitor = house.rights().require(request, permission);
        return store.modules()
                .current()
                .form(request.placeholder("form"))
                .filter(form -> visitor.roles().contains(form.office()))
                .orElseThrow(OfficeRoutes::missing);
    }

    private Whole whole(Request request, FormDefinition form) {
        return store.submissions()
                .find(request.placeholder("id"))
                .filter(found -> found.about().form().equals(form.id()))
                .orElseThrow(OfficeRoutes::missing);
    }

    private static AuditLine line(String event, Request request, StoredSubmission about) {
        return AuditLine.of(event, Visitor.get(request), "submission:" + about.id())
                .with("form", about.form());
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "forms.missing");
    }
}
