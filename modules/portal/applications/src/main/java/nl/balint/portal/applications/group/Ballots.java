package nl.balint.portal.applications.group;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.forms.ActDesk;
import nl.balint.portal.applications.forms.Tried;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.own.GroupDoor;

/** The ballot about somebody who would like to join: whoever votes sees their own vote and no other. */
final class Ballots {

    private final Screens screens;
    private final GroupDoor door;
    private final Candidates candidates;
    private final ActDesk desk;
    private final Regions regions;
    private final Clock clock;

    Ballots(Screens screens, GroupDoor door, Candidates candidates, ActDesk desk, Regions regions, Clock clock) {
        this.screens = screens;
        this.door = door;
        this.candidates = candidates;
        this.desk = desk;
        this.regions = regions;
        this.clock = clock;
    }

    /** Of an application about which a group deliberates. */
    BallotView view(Application application, String voter, Instant now) {
        JoinState.Deliberation state = (JoinState.Deliberation) application.state();
        return BallotView.of(application, state, voter, regions, now);
    }

    /** Whether a group voted about it, and the ballot was counted. */
    boolean isOver(String id, Group group) {
        boolean isOpen = candidates
                .find(id, group)
                .filter(application -> application.is(JoinState.Deliberation.class))
                .isPresent();
        return !isOpen && candidates.wasVotedOn(id, group);
    }

    Answer show(Request request) throws Exception {
        GroupDoor.Entered entered = door.reader(request);
        if (isOver(request.placeholder("id"), entered.group())) {
            return new MovedOn(screens).tell(request, entered, "ballot");
        }
        Application application = find(request, entered);
        String own =
                view(application, entered.visitor().userId(), clock.instant()).own();
        return show(request, entered, application, GroupActs.VOTE.form().filled(Map.of("choice", own)), "");
    }

    Answer vote(Request request) throws Exception {
        GroupDoor.Entered entered = door.reader(request);
        if (isOver(request.placeholder("id"), entered.group())) {
            return new MovedOn(screens).tell(request, entered, "ballot");
        }
        Application application = find(request, entered);
        Actor voter = entered.leads()
                ? Actor.leader(entered.visitor().userId(), entered.group().id())
                : Actor.member(entered.visitor().userId(), entered.group().id());
        Tried tried = desk.take(request, GroupActs.VOTE, application, voter);
        if (!tried.equals(Tried.NOTHING)) {
            return show(request, entered, application, tried.form(), tried.refusal())
                    .status(422);
        }
        return Done.at(Head.of(entered).address() + "/stemming/" + application.id(), "applications.vote.done");
    }

    private Answer show(
            Request request, GroupDoor.Entered entered, Application application, FormData form, String refused)
            throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("group", Head.of(entered));
        model.put("ballot", view(application, entered.visitor().userId(), clock.instant()));
        model.put("form", form);
        model.put("refused", refused);
        return screens.show(request, "applications:screens/group/ballot", model);
    }

    private Application find(Request request, GroupDoor.Entered entered) {
        return candidates
                .findBallot(
                        request.placeholder("id"),
                        entered.group(),
                        entered.visitor().userId())
                .orElseThrow(GroupDesk::missing);
    }
}
