package nl.balint.portal.members.own;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
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
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Sharing;
import nl.balint.portal.members.Sharing.Circle;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.PersonDeeds;
import nl.balint.portal.members.dossier.Dossier;
import nl.balint.portal.members.dossier.Looks;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.forms.PersonForm;
import nl.balint.portal.members.forms.SharingForm;

/** Somebody's own data: see them, change them, choose who sees what, take everything along, see who looked. */
public final class DetailsScreens implements Routes {

    public static final String DETAILS = "/mijn/gegevens";
    private static final String SHARING = DETAILS + "/delen";
    private static final Form NOTICES = Form.named("members.notices").with(Field.flag("announcements"));

    private final Screens screens;
    private final Members members;
    private final PersonDeeds deeds;
    private final Dossier dossier;
    private final Looks looks;
    private final Log log;
    private final Rights rights;
    private final Clock clock;

    /** What these screens are made of. */
    public record Means(
            Screens screens,
            Members members,
            PersonDeeds deeds,
            Dossier dossier,
            Looks looks,
            Log log,
            Rights rights) {}

    public DetailsScreens(Means means, Clock clock) {
        this.screens = means.screens();
        this.members = means.members();
        this.deeds = means.deeds();
        this.dossier = means.dossier();
        this.looks = means.looks();
        this.log = means.log();
        this.rights = means.rights();
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(DETAILS, this::show),
                get(DETAILS + "/wijzigen", request -> ask(request, PersonForm.filled(PersonForm.OWN, me(request)))),
                post(DETAILS + "/wijzigen", this::change),
                get(
                        SHARING,
                        request ->
                                sharing(request, SharingForm.filled(me(request).sharing()))),
                post(SHARING, this::share),
                post(DETAILS + "/berichten", this::notices),
                get(DETAILS + "/inzage", this::looks),
                get(DETAILS + "/download", this::download));
    }

    private Answer show(Request request) throws Exception {
        Member me = me(request);
        Map<String, Object> model = new HashMap<>();
        model.put("person", OwnDetails.of(me));
        model.put("sharing", me.sharing().circles());
        model.put("form", NOTICES.filled(Map.of("announcements", me.choices().announcements())));
        return screens.show(request, "members:screens/details", model);
    }

    private Answer ask(Request request, FormData data) throws Exception {
        return screens.show(request, "members:screens/details-edit", Map.of("form", data));
    }

    private Answer change(Request request) throws Exception {
        Member me = me(request);
        FormData data = PersonForm.OWN.read(request.form());
        if (!data.isSound()) {
            return ask(request, data).status(422);
        }
        deeds.change(Visitor.get(request), PersonForm.read(data, me, false));
        return done("saved");
    }

    /** The preview is of what was chosen, saved or not. */
    private Answer sharing(Request request, FormData data) throws Exception {
        Member me = me(request);
        Sharing chosen = SharingForm.read(data, me.sharing());
        Member shown = me.withSharing(chosen);
        return screens.show(
                request,
                "members:screens/details-sharing",
                Map.of("form", data, "forGroup", card(shown, Circle.GROUP), "forLeaders", card(shown, Circle.LEADERS)));
    }

    private Answer share(Request request) throws Exception {
        Member me = me(request);
        FormData data = SharingForm.FORM.read(request.form());
        if (!data.isSound()) {
            return sharing(request, data).status(422);
        }
        if (request.form("deed").filter("preview"::equals).isPresent()) {
            return sharing(request, data);
        }
        deeds.change(Visitor.get(request), me.withSharing(SharingForm.read(data, me.sharing())));
        return Done.at(SHARING, "members.details.done.shared");
    }

    private Answer notices(Request request) {
        Member me = me(request);
        boolean wants = NOTICES.read(request.form()).flag("announcements");
        Member.Choices choices = new Member.Choices(me.choices().consents(), wants);
        deeds.change(Visitor.get(request), me.withChoices(choices));
        return done("notices");
    }

    private Answer looks(Request request) throws Exception {
        Member me = me(request);
        return screens.show(request, "members:screens/details-looks", Map.of("looks", looks.list(me.id())));
    }

    private Answer download(Request request) {
        Visitor visitor = rights.requireRecent(request);
        Member me = me(request);
        log.post(Log.person("member.downloaded", visitor, me.id()));
        return Answer.streamed(
                        "application/zip",
                        out -> dossier.write(me.id(), me.name().full(), out))
                .download("Mijn gegevens " + Term.dayOf(clock.instant()) + ".zip")
                .personal();
    }

    private Member me(Request request) {
        return members.find(Visitor.get(request).userId()).orElseThrow(GroupDoor::missing);
    }

    private static Answer done(String what) {
        return Done.at(DETAILS, "members.details.done." + what);
    }

    private PersonCard card(Member member, Circle viewer) {
        Membership any = Membership.of("", "", member.id(), MembershipKind.MEMBER, Term.from(clock.instant()));
        return PersonCard.of(new GroupPerson(member, List.of(any)), viewer, clock.instant());
    }
}
