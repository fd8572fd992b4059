package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.applications.wiring.StartsModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A committee that does not agree with itself, and a board that does not agree with the committee. */
class TwoBodiesTest {

    private static final Actor KOOS = Actor.committee("koos");
    private static final Actor NOOR = Actor.committee("noor");
    private static final Actor ADA = Actor.board("ada");

    private final TestHouse house = new TestHouse("2027-03-01T10:00");
    private final StartsModule starts = house.starts();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ofTwoAdvicesTheMoreCarefulCounts() {
        String id = complete();
        done(KOOS, id, new StartAct.Advise(Verdict.POSITIVE, "Ervaren begeleiders."));
        assertThat(act(KOOS, id, new StartAct.Advise(Verdict.NEGATIVE, "Toch niet.")))
                .isEqualTo(refused(Refusal.NOT_YOURS));
        done(NOOR, id, new StartAct.Advise(Verdict.NEGATIVE, "Te dichtbij een andere groep."));

        assertThat(state(id))
                .isInstanceOfSatisfying(
                        StartState.AwaitingDecision.class,
                        open -> assertThat(open.verdict()).isEqualTo(Verdict.NEGATIVE));
        assertThat(house.workflow.tasks().list(Set.of(TaskKind.COMMITTEE))).isEmpty();
        assertThat(house.workflow.tasks().list(Set.of(TaskKind.BOARD))).hasSize(1);
    }

    @Test
    void aBoardThatRecognisesAgainstTheAdviceSaysWhy() {
        String id = advised(Verdict.NEGATIVE);

        assertThat(act(ADA, id, new StartAct.Decide(Verdict.POSITIVE, "", ""))).isEqualTo(refused(Refusal.MOTIVATION));
        assertThat(house.register.groups().list()).isEmpty();
        done(ADA, id, new StartAct.Decide(Verdict.POSITIVE, "In Zeeland is nog geen groep.", ""));

        assertThat(state(id)).isInstanceOf(StartState.Recognised.class);
        assertThat(house.register.groups().list()).hasSize(1);
        assertThat(house.letters()).filteredOn("invitation"::equals).isNotEmpty();
    }

    @Test
    void aBoardThatRefusesAgainstTheAdviceSaysWhyAndNobodyIsInvited() {
        String id = advised(Verdict.POSITIVE);

        assertThat(act(ADA, id, new StartAct.Decide(Verdict.NEGATIVE, "", ""))).isEqualTo(refused(Refusal.MOTIVATION));
        done(ADA, id, new StartAct.Decide(Verdict.NEGATIVE, "Er zijn te weinig huisartsen.", ""));

        assertThat(state(id)).isInstanceOf(StartState.NotRecognised.class);
        assertThat(house.register.groups().list()).isEmpty();
        assertThat(house.letters()).doesNotContain("invitation");
    }

    @Test
    void whoAdvisedDoesNotDecideAsWell() {
        String id = advised(Verdict.POSITIVE);

        assertThat(act(Actor.board("koos"), id, new StartAct.Decide(Verdict.POSITIVE, "", "")))
                .isEqualTo(refused(Refusal.NOT_YOURS));
    }

    @Test
    void ofTwoBoardMembersWhoDecideAtOnceOneDoes() throws Exception {
        String id = advised(Verdict.POSITIVE);
        List<Callable<Step<?>>> decisions = new ArrayList<>();
        for (String member : List.of("ada", "bea", "cor", "dirk")) {
            decisions.add(() -> act(Actor.board(member), id, new StartAct.Decide(Verdict.POSITIVE, "", "")));
        }
        List<Step<?>> outcomes = new ArrayList<>();
        ExecutorService board = Executors.newFixedThreadPool(decisions.size());
        try {
            for (Future<Step<?>> decision : board.invokeAll(decisions)) {
                outcomes.add(decision.get());
            }
        } finally {
            board.shutdownNow();
        }

        assertThat(outcomes).filteredOn(Step::isDone).hasSize(1);
        assertThat(outcomes).filteredOn(refused(Refusal.WRONG_STATE)::equals).hasSize(3);
        assertThat(house.register.groups().list()).hasSize(1);
    }

    private String complete() {
        StartPlans.send(house, starts, 6);
        String id = starts.starts().list().get(0).id();
        done(Actor.APPLICANT, id, new StartAct.Request(Set.of()));
        done(Actor.office("wil"), id, new StartAct.TakeUpStart());
        done(Actor.office("wil"), id, new StartAct.FindComplete(Set.of()));
        return id;
    }

    private String advised(Verdict verdict) {
        String id = complete();
        done(KOOS, id, new StartAct.Advise(verdict, "Wij lazen het plan."));
        done(NOOR, id, new StartAct.Advise(verdict, "Wij spraken de begeleiders."));
        return id;
    }

    private StartState state(String id) {
        return starts.starts().find(id).orElseThrow().state();
    }

    private Step<?> act(Actor actor, String id, StartAct act) {
        return starts.starting().act(actor, id, act, "");
    }

    private void done(Actor actor, String id, StartAct act) {
        assertThat(act(actor, id, act).isDone()).as(String.valueOf(act)).isTrue();
    }

    private static Step<?> refused(Refusal why) {
        return Step.refused(why);
    }
}
