package nl.balint.portal.members.own;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Task;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;

/** Where somebody comes in, at {@code /mijn}: their groups, what waits for them, what is new. */
public final class HomeScreen implements Routes {

    public static final String HOME = "/mijn";

    private static final int NEWS = 5;
    private static final int TASKS = 10;

    private final Screens screens;
    private final Register register;
    private final Announcements announcements;
    private final Tasks tasks;
    private final Clock clock;

    public HomeScreen(Screens screens, Register register, Announcements announcements, Tasks tasks, Clock clock) {
        this.screens = screens;
        this.register = register;
        this.announcements = announcements;
        this.tasks = tasks;
        this.clock = clock;
    }

    private record GroupTile(GroupHead head, List<MembershipKind> kinds, boolean paused, int people) {}

    private record Ahead(String group, LocalDate from) {}

    private record NewsLine(String title, String group, String address, LocalDate day) {}

    private record TaskLine(String kind, String address, Instant due, boolean late) {}

    @Override
    public List<Route> routes() {
        return List.of(get(HOME, this::home));
    }

    private Answer home(Request request) throws Exception {
        Visitor visitor = Visitor.get(request);
        Instant now = clock.instant();
        List<Group> groups = groups(visitor);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "given",
                register.members()
                        .find(visitor.userId())
                        .map(member -> member.name().given())
                        .filter(given -> !given.isEmpty())
                        .orElse(visitor.name()));
        model.put("needsFactor", !visitor.has(Strength.SECOND_FACTOR));
        model.put(
                "groups",
                groups.stream().map(group -> tile(visitor, group, now)).toList());
        model.put("ahead", visitor.has(Strength.SECOND_FACTOR) ? ahead(visitor, now) : List.of());
        model.put("news", news(groups));
        model.put("tasks", tasks(visitor, now));
        return screens.show(request, "members:screens/home", model);
    }

    /** The groups whose areas are open to them now. */
    private List<Group> groups(Visitor visitor) {
        return register.groups().list().stream()
                .filter(group -> visitor.is(Principals.reader(group.id())))
                .toList();
    }

    private GroupTile tile(Visitor visitor, Group group, Instant now) {
        List<Membership> own = register.memberships().at(group.id(), now).stream()
                .filter(membership -> membership.memberId().equals(visitor.userId()))
                .toList();
        return new GroupTile(
                GroupHead.of(new GroupDoor.Entered(visitor, group)),
                own.stream().map(Membership::kind).sorted().toList(),
                own.stream().anyMatch(membership -> membership.isPausedAt(now)),
                register.people(group.id(), now).size());
    }

    /** Groups that somebody comes into later, so that an empty page explains itself. */
    private List<Ahead> ahead(Visitor visitor, Instant now) {
        List<Ahead> ahead = new ArrayList<>();
        for (Membership membership : register.memberships().ofMember(visitor.userId())) {
            if (membership.term().isAhead(now) && !membership.term().isEmpty()) {
                ahead.add(new Ahead(
                        register.groups().get(membership.groupId()).name(),
                        Term.dayOf(membership.term().from())));
            }
        }
        return ahead;
    }

    private List<NewsLine> news(List<Group> groups) {
        return groups.stream()
                .flatMap(group ->
                        announcements.list(group.id()).stream().limit(NEWS).map(news -> line(group, news)))
                .sorted(Comparator.comparing(NewsLine::day).reversed())
                .limit(NEWS)
                .toList();
    }

    private static NewsLine line(Group group, Announcement news) {
        String address = GroupHead.GROUPS + group.slug() + "/mededelingen#" + news.id();
        return new NewsLine(news.title(), group.name(), address, Term.dayOf(news.at()));
    }

    private List<TaskLine> tasks(Visitor visitor, Instant now) {
        return tasks.list(visitor.access().principals()).stream()
                .filter(Task::isOpen)
                .limit(TASKS)
                .map(task -> new TaskLine(
                        task.what().kind(), task.what().address(), task.what().due(), task.isLate(now)))
                .toList();
    }
}
