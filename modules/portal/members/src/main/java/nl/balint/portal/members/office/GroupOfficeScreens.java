package nl.balint.portal.members.office;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Paged;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupMeeting;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Slug;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.GroupDeeds;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.forms.GroupForm;
import nl.balint.portal.places.Province;

/** Groups, for the secretariat and the board: which there are, where is room, what is wrong. */
public final class GroupOfficeScreens implements Routes {

    static final String GROUPS = "/beheer/groepen";
    private static final String GROUP = GROUPS + "/{id}";
    private static final List<String> FILTERS = List.of("zoek", "provincie", "dag", "toon");

    private final Screens screens;
    private final Rights rights;
    private final Register register;
    private final GroupViews views;
    private final GroupDeeds deeds;
    private final Defaults defaults;
    private final Clock clock;

    /** What a new group begins with, as the settings of the society say. */
    public record Defaults(int minimum, int maximum, int yearlyPrice) {}

    public GroupOfficeScreens(
            Screens screens,
            Rights rights,
            Register register,
            GroupViews views,
            GroupDeeds deeds,
            Defaults defaults,
            Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.register = register;
        this.views = views;
        this.deeds = deeds;
        this.defaults = defaults;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(GROUPS, this::list),
                get(GROUPS + "/nieuw", this::askNew),
                post(GROUPS + "/nieuw", this::add),
                get(GROUP, this::show),
                get(GROUP + "/wijzigen", this::ask),
                post(GROUP + "/wijzigen", this::change));
    }

    private Answer list(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.SEE_GROUPS);
        GroupFilter filter = GroupFilter.of(request);
        List<GroupViews.Row> rows = views.rows().stream().filter(filter::fits).toList();
        Paged<GroupViews.Row> page = Paged.of(request, rows, FILTERS);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("groups", page.lines());
        model.put("filter", filter);
        model.put("provinces", Province.labels());
        model.put("mayChange", rights.may(visitor, Permissions.CHANGE_GROUPS));
        return screens.show(request, "members:screens/office/groups", model);
    }

    private Answer show(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.SEE_GROUPS);
        Group group = group(request);
        Map<String, Object> model = new HashMap<>(views.page(group));
        model.put("mayChange", rights.may(visitor, Permissions.CHANGE_GROUPS));
        model.put("maySeePeople", rights.may(visitor, Permissions.SEE_PEOPLE));
        return screens.show(request, "members:screens/office/group", model);
    }

    private Answer askNew(Request request) throws Exception {
        rights.require(request, Permissions.CHANGE_GROUPS);
        return asking(request, GroupForm.filled(GroupForm.OFFICE, blank()), "");
    }

    private Answer add(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.CHANGE_GROUPS);
        FormData data = judged(request, blank());
        if (!data.isSound()) {
            return asking(request, data, "").status(422);
        }
        Group added = deeds.add(visitor, GroupForm.readOffice(data, blank(), Slug.of(data.text("name"))));
        return Done.at(address(added), "members.done.added");
    }

    private Answer ask(Request request) throws Exception {
        rights.require(request, Permissions.CHANGE_GROUPS);
        Group group = group(request);
        return asking(request, GroupForm.filled(GroupForm.OFFICE, group), group.id());
    }

    private Answer change(Request request) throws Exception {
        Visitor visitor = rights.require(request, Permissions.CHANGE_GROUPS);
        Group group = group(request);
        FormData data = judged(request, group);
        if (!data.isSound()) {
            return asking(request, data, group.id()).status(422);
        }
        // The address of a group stays when its name changes: links to it stand in mails and bookmarks.
        deeds.change(visitor, GroupForm.readOffice(data, group, group.slug()));
        return Done.at(address(group), "members.done.saved");
    }

    private FormData judged(Request request, Group group) {
        FormData data = GroupForm.judgedOffice(GroupForm.OFFICE.read(request.form()));
        boolean isNumberTaken = data.findNumber("number").isPresent()
                && register.groups().list().stream()
                        .anyMatch(other -> other.number() == data.number("number")
                                && !other.id().equals(group.id()));
        FormData numbered = isNumberTaken ? data.withProblem("number", "members.group.number.problem.taken") : data;
        boolean isNameTaken = group.id().isEmpty() && deeds.isTaken(Slug.of(data.text("name")), group);
        return isNameTaken ? numbered.withProblem("name", "members.group.name.problem.taken") : numbered;
    }

    private Answer asking(Request request, FormData data, String id) throws Exception {
        return screens.show(
                request,
                "members:screens/office/group-edit",
                Map.of("form", data, "id", id, "name", data.text("name")));
    }

    private Group blank() {
        Instant now = clock.instant();
        return new Group(
                "",
                register.groups().nextNumber(),
                "groep",
                "",
                new GroupState(GroupState.Phase.STARTING, Term.dayOf(now)),
                GroupPlace.in("", "", ""),
                new GroupMeeting(List.<DayOfWeek>of(), LocalTime.of(19, 30), 120, ""),
                new GroupSize(defaults.minimum(), defaults.maximum(), false),
                GroupDetails.since(Term.dayOf(now), defaults.yearlyPrice()));
    }

    private Group group(Request request) {
        return register.groups()
                .find(request.placeholder("id"))
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "members.missing"));
    }

    static String address(Group group) {
        return GROUPS + "/" + group.id();
    }
}
