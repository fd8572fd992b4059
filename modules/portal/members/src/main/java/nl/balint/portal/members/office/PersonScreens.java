package nl.balint.portal.members.office;

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
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Paged;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.EmailTaken;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Duplicates;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MemberState;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Freezing;
import nl.balint.portal.members.deeds.Invitations;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.PersonDeeds;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.forms.PersonForm;

/** People, for the secretariat: find, see, add, change, let in, stop. */
public final class PersonScreens implements Routes {

    static final String PEOPLE = "/beheer/personen";
    private static final String PERSON = PEOPLE + "/{id}";
    private static final Form FREEZE = Form.named("members.freezing")
            .with(Field.choice("cause")
                    .choices(Choice.all(MemberState.Cause.class))
                    .required());

    private final Screens screens;
    private final Rights rights;
    private final Register register;
    private final PersonViews views;
    private final PersonDeeds deeds;
    private final Freezing freezing;
    private final Invitations invitations;
    private final Log log;
    private final Clock clock;

    /** What these screens are made of. */
    public record Means(
            Screens screens,
            Rights rights,
            Register register,
            PersonViews views,
            PersonDeeds deeds,
            Freezing freezing,
            Invitations invitations,
            Log log) {}

    public PersonScreens(Means means, Clock clock) {
        this.screens = means.screens();
        this.rights = means.rights();
        this.register = means.register();
        this.views = means.views();
        this.deeds = means.deeds();
        this.freezing = means.freezing();
        this.invitations = means.invitations();
        this.log = means.log();
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(PEOPLE, this::list),
                get(PEOPLE + "/nieuw", request -> asking(request, PersonForm.OFFICE.empty(), List.of())),
                post(PEOPLE + "/nieuw", this::add),
                get(PERSON, this::show),
                get(PERSON + "/wijzigen", this::ask),
                post(PERSON + "/wijzigen", this::change),
                post(PERSON + "/big/{number}", this::verify),
                post(PERSON + "/uitnodigen", this::invite),
                post(PERSON + "/bevriezen", this::freeze),
                post(PERSON + "/ontdooien", this::thaw));
    }

    private Answer list(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.SEE_PEOPLE);
        String asked = request.query("zoek").orElse("");
        List<Member> found = found(asked);
        Paged<Member> page = Paged.of(request, found, List.of("zoek"));
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("page", page);
        model.put("people", views.rows(page.lines()));
        model.put("mayChange", rights.may(visitor, Permissions.CHANGE_PEOPLE));
        model.put("mayExport", rights.may(visitor, Permissions.EXPORT));
        return screens.show(request, "members:screens/office/people", model);
    }

    /** By name, mail address or town; a whole BIG number finds whose it is. */
    private List<Member> found(String asked) {
        return BigRegistration.number(asked)
                .map(number -> register.members().findByBig(number).stream().toList())
                .orElseGet(() -> register.members().search(asked));
    }

    private Answer show(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.SEE_PEOPLE);
        Member member = member(request);
        log.post(Log.person("member.viewed", visitor, member.id()));
        return shown(request, visitor, member, Map.of("form", FREEZE.empty()));
    }

    /** The person with what went wrong: the key of a text. */
    private Answer show(Request request, Visitor visitor, Member member, String wrong) throws Exception {
        return shown(request, visitor, member, Map.of("form", FREEZE.empty(), "wrong", wrong))
                .status(422);
    }

    private Answer shown(Request request, Visitor visitor, Member member, Map<String, Object> more) throws Exception {
        Map<String, Object> model = new HashMap<>(views.page(member));
        model.put("mayChange", rights.may(visitor, Permissions.CHANGE_PEOPLE));
        model.putAll(more);
        return screens.show(request, "members:screens/office/person", model);
    }

    /** The form of a new person; with people who look like them, when there are. */
    private Answer asking(Request request, FormData data, List<Member> like) throws Exception {
        rights.require(request, Permissions.CHANGE_PEOPLE);
        return screens.show(
                request, "members:screens/office/person-new", Map.of("form", data, "like", views.rows(like)));
    }

    private Answer add(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.CHANGE_PEOPLE);
        FormData data = PersonForm.OFFICE.read(request.form());
        if (!data.isSound()) {
            return asking(request, data, List.of()).status(422);
        }
        Member asked = PersonForm.read(data, Member.of("", PersonName.of("", "", ""), Contact.NONE), true);
        List<Member> like = new Duplicates(register.members()).like(asked);
        boolean isSure = request.form("sure").isPresent();
        if (!like.isEmpty() && !isSure) {
            return asking(request, data, like).status(422);
        }
        Member added = deeds.add(visitor, asked);
        return Done.at(address(added), "members.done.added");
    }

    private Answer ask(Request request) throws Exception {
        rights.require(request, Permissions.CHANGE_PEOPLE);
        Member member = member(request);
        return editing(request, member, PersonForm.filled(PersonForm.OFFICE, member));
    }

    private Answer change(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.CHANGE_PEOPLE);
        Member member = member(request);
        FormData data = PersonForm.OFFICE.read(request.form());
        if (!data.isSound()) {
            return editing(request, member, data).status(422);
        }
        Member changed = PersonForm.read(data, member, true);
        if (!changed.contact().email().equals(member.contact().email())) {
            // Whoever has the mail that goes there can get into the account.
            rights.requireRecent(request);
        }
        deeds.change(visitor, changed);
        return Done.at(address(member), "members.done.saved");
    }

    private Answer editing(Request request, Member member, FormData data) throws Exception {
        return screens.show(
                request,
                "members:screens/office/person-edit",
                Map.of("form", data, "id", member.id(), "name", member.name().full()));
    }

    /** Somebody of the secretariat looked the number up in the register. */
    private Answer verify(Request request) {
        Visitor visitor = rights.require(request, Permissions.CHANGE_PEOPLE);
        Member member = member(request);
        String number = request.placeholder("number");
        List<BigRegistration> changed = member.registrations().stream()
                .map(big ->
                        big.number().equals(number) ? big.verified(Term.dayOf(clock.instant()), visitor.userId()) : big)
                .toList();
        deeds.change(visitor, member.withRegistrations(changed));
        return Done.at(address(member), "members.done.verified");
    }

    private Answer invite(Request request) throws Exception {
        // The operator may give out accounts, yet sees nobody's details, which this screen shows when it refuses.
        rights.require(request, Permissions.SEE_PEOPLE);
        Visitor visitor = rights.require(request, Permissions.INVITE);
        Member member = member(request);
        if (member.contact().email().isEmpty() || !member.isCurrent()) {
            return show(request, visitor, member, "members.person.problem.email");
        }
        try {
            invitations.letIn(visitor, member);
            return Done.at(address(member), "members.person.done.invited");
        } catch (EmailTaken taken) {
            return show(request, visitor, member, "members.person.problem.taken");
        }
    }

    private Answer freeze(Request request) throws Exception {
        Visitor visitor = rights.requireRecent(request, Permissions.CHANGE_PEOPLE);
        Member member = member(request);
        FormData data = FREEZE.read(request.form());
        if (!data.isSound()) {
            return shown(request, visitor, member, Map.of("form", data)).status(422);
        }
        freezing.freeze(visitor, member, data.choice("cause", MemberState.Cause.class));
        return Done.at(address(member), "members.person.done.frozen");
    }

    private Answer thaw(Request request) {
        Visitor visitor = rights.requireRecent(request, Permissions.CHANGE_PEOPLE);
        Member member = member(request);
        if (member.state() instanceof MemberState.Frozen) {
            freezing.thaw(visitor, member);
        }
        return Done.at(address(member), "members.person.done.thawed");
    }

    private Member member(Request request) {
        return register.members()
                .findCurrent(request.placeholder("id"))
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "members.missing"));
    }

    static String address(Member member) {
        return PEOPLE + "/" + member.id();
    }
}
