package nl.balint.portal.members.office;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.BodyWriter;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.exchange.Export;

/** All people to take along: only for who has just shown who they are, and noted in the log. */
public final class ExportScreens implements Routes {

    private static final String EXPORT = PersonScreens.PEOPLE + "/uitvoer";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Screens screens;
    private final Rights rights;
    private final Export export;
    private final Log log;
    private final Clock clock;

    public ExportScreens(Screens screens, Rights rights, Export export, Log log, Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.export = export;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(EXPORT, this::show),
                get(EXPORT + "/personen.csv", request -> taken(request, "csv", "text/csv; charset=utf-8")),
                get(EXPORT + "/personen.xlsx", request -> taken(request, "xlsx", XLSX)));
    }

    private Answer show(Request request) throws Exception {
        rights.requireRecent(request, Permissions.EXPORT);
        return screens.show(request, "members:screens/office/export", Map.of("people", export.size()));
    }

    private Answer taken(Request request, String form, String type) {
        Visitor visitor = rights.requireRecent(request, Permissions.EXPORT);
        Instant now = clock.instant();
        log.post(AuditLine.of("members.exported", visitor, "members:all")
                .with("form", form)
                .with("people", String.valueOf(export.size())));
        BodyWriter writer = form.equals("csv") ? out -> export.csv(now, out) : out -> export.xlsx(now, out);
        return Answer.streamed(type, writer)
                .download("Personen " + Term.dayOf(now) + "." + form)
                .personal();
    }
}
