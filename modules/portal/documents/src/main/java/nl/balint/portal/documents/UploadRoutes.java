package nl.balint.portal.documents;

import java.io.InputStream;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.documents.UploadScreen.Told;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.members.Group;

/**
 * Files that a script sends, in parts that can be sent again: begin it, send what comes at which place, ask how far it
 * is when the line broke, and have it judged when it is whole. In the manner of tus, in our own words.
 */
final class UploadRoutes implements Routes {

    static final String OFFSET = "Upload-Offset";

    private static final String UPLOADS = "/mijn/groepen/{slug}/uploads";
    private static final String UPLOAD = UPLOADS + "/{upload}";

    private final Desk desk;
    private final UploadScreen screen;
    private final Uploads uploads;
    private final Intake intake;
    private final Held held;

    /** What waits for its author. */
    record Held(Quarantine quarantine, Rejudging rejudging) {}

    UploadRoutes(Desk desk, UploadScreen screen, Uploads uploads, Intake intake, Held held) {
        this.desk = desk;
        this.screen = screen;
        this.uploads = uploads;
        this.intake = intake;
        this.held = held;
    }

    static String address(Group group) {
        return Addresses.group(group) + "/uploads";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(UPLOADS, this::begin),
                Route.get(UPLOAD, this::where),
                Route.patch(UPLOAD, this::write),
                Route.delete(UPLOAD, this::cancel),
                Route.post(UPLOAD + "/klaar", this::judge),
                Route.post(UPLOAD + "/bevestigen", this::confirm),
                Route.post(UPLOADS + "/wachtend/{wachtend}", this::look));
    }

    private Answer begin(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Parameters form = request.form();
            FileName name = FileName.of(form.find("name").orElse(""));
            try {
                Folder folder = takingFolder(here, form.find("map").orElse(""));
                requireDeclared(form.find("declared").orElse(""));
                Incoming incoming = uploads.beginOrGoOn(new Incoming.Plan(
                        here.area().groupId(),
                        folder.id(),
                        here.who(),
                        name,
                        form.find("type").orElse(""),
                        size(form.find("size").orElse("")),
                        form.find("changed").orElse("")));
                String address = address(here.group()) + "/" + incoming.id();
                return Answer.empty(201)
                        .header("Location", address)
                        .header(OFFSET, Long.toString(incoming.received()))
                        .personal();
            } catch (Refusal refusal) {
                return screen.line(request, here, new Told("", name.text(), refused(refusal)));
            }
        });
    }

    /** A folder in which the visitor may put files, and which takes them now. */
    static Folder takingFolder(Here here, String id) {
        Folder folder = here.area().findFolder(id).orElseThrow(Missing::failure);
        Filing.requireWrite(here.area(), folder);
        if (folder.isTop()) {
            throw new Refusal("documents.refused.top");
        }
        if (folder.holdsReports() && !Choices.of(here.area()).archive().isOn()) {
            throw new Refusal("documents.refused.no-archive");
        }
        return folder;
    }

    private static void requireDeclared(String declared) {
        if (!declared.equals("true")) {
            throw new Refusal("documents.refused.not-declared");
        }
    }

    static UploadOutcome.Refused refused(Refusal refusal) {
        return new UploadOutcome.Refused(refusal.key(), refusal.arguments());
    }

    private Answer where(Request request) throws Exception {
        return desk.inArea(request, here -> at(incoming(request, here)));
    }

    private Answer write(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Incoming incoming = incoming(request, here);
            long offset = size(request.header(OFFSET).orElse(""));
            long most = Math.max(0, incoming.plan().size() - offset);
            try (InputStream octets = request.body(most)) {
                uploads.write(incoming, offset, octets);
            }
            return at(incoming);
        });
    }

    private static Answer at(Incoming incoming) {
        return Answer.empty(204)
                .header(OFFSET, Long.toString(incoming.received()))
                .header("Upload-Length", Long.toString(incoming.plan().size()))
                .personal();
    }

    private Answer cancel(Request request) throws Exception {
        return desk.inArea(request, here -> {
            uploads.forget(incoming(request, here));
            return Answer.empty(204).personal();
        });
    }

    private Answer judge(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Incoming incoming = incoming(request, here);
            if (!incoming.isWhole() && incoming.outcome().isEmpty()) {
                throw new RequestFailure(Reason.CONFLICT, "documents.upload.offset");
            }
            return screen.line(request, here, told(incoming, intake.judge(here.area(), incoming)));
        });
    }

    /** The author has ticked what was found. From a script the line of the file, else the folder or the page again. */
    private Answer confirm(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Incoming incoming = incoming(request, here);
            int ticked = (int) request.form().list("seen").stream().distinct().count();
            UploadOutcome outcome = intake.confirm(here.area(), incoming, ticked);
            if (request.header("HX-Request").isPresent()) {
                return screen.line(request, here, told(incoming, outcome));
            }
            Folder folder = here.area().findFolder(incoming.plan().folderId()).orElseThrow(Missing::failure);
            return outcome instanceof UploadOutcome.Added
                    ? Answer.redirect(Addresses.done(here.address(folder), "toegevoegd"))
                    : screen.page(request, here, folder, List.of(told(incoming, outcome)))
                            .status(422);
        });
    }

    /** A file that was in quarantine is looked at by its author. */
    private Answer look(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Quarantine.Kept kept = held.quarantine()
                    .find(here.area().groupId(), request.placeholder("wachtend"), here.who())
                    .filter(Quarantine.Kept::forAuthor)
                    .orElseThrow(Missing::failure);
            Folder folder = here.area().findFolder(kept.folderId()).orElseThrow(Missing::failure);
            Incoming incoming = held.rejudging().takeOut(kept);
            UploadOutcome outcome = intake.judge(here.area(), incoming);
            return screen.page(request, here, folder, List.of(told(incoming, outcome)));
        });
    }

    private Incoming incoming(Request request, Here here) {
        return uploads.get(request.placeholder("upload"), here.area().groupId(), here.who());
    }

    static Told told(Incoming incoming, UploadOutcome outcome) {
        return new Told(incoming.id(), incoming.plan().name().text(), outcome);
    }

    private static long size(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new RequestFailure(Reason.BAD_REQUEST, "documents.upload.size");
        }
        return Long.parseLong(text);
    }
}
