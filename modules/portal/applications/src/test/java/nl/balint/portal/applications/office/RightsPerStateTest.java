package nl.balint.portal.applications.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.portal.applications.Desks;
import nl.balint.portal.applications.StartPlans;
import nl.balint.portal.applications.TestHouse;
import nl.balint.portal.applications.Wishes;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Ballot;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.SocietyRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who finds a dossier in which state, asked of the real store: what is not laid before somebody is not there for them.
 */
class RightsPerStateTest {

    private final TestHouse house = new TestHouse("2027-01-06T09:00");
    private final Desks desks = new Desks(house);
    private final Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 2, 12);
    private final Group haarlem = house.society.group("Haarlem", "2011", Rule.LEADERS, 2, 12);
    private final Map<String, Member> people = new LinkedHashMap<>();

    RightsPerStateTest() {
        people.put("office", desks.holder("Wil", SocietyRole.SECRETARIAAT));
        people.put("committee", desks.holder("Koos", SocietyRole.COMMISSIE));
        people.put("board", desks.holder("Ada", SocietyRole.BESTUUR));
        people.put("leader", who(house.society.leader(zeist)));
        people.put("other leader", who(house.society.leader(haarlem)));
        people.put("member", who(house.society.members(zeist).get(0)));
    }

    private Member who(Actor actor) {
        return house.register.members().find(actor.userId()).orElseThrow();
    }

    @AfterEach
    void close() {
        desks.close();
        house.close();
    }

    /** Those who find it there. */
    private List<String> seenBy(String address) {
        List<String> seen = new ArrayList<>();
        people.forEach((name, person) -> {
            try {
                if (desks.get(person, address).status() == 200) {
                    seen.add(name);
                }
            } catch (RequestFailure failure) {
                assertThat(failure.reason()).as(name).isEqualTo(Reason.NOT_FOUND);
            }
        });
        return seen;
    }

    @Test
    void anApplicationIsSeenByTheSecretariatAndByTheLeadersWhoseTurnItIs() {
        Actor wil = Actor.office("wil");
        String id = house.module
                .joining()
                .send(house.application(
                        house.society.person("Marieke", "", "Ploeg", "3701"),
                        Wishes.of("3701", 25, zeist.id(), haarlem.id())));
        assertSeen(id, List.of(), List.of());
        house.act(Actor.APPLICANT, id, new JoinAct.Confirm());
        assertSeen(id, List.of("office"), List.of());
        house.act(wil, id, new JoinAct.TakeUp());
        assertSeen(id, List.of("office"), List.of());
        house.act(wil, id, new JoinAct.Propose(zeist.id()));
        assertSeen(id, List.of("office"), List.of("leader"));
        house.act(house.society.leader(zeist), id, new JoinAct.Meet());
        assertSeen(id, List.of("office"), List.of("leader"));
        house.act(
                house.society.leader(zeist),
                id,
                JoinAct.ReportMeeting.of(JoinAct.Result.FITS, LocalDate.of(2027, 2, 9)));
        assertSeen(id, List.of("office"), List.of("leader"));
        house.act(house.society.leader(zeist), id, new JoinAct.Vote(Ballot.Choice.AGREE));
        house.act(house.society.leader(zeist), id, new JoinAct.CloseBallot());
        assertSeen(id, List.of("office"), List.of("leader"));
        house.act(wil, id, new JoinAct.PutOnWaitingList());
        assertSeen(id, List.of("office"), List.of());
        house.act(Actor.APPLICANT, id, new JoinAct.Withdraw());
        assertSeen(id, List.of("office"), List.of());
        house.now("2027-03-20T09:00");
        house.module.retention().run();
        assertSeen(id, List.of(), List.of());
    }

    private void assertSeen(String id, List<String> atTheDesk, List<String> inTheGroup) {
        assertThat(seenBy("/beheer/aanmeldingen/" + id)).isEqualTo(atTheDesk);
        assertThat(seenBy("/mijn/groepen/zeist/aanmeldingen/" + id)).isEqualTo(inTheGroup);
        assertThat(seenBy("/mijn/groepen/haarlem/aanmeldingen/" + id)).isEmpty();
    }

    @Test
    void theStartOfAGroupIsSeenByEachOfficeFromWhenItIsLaidBeforeIt() {
        StartsModule starts = house.starts();
        StartPlans.send(house, starts, 6);
        String id = starts.starts().list().get(0).id();
        String file = "/beheer/groepsstart/" + id;
        assertThat(seenBy(file)).isEmpty();
        act(starts, Actor.APPLICANT, id, new StartAct.Request(Set.of()));
        assertThat(seenBy(file)).containsExactly("office");
        act(starts, Actor.office("wil"), id, new StartAct.TakeUpStart());
        assertThat(seenBy(file + "/bestanden/leaderCv")).containsExactly("office");
        act(starts, Actor.office("wil"), id, new StartAct.FindComplete(Set.of()));
        assertThat(seenBy(file)).containsExactly("office", "committee");
        act(starts, Actor.committee("koos"), id, new StartAct.Advise(Verdict.POSITIVE, "Goed."));
        act(starts, Actor.committee("noor"), id, new StartAct.Advise(Verdict.POSITIVE, "Goed."));
        assertThat(seenBy(file)).containsExactly("office", "committee", "board");
        assertThat(seenBy(file + "/bestanden/decision")).isEmpty();
        act(starts, Actor.board("ada"), id, new StartAct.Decide(Verdict.POSITIVE, "", ""));
        assertThat(seenBy(file + "/bestanden/decision")).containsExactly("office", "committee", "board");
        act(starts, Actor.office("wil"), id, new StartAct.HoldStart(LocalDate.of(2027, 3, 20)));
        house.now("2027-03-20T09:00");
        assertThat(starts.retention().run())
                .as("kept because somebody wants that")
                .isZero();
        assertThat(seenBy(file)).containsExactly("office", "committee", "board");
        house.now("2027-03-21T09:00");
        starts.retention().run();
        assertThat(seenBy(file)).isEmpty();
        assertThat(seenBy(file + "/bestanden/decision")).isEmpty();
    }

    private static void act(StartsModule starts, Actor actor, String id, StartAct act) {
        assertThat(starts.starting().act(actor, id, act, "").isDone()).isTrue();
    }
}
