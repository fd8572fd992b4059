package nl.balint.portal.members.office;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FirstFile;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.deeds.ImportDeeds;
import nl.balint.portal.members.exchange.Import;
import nl.balint.portal.members.exchange.ImportState;
import nl.balint.portal.members.exchange.Importing;
import nl.balint.portal.members.exchange.Mapping;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.internal.tables.TableReader;
import nl.balint.portal.members.internal.tables.UnreadableTable;

/** People in from a spreadsheet: bring it, look what each row would do, do it, take it back. */
final class ImportScreens implements Routes {

    static final String IMPORTS = "/beheer/import";
    private static final String IMPORT = IMPORTS + "/{id}";
    private static final Form FILE =
            Form.named("members.import").with(Field.file("file").required());
    private final Screens screens;
    private final Rights rights;
    private final Importing importing;
    private final ImportDeeds deeds;
    private final ImportViews views;

    ImportScreens(Screens screens, Rights rights, Importing importing, ImportDeeds deeds, ImportViews views) {
        this.screens = screens;
        this.rights = rights;
        this.importing = importing;
        this.deeds = deeds;
        this.views = views;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(IMPORTS, this::list),
                post(IMPORTS, this::bring),
                get(IMPORT, this::show),
                post(IMPORT + "/kolommen", this::choose),
                post(IMPORT + "/toepassen", this::apply),
                post(IMPORT + "/ongedaan", this::undo));
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, Permissions.IMPORT);
        return asking(request, FILE.empty());
    }

    private Answer asking(Request request, FormData data) throws Exception {
        return screens.show(
                request,
                "members:screens/office/imports",
                Map.of("form", data, "imports", views.lines(importing.list())));
    }

    private Answer bring(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.IMPORT);
        FirstFile file = FirstFile.sent(request, TableReader.MOST_BYTES);
        if (file.isEmpty()) {
            return refused(request, "members.import.problem.none");
        }
        try {
            return Answer.redirect(address(deeds.start(visitor, file.name(), file.octets())));
        } catch (UnreadableTable unreadable) {
            return refused(request, "members.import.problem." + unreadable.why());
        }
    }

    private Answer refused(Request request, String problem) throws Exception {
        return asking(request, FILE.empty().withProblem("file", problem)).status(422);
    }

    private Answer show(Request request) throws Exception {
        rights.require(request, Permissions.IMPORT);
        return screens.show(request, "members:screens/office/import", views.page(request, made(request)));
    }

    private Answer choose(Request request) {
        rights.require(request, Permissions.IMPORT);
        Import made = made(request, ImportState.DRAFT);
        int width = importing.header(made.id()).size();
        deeds.choose(made.id(), Mapping.chosen(request.formAll("column"), width));
        return Answer.redirect(address(made));
    }

    private Answer apply(Request request) {
        Visitor visitor = rights.require(request, Permissions.IMPORT);
        Import made = made(request, ImportState.DRAFT);
        deeds.apply(visitor, made.id());
        return Done.at(address(made), "members.import.done.applied");
    }

    private Answer undo(Request request) {
        Visitor visitor = rights.require(request, Permissions.IMPORT);
        Import made = made(request, ImportState.APPLIED);
        deeds.undo(visitor, made.id());
        return Done.at(address(made), "members.import.done.undone");
    }

    private Import made(Request request, ImportState state) {
        Import made = made(request);
        if (made.state() != state) {
            throw missing();
        }
        return made;
    }

    private Import made(Request request) {
        return importing.find(request.placeholder("id")).orElseThrow(ImportScreens::missing);
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "members.missing");
    }

    private static String address(Import made) {
        return IMPORTS + "/" + made.id();
    }
}
