package nl.balint.portal.members.office;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Choice;
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
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Traces.Works;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.erasure.Erasing;
import nl.balint.portal.members.forms.Done;

/**
 * Erases a person, for who looks after privacy and has just shown who they are: found by name, looked at as a whole,
 * then done.
 */
public final class ErasureScreens implements Routes {

    static final String ERASURE = "/beheer/wissen";
    private static final String PERSON = ERASURE + "/{id}";
    private static final int MOST = 20;
    private static final Form FORM = Form.named("members.erasure")
            .with(
                    Field.choice("cause")
                            .choices(Choice.all(Erasing.Cause.class))
                            .required(),
                    Field.choice("works").choices(Choice.all(Works.class)).required(),
                    Field.flag("sure").required());

    private final Screens screens;
    private final Rights rights;
    private final Members members;
    private final PersonViews views;
    private final Erasing erasing;
    private final Log log;

    /** Who finds people and how they are shown. */
    public record People(Members members, PersonViews views) {}

    public ErasureScreens(Screens screens, Rights rights, People people, Erasing erasing, Log log) {
        this.screens = screens;
        this.rights = rights;
        this.members = people.members();
        this.views = people.views();
        this.erasing = erasing;
        this.log = log;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ERASURE, this::find), get(PERSON, this::look), post(PERSON, this::erase));
    }

    private Answer find(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.ERASE);
        String asked = request.query("zoek").orElse("").strip();
        List<Member> found = asked.isEmpty()
                ? List.of()
                : members.search(asked).stream()
                        .filter(member -> !member.id().equals(visitor.userId()))
                        .limit(MOST)
                        .toList();
        return screens.show(
                request, "members:screens/office/erasures", Map.of("asked", asked, "found", views.rows(found)));
    }

    private Answer look(Request request) throws Exception {
        Visitor visitor = rights.requireRecent(request, Permissions.ERASE);
        Member member = member(request, visitor);
        log.post(Log.person("member.viewed", visitor, member.id()));
        return asking(request, member, FORM.filled(Map.of("works", Works.GO)));
    }

    private Answer erase(Request request) throws Exception {
        Visitor visitor = rights.requireRecent(request, Permissions.ERASE);
        Member member = member(request, visitor);
        FormData data = FORM.read(request.form());
        if (!data.isSound()) {
            return asking(request, member, data).status(422);
        }
        erasing.erase(visitor, member, data.choice("cause", Erasing.Cause.class), data.choice("works", Works.class));
        return Done.at(ERASURE, "members.erasure.done");
    }

    private Answer asking(Request request, Member member, FormData data) throws Exception {
        List<Fate> fates = erasing.look(member);
        Map<String, Object> model = new HashMap<>();
        model.put("person", views.rows(List.of(member)).get(0));
        model.put("goes", with(fates, Fate.End.GOES));
        model.put("bare", with(fates, Fate.End.BARE));
        model.put("stays", with(fates, Fate.End.STAYS));
        model.put("form", data);
        return screens.show(request, "members:screens/office/erasure", model);
    }

    private static List<Fate> with(List<Fate> fates, Fate.End end) {
        return fates.stream().filter(fate -> fate.end() == end).toList();
    }

    /** Nobody erases themselves, for somebody else has to look; who is gone already is not there. */
    private Member member(Request request, Visitor visitor) {
        return members.find(request.placeholder("id"))
                .filter(member -> !member.isErased() && member.mergedInto().isEmpty())
                .filter(member -> !member.id().equals(visitor.userId()))
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "members.missing"));
    }
}
