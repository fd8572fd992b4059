package nl.balint.portal.applications.group;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nl.balint.portal.applications.Matching;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.forms.ActDesk;
import nl.balint.portal.applications.forms.ActForm;
import nl.balint.portal.applications.forms.Tried;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.own.GroupDoor;

/** Those who would like to join a group, for its leaders and for those who vote. For all others they do not exist. */
public final class GroupDesk implements Routes {

    private static final String LIST = "/mijn/groepen/{slug}/aanmeldingen";
    private static final String ONE = LIST + "/{id}";
    private static final String BALLOT = "/mijn/groepen/{slug}/stemming/{id}";

    private final Means means;
    private final Candidates candidates;
    private final Ballots ballots;
    private final MovedOn movedOn;

    /** With what it works. */
    public record Means(
            Screens screens,
            GroupDoor door,
            Rights rights,
            Applications applications,
            Matching matching,
            Regions regions,
            ActDesk desk,
            Register register,
            Log log,
            Clock clock) {}

    public GroupDesk(Means means) {
        this.means = means;
        this.movedOn = new MovedOn(means.screens());
        this.candidates = new Candidates(
                means.applications(), means.matching(), means.register().members());
        this.ballots =
                new Ballots(means.screens(), means.door(), candidates, means.desk(), means.regions(), means.clock());
    }

    @Override
    public List<Route> routes() {
        List<Route> all = new ArrayList<>();
        all.add(get(LIST, this::list));
        all.add(get(ONE, this::show));
        GroupActs.OF_LEADERS.forEach(act -> all.add(post(ONE + "/" + act.way(), request -> act(request, act))));
        all.add(get(BALLOT, ballots::show));
        all.add(post(BALLOT, ballots::vote));
        all.add(get(Addresses.GROUP + "/{id}", request -> led(request, "/aanmeldingen/")));
        all.add(get(Addresses.BALLOT + "/{id}", request -> led(request, "/stemming/")));
        return all;
    }

    private Answer list(Request request) throws Exception {
        GroupDoor.Entered entered = means.door().reader(request);
        Instant now = means.clock().instant();
        String voter = entered.visitor().userId();
        List<Application> all = candidates.list(entered.group());
        Map<String, Object> model = new HashMap<>();
        model.put("group", Head.of(entered));
        model.put(
                "candidates",
                entered.leads()
                        ? all.stream()
                                .map(application -> candidates.of(application, entered.group()))
                                .toList()
                        : List.of());
        model.put(
                "ballots",
                all.stream()
                        .filter(application -> Candidates.votes(application, voter))
                        .map(application -> ballots.view(application, voter, now))
                        .toList());
        model.put("decided", candidates.decided(entered.group()));
        return means.screens().show(request, "applications:screens/group/list", model);
    }

    private Answer show(Request request) throws Exception {
        GroupDoor.Entered entered = means.door().leader(request);
        if (isOver(request, entered)) {
            return movedOn.tell(request, entered, "application");
        }
        Application application = find(request, entered);
        means.log()
                .post(AuditLine.of("application.viewed", entered.visitor(), application.object())
                        .in(entered.group().id()));
        return show(request, entered, application, Tried.NOTHING);
    }

    private Answer act(Request request, ActForm act) throws Exception {
        GroupDoor.Entered entered = means.door().leader(request);
        if (isOver(request, entered)) {
            return movedOn.tell(request, entered, "application");
        }
        Application application = find(request, entered);
        Tried tried =
                means.desk().take(act, GroupActs.judged(act.form().read(request.form())), application, leader(entered));
        if (!tried.equals(Tried.NOTHING)) {
            // Another leader may have been first: then it is the turn of somebody else.
            return show(request, entered, find(request, entered), tried).status(422);
        }
        boolean isTheirs = candidates.find(application.id(), entered.group()).isPresent();
        String list = Head.of(entered).address() + "/aanmeldingen";
        return Done.at(
                isTheirs ? list + "/" + application.id() : list, act.form().name() + ".done");
    }

    private Answer show(Request request, GroupDoor.Entered entered, Application application, Tried tried)
            throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("group", Head.of(entered));
        model.put("candidate", candidates.of(application, entered.group()));
        model.put("acts", means.desk().possible(GroupActs.OF_LEADERS, application, leader(entered), tried));
        model.put("refused", tried.refusal());
        model.put("mayVote", Candidates.votes(application, entered.visitor().userId()));
        if (application.state() instanceof JoinState.Deliberation) {
            model.put("ballot", ballots.view(application, "", means.clock().instant()));
        }
        return means.screens().show(request, "applications:screens/group/candidate", model);
    }

    /** It was their turn, and is not any more. */
    private boolean isOver(Request request, GroupDoor.Entered entered) {
        String id = request.placeholder("id");
        return candidates.find(id, entered.group()).isEmpty() && candidates.wasWith(id, entered.group());
    }

    private Application find(Request request, GroupDoor.Entered entered) {
        return candidates.find(request.placeholder("id"), entered.group()).orElseThrow(GroupDesk::missing);
    }

    /** From the address in a task or a mail to the screen in the group. */
    private Answer led(Request request, String place) {
        // Asked before anything is looked up, so that the question tells nothing.
        Visitor visitor = means.rights().requireSecondFactor(request);
        String id = request.placeholder("id");
        boolean isBallot = place.equals("/stemming/");
        return candidates.groupsBefore(id).stream()
                .flatMap(group -> means.register().groups().find(group).stream())
                .filter(group -> isBallot ? mayVote(id, group, visitor) : visitor.is(Principals.leader(group.id())))
                .findFirst()
                .map(group -> Answer.redirect(302, Head.GROUPS + group.slug() + place + id))
                .orElseThrow(GroupDesk::missing);
    }

    private boolean mayVote(String id, Group group, Visitor visitor) {
        return candidates.findBallot(id, group, visitor.userId()).isPresent()
                || (visitor.is(Principals.reader(group.id())) && ballots.isOver(id, group));
    }

    private static Actor leader(GroupDoor.Entered entered) {
        return Actor.leader(entered.visitor().userId(), entered.group().id());
    }

    static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }
}
