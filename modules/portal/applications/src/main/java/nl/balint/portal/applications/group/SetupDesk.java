package nl.balint.portal.applications.group;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.setup.SettingUp;
import nl.balint.portal.applications.setup.Setup;
import nl.balint.portal.applications.setup.Setups;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.GroupWarning;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.own.GroupDoor;

/**
 * The list of what a new group has to settle, for its leaders; for all others, and once it is active, it is not there.
 */
public final class SetupDesk implements Routes {

    private static final String LIST = "/mijn/groepen/{slug}/opstart";
    private static final int UNFIT = 422;
    private static final String HELD = "held";
    private static final Form MEETING =
            Form.named("applications.setup.meeting").with(Field.date(HELD).required());

    private final SettingUp deeds;
    private final Setups setups;
    private final House house;

    /** With what it works. */
    public record House(Screens screens, GroupDoor door, Rights rights, Register register, Clock clock) {}

    public SetupDesk(SettingUp deeds, Setups setups, House house) {
        this.deeds = deeds;
        this.setups = setups;
        this.house = house;
    }

    /**
     * An item as the page shows it.
     *
     * @param settled whether it is; then {@code at} and {@code by} say when and by whom
     * @param thought whether it stood in the request for the group
     */
    public record Item(String word, boolean settled, ZonedDateTime at, String by, boolean thought) {}

    /** Something that is done about an item. */
    private interface Deed {
        void about(Visitor by, Group group, String item);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(LIST, request -> show(request, entered(request), MEETING.empty())),
                post(LIST + "/bijeenkomst", this::meet),
                post(LIST + "/{item}/geregeld", request -> about(request, deeds::tick)),
                post(LIST + "/{item}/open", request -> about(request, deeds::untick)),
                get(Addresses.SETUP + "/{id}", this::led));
    }

    private Answer about(Request request, Deed deed) {
        GroupDoor.Entered entered = entered(request);
        String item = request.placeholder("item");
        if (!deeds.items().contains(item)) {
            throw GroupDesk.missing();
        }
        deed.about(entered.visitor(), entered.group(), item);
        return Answer.redirect(address(entered) + "#" + item);
    }

    private Answer meet(Request request) throws Exception {
        GroupDoor.Entered entered = entered(request);
        FormData data = MEETING.read(request.form());
        if (!data.isSound()) {
            return show(request, entered, data).status(UNFIT);
        }
        Optional<SettingUp.Problem> problem = deeds.meet(entered.visitor(), entered.group(), data.date(HELD));
        if (problem.isPresent()) {
            String key = "applications.setup.problem." + problem.get().name();
            return show(request, entered, data.withProblem(HELD, key)).status(UNFIT);
        }
        return Done.at(Head.of(entered).address(), "applications.setup.meeting.done");
    }

    private Answer show(Request request, GroupDoor.Entered entered, FormData form) throws Exception {
        Setup setup = setups.get(entered.group().id());
        List<Item> items = deeds.items().stream().map(word -> item(word, setup)).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("group", Head.of(entered));
        model.put("items", items);
        model.put("settled", items.stream().filter(Item::settled).count());
        model.put("conditional", entered.group().state().phase() == GroupState.Phase.CONDITIONAL);
        model.put("mentor", name(entered.group().details().mentorId()));
        model.put("lacksConsultant", lacksConsultant(entered.group()));
        model.put("form", form);
        return house.screens().show(request, "applications:screens/group/setup", model);
    }

    private Item item(String word, Setup setup) {
        Setup.Tick tick = setup.ticks().get(word);
        boolean thought = setup.thought().contains(word);
        return tick == null
                ? new Item(word, false, house.clock().instant().atZone(Terms.DUTCH_TIME), "", thought)
                : new Item(word, true, tick.at().atZone(Terms.DUTCH_TIME), name(tick.by()), thought);
    }

    private boolean lacksConsultant(Group group) {
        return house.register().warnings(group, house.clock().instant()).contains(GroupWarning.NO_CONSULTANT);
    }

    private String name(String memberId) {
        return house.register()
                .members()
                .find(memberId)
                .map(Member::name)
                .map(name -> name.full())
                .orElse("");
    }

    /** From the address in a task to the screen in the group. */
    private Answer led(Request request) {
        Visitor visitor = house.rights().requireSecondFactor(request);
        return house.register()
                .groups()
                .find(request.placeholder("id"))
                .filter(group -> visitor.is(Principals.leader(group.id())))
                .map(group -> Answer.redirect(302, Head.GROUPS + group.slug() + "/opstart"))
                .orElseThrow(GroupDesk::missing);
    }

    private GroupDoor.Entered entered(Request request) {
        GroupDoor.Entered entered = house.door().leader(request);
        if (!entered.group().state().isStarting()) {
            throw GroupDesk.missing();
        }
        return entered;
    }

    private static String address(GroupDoor.Entered entered) {
        return Head.of(entered).address() + "/opstart";
    }
}
