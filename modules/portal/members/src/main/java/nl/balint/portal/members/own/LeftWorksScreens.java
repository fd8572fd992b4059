package nl.balint.portal.members.own;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Traces.Works;
import nl.balint.portal.members.deeds.LeftWorks;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.forms.Done;

/** Whoever left a group, or is to leave it, says what becomes of what they made for it. */
public final class LeftWorksScreens implements Routes {

    private static final String WORKS = "/mijn/bijdragen/{group}";
    private static final Form FORM = Form.named("members.works")
            .with(Field.choice("works").choices(Choice.all(Works.class)).required());

    private final Screens screens;
    private final Rights rights;
    private final Register register;
    private final Deed deed;
    private final Clock clock;

    /** How it is done and noted. */
    public record Deed(LeftWorks works, Saves saves, Log log) {}

    public LeftWorksScreens(Screens screens, Rights rights, Register register, Deed deed, Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.register = register;
        this.deed = deed;
        this.clock = clock;
    }

    private record Left(Visitor visitor, Group group) {}

    @Override
    public List<Route> routes() {
        return List.of(
                get(WORKS, request -> show(request, left(request), FORM.filled(Map.of("works", Works.STAY)))),
                post(WORKS, this::choose));
    }

    private Answer choose(Request request) throws Exception {
        Left left = left(request);
        FormData data = FORM.read(request.form());
        if (!data.isSound()) {
            return show(request, left, data).status(422);
        }
        Works works = data.choice("works", Works.class);
        deed.works().choose(left.visitor(), left.group().id(), works, deed.saves(), deed.log());
        return Done.at(HomeScreen.HOME, "members.works.done." + works.name());
    }

    private Answer show(Request request, Left left, FormData data) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("group", left.group().name());
        model.put("address", "/mijn/bijdragen/" + left.group().id());
        model.put("made", deed.works().made(left.group().id(), left.visitor().userId()));
        model.put("form", data);
        return screens.show(request, "members:screens/works", model);
    }

    /** Only of a group that they leave or left: for anybody else there is nothing here. */
    private Left left(Request request) {
        Visitor visitor = Visitor.get(request);
        String groupId = request.placeholder("group");
        boolean leaves = register.memberships().ofMember(visitor.userId()).stream()
                .filter(one -> one.groupId().equals(groupId) && one.kind().reads())
                .anyMatch(one -> one.term().hasEnd() || one.term().isOver(clock.instant()));
        if (!leaves) {
            throw GroupDoor.missing();
        }
        return new Left(rights.requireSecondFactor(request), register.groups().get(groupId));
    }
}
