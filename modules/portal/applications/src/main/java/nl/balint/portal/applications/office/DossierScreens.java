package nl.balint.portal.applications.office;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.forms.ActDesk;
import nl.balint.portal.applications.forms.ActForm;
import nl.balint.portal.applications.forms.Tried;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.forms.Done;

/** One application on the desk of the secretariat: all about it, and what can be done with it. */
final class DossierScreens implements Routes {

    private static final String DOSSIER = Addresses.OFFICE + "/{id}";
    private static final Form NOTE = Form.named("applications.note")
            .with(Field.longText("words").required().most(4_000));

    private final Means means;
    private final Dossiers dossiers;

    /** With what it works. */
    record Means(
            Screens screens,
            Rights rights,
            Applications applications,
            Joining joining,
            ActDesk desk,
            Register register,
            Log log) {}

    DossierScreens(Means means, Dossiers dossiers) {
        this.means = means;
        this.dossiers = dossiers;
    }

    @Override
    public List<Route> routes() {
        List<Route> all = new ArrayList<>();
        all.add(get(DOSSIER, this::show));
        all.add(post(DOSSIER + "/notities", this::note));
        Stream.concat(OfficeActs.withForm(OfficeActs.ADD_GROUP).stream(), OfficeActs.BESIDE_A_GROUP.stream())
                .forEach(act -> all.add(post(DOSSIER + "/" + act.way(), request -> act(request, act))));
        return all;
    }

    private Answer show(Request request) throws Exception {
        Visitor visitor = means.rights().require(request, Actors.HANDLE);
        Application application = application(request);
        means.log().post(AuditLine.of("application.viewed", visitor, application.object()));
        return show(request, application, Tried.NOTHING, NOTE.empty());
    }

    private Answer act(Request request, ActForm act) throws Exception {
        Visitor visitor = means.rights().require(request, Actors.HANDLE);
        Application application = application(request);
        boolean isAdding = act.way().equals(OfficeActs.ADD_GROUP.way());
        ActForm asked = isAdding ? OfficeActs.addGroup(means.register(), application) : act;
        Tried tried = means.desk().take(request, asked, application, Actor.office(visitor.userId()));
        return tried.equals(Tried.NOTHING)
                ? Done.at(address(application), act.form().name() + ".done")
                : show(request, application(request), tried, NOTE.empty()).status(422);
    }

    private Answer note(Request request) throws Exception {
        Visitor visitor = means.rights().require(request, Actors.HANDLE);
        Application application = application(request);
        FormData data = NOTE.read(request.form());
        if (!data.isSound()) {
            return show(request, application, Tried.NOTHING, data).status(422);
        }
        means.joining().note(Actor.office(visitor.userId()), application.id(), data.text("words"));
        return Done.at(address(application), "applications.note.done");
    }

    private Answer show(Request request, Application application, Tried tried, FormData note) throws Exception {
        Actor office = Actor.office(Visitor.get(request).userId());
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossiers.of(application, office, tried));
        model.put("refused", tried.refusal());
        model.put("noteForm", note);
        return means.screens().show(request, "applications:screens/office/dossier", model);
    }

    private Application application(Request request) {
        return means.applications()
                .find(request.placeholder("id"))
                .filter(Rows::isSeen)
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "page.missing"));
    }

    private static String address(Application application) {
        return Addresses.OFFICE + "/" + application.id();
    }
}
