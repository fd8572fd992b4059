package nl.balint.portal.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.AuditLine;
import nl.balint.portal.documents.Readers.Notices;
import nl.balint.portal.documents.emergency.Emergencies;
import nl.balint.portal.documents.emergency.EmergencyScreens;

/** What belongs to the documents of a group as a whole: what it has chosen, mails to a reader, who saw what. */
final class AreaRoutes implements Routes {

    private static final String SETTINGS = Addresses.AREA + "/instellingen";
    private static final String NOTICES = Addresses.AREA + "/meldingen";
    private static final int LINES = 200;

    private final Desk desk;
    private final Choices choices;
    private final Readers readers;
    private final DocumentLog log;
    private final People people;
    private final Emergencies emergencies;
    private final Clock clock;

    AreaRoutes(Desk desk, Choices choices, Readers readers, Log log) {
        this.desk = desk;
        this.choices = choices;
        this.readers = readers;
        this.log = log.log();
        this.people = log.people();
        this.emergencies = log.emergencies();
        this.clock = log.clock();
    }

    /** What the page of the log is made of. */
    record Log(DocumentLog log, People people, Emergencies emergencies, Clock clock) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SETTINGS, this::settings),
                Route.post(SETTINGS + "/archief", this::openArchive),
                Route.post(SETTINGS + "/archief/sluiten", this::closeArchive),
                Route.post(SETTINGS + "/namen", this::names),
                Route.get(NOTICES, this::notices),
                Route.post(NOTICES, this::choose),
                Route.get(Addresses.AREA + "/logboek", this::log));
    }

    private Answer settings(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Choices.requireLead(here.area());
            AreaSettings settings = Choices.of(here.area());
            Map<String, Object> filled = new HashMap<>();
            filled.put("months", Integer.toString(settings.months()));
            if (settings.archive() instanceof ReportsArchive.On on) {
                filled.put("decided", on.decided().toString());
            }
            return show(request, here, archiveForm().filled(filled));
        });
    }

    private Answer show(Request request, Here here, FormData form) throws Exception {
        AreaSettings settings = Choices.of(here.area());
        Map<String, Object> model = new HashMap<>();
        model.put("trail", FolderScreen.trail(here, List.of(here.area().top())));
        model.put("form", form);
        model.put("isOpen", settings.archive().isOn());
        model.put("settings", settings);
        if (settings.archive() instanceof ReportsArchive.On on) {
            model.put("by", people.name(on.by()));
        }
        return desk.show(request, here, "settings", model);
    }

    /** Nobody decides tomorrow. */
    private Form archiveForm() {
        LocalDate today = LocalDate.now(clock);
        return Forms.ARCHIVE.replace(Field.date("decided").required().notAfter(today));
    }

    private Answer openArchive(Request request) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    Choices.requireLead(here.area());
                    FormData form = archiveForm().read(request.form());
                    if (!form.isSound()) {
                        return show(request, here, form).status(422);
                    }
                    choices.openArchive(here.area(), form.date("decided"), form.number("months"));
                    return Answer.redirect(Addresses.done(here.address() + "/instellingen", "archief-aan"));
                }));
    }

    private Answer closeArchive(Request request) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    choices.closeArchive(here.area());
                    return Answer.redirect(Addresses.done(here.address() + "/instellingen", "archief-uit"));
                }));
    }

    private Answer names(Request request) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    choices.nameInMails(
                            here.area(),
                            request.form("named").filter("true"::equals).isPresent());
                    return Answer.redirect(Addresses.done(here.address() + "/instellingen", "bewaard"));
                }));
    }

    private Answer notices(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Notices now = readers.notices(here.area().groupId(), here.who());
            return showNotices(request, here, Forms.NOTICES.filled(Map.of("notices", now.name())));
        });
    }

    private Answer showNotices(Request request, Here here, FormData form) throws Exception {
        return desk.show(
                request,
                here,
                "notices",
                Map.of(
                        "form",
                        form,
                        "trail",
                        FolderScreen.trail(here, List.of(here.area().top()))));
    }

    private Answer choose(Request request) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    FormData form = Forms.NOTICES.read(request.form());
                    if (!form.isSound()) {
                        return showNotices(request, here, form).status(422);
                    }
                    readers.choose(here.area().groupId(), here.who(), form.choice("notices", Notices.class));
                    return Answer.redirect(Addresses.done(here.address() + "/meldingen", "bewaard"));
                }));
    }

    private Answer log(Request request) throws Exception {
        return desk.inArea(request, here -> {
            List<Map<String, Object>> lines = log.ofGroup(here.area().groupId(), LINES).stream()
                    .map(line -> line(here, line, people))
                    .toList();
            return desk.show(
                    request,
                    here,
                    "log",
                    Map.of(
                            "lines",
                            lines,
                            "opened",
                            emergencies.ofGroup(here.area().groupId()).stream()
                                    .map(one -> EmergencyScreens.told(one, people::name))
                                    .toList(),
                            "trail",
                            FolderScreen.trail(here, List.of(here.area().top()))));
        });
    }

    /** A line for people: of what is erased, or hidden from them, there is no name. */
    static Map<String, Object> line(Here here, AuditLine line, People people) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", line.at());
        shown.put("event", line.event());
        shown.put("who", line.who().equals(AuditLine.SYSTEM) ? "" : people.name(line.who()));
        shown.put("bySystem", line.who().equals(AuditLine.SYSTEM));
        here.area().findDocument(DocumentLog.documentId(line)).ifPresent(document -> {
            shown.put("document", document.name());
            shown.put("address", Addresses.document(document.id()));
        });
        return shown;
    }
}
