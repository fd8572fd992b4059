package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import nl.balint.cms.workflow.Task;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Ballot.Choice;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories about the last minute of a day, nights on which the clocks change, and a clock that stands still. */
class TermStoriesTest {

    private static final Actor WIL = Actor.office("wil");

    private final TestHouse house = new TestHouse("2027-01-06T09:00");

    @AfterEach
    void close() {
        house.close();
    }

    /** Asked on a day, what the house did by a moment: nothing as long as the last day lasts by the Dutch clock. */
    @ParameterizedTest
    @CsvSource({
        // an ordinary day, to the last second
        "2027-01-06T09:00, 2027-01-16T23:58:00, false",
        "2027-01-06T09:00, 2027-01-16T23:59:30, false",
        "2027-01-06T09:00, 2027-01-16T23:59:59, false",
        "2027-01-06T09:00, 2027-01-17T00:00:00, true",
        // the last day is that on which the clocks go forward: it has 23 hours
        "2027-03-18T23:59, 2027-03-28T03:30:00, false",
        "2027-03-18T23:59, 2027-03-28T23:59:30, false",
        "2027-03-18T23:59, 2027-03-29T00:00:00, true",
        // and back: it has 25
        "2027-10-21T00:00, 2027-10-31T02:30:00, false",
        "2027-10-21T00:00, 2027-10-31T23:59:30, false",
        "2027-10-21T00:00, 2027-11-01T00:00:00, true",
        // the night lies in between
        "2028-03-20T12:00, 2028-03-30T23:59:59, false",
        "2028-10-25T12:00, 2028-11-04T23:59:59, false",
        "2028-10-25T12:00, 2028-11-05T00:00:00, true"
    })
    void aGroupHasTenDaysToTheLastSecondOfTheTenth(String asked, String now, boolean isLate) {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 2, 12);
        house.now(asked);
        String id = proposed(zeist);

        house.now(now);
        house.module.terms().run();

        assertThat(kinds()).as(now).matches(kinds -> kinds.contains(TaskKind.LATE) == isLate);
        assertThat(house.get(id).is(JoinState.Proposed.class)).isTrue();
    }

    @Test
    void aVoteInTheLastHalfMinuteCountsAndOneAMinuteLaterDoesNot() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 3, 12);
        String id = deliberated(zeist);
        Actor member = house.society.members(zeist).get(0);
        house.now("2027-01-13T23:59:30");

        house.act(member, id, new JoinAct.Vote(Choice.OBJECT));
        house.module.terms().run();
        assertThat(house.get(id).is(JoinState.Deliberation.class)).isTrue();
        house.now("2027-01-14T00:00");
        assertThat(house.module
                        .joining()
                        .act(member, id, new JoinAct.Vote(Choice.AGREE))
                        .isDone())
                .isFalse();
        house.module.terms().run();

        assertThat(house.get(id).is(JoinState.InHandling.class))
                .as("the vote of the last half minute is an objection")
                .isTrue();
    }

    @Test
    void whoSaysYesInTheLastHalfMinuteOfAnOfferHasIt() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 11, 12);
        String id = house.confirmed(house.society.person("Dries", "", "Wachter", "3971"), Wishes.of("3971", 25));
        house.act(WIL, id, new JoinAct.PutOnWaitingList());
        house.now("2027-03-22T09:00");
        house.module.waiting().run();

        house.now("2027-03-29T23:59:30");
        house.module.terms().run();
        house.act(Actor.APPLICANT, id, new JoinAct.TakeOffer());

        assertThat(house.get(id).state().groupId()).isEqualTo(zeist.id());
    }

    @Test
    void theLastMinuteOfTheMonthIsInTime() {
        String id = house.confirmed(house.society.person("Ruth", "", "Laat", "3701"), Wishes.NONE);
        var clock = house.get(id).file().clock();

        assertThat(clock.colour(at("2027-02-06T23:59:59"), ProcedureTerms.STANDARD))
                .isEqualTo(nl.balint.portal.applications.procedure.ProcedureClock.Colour.RED);
        assertThat(clock.colour(at("2027-02-07T00:00"), ProcedureTerms.STANDARD))
                .isEqualTo(nl.balint.portal.applications.procedure.ProcedureClock.Colour.OVERDUE);
    }

    @Test
    void whileTheApplicantIsAskedNothingIsToBeDoneAndItsDaysComeOnTop() {
        String id = house.confirmed(house.society.person("Ruth", "", "Denker", "3701"), Wishes.NONE);
        house.act(WIL, id, new JoinAct.TakeUp());
        assertThat(due(TaskKind.HANDLE)).isEqualTo(at("2027-02-06T23:59"));
        house.now("2027-01-11T09:00");
        house.act(WIL, id, new JoinAct.Ask());

        assertThat(kinds()).containsExactly(TaskKind.ASKED);
        assertThat(due(TaskKind.ASKED)).isEqualTo(at("2027-01-25T23:59"));
        house.now("2027-01-18T20:00");
        house.act(Actor.APPLICANT, id, new JoinAct.Answer());

        assertThat(kinds()).containsExactlyInAnyOrder(TaskKind.ANSWERED, TaskKind.HANDLE);
        assertThat(due(TaskKind.HANDLE)).as("seven days later").isEqualTo(at("2027-02-13T23:59"));
    }

    @Test
    void whoDoesNotAnswerIsRemindedTwiceAndThenTheSecretariatLooks() {
        String id = house.confirmed(house.society.person("Ruth", "", "Stil", "3701"), Wishes.NONE);
        house.act(WIL, id, new JoinAct.TakeUp());
        house.act(WIL, id, new JoinAct.Ask());
        house.forgetMails();
        for (int day = 7; day <= 25; day++) {
            house.now(LocalDate.of(2027, 1, day).atTime(7, 30).toString());
            house.module.reminders().run();
            house.reopen();
        }

        assertThat(house.letters()).containsExactly("question-reminder", "question-reminder");
        assertThat(house.workflow.tasks().list(Set.of(TaskKind.OFFICE)))
                .singleElement()
                .satisfies(
                        task -> assertThat(task.isLate(at("2027-01-21T00:00"))).isTrue());
    }

    @Test
    void whenAGroupIsAskedWithoutTheAnswerTheClockGoesOn() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 2, 12);
        String id =
                house.confirmed(house.society.person("Ruth", "", "Vlug", "3701"), Wishes.of("3701", 25, zeist.id()));
        house.act(WIL, id, new JoinAct.TakeUp());
        house.act(WIL, id, new JoinAct.Ask());
        house.now("2027-01-09T09:00");
        house.act(WIL, id, new JoinAct.Propose(zeist.id()));

        var clock = house.get(id).file().clock();
        assertThat(clock.isRunning()).isTrue();
        assertThat(clock.due(at("2027-01-20T09:00"), ProcedureTerms.STANDARD)).isEqualTo(at("2027-02-09T23:59"));
        assertThat(kinds()).doesNotContain(TaskKind.ASKED);
    }

    @Test
    void aMessageWaitsUntilItIsAnsweredOrSomebodySaysThatItWasRead() {
        String id = house.confirmed(house.society.person("Ruth", "", "Schrijver", "3701"), Wishes.NONE);
        house.act(WIL, id, new JoinAct.PutOnWaitingList());
        house.act(Actor.APPLICANT, id, new JoinAct.Write());
        assertThat(kinds()).containsExactly(TaskKind.WRITTEN);
        house.act(WIL, id, new JoinAct.Write());
        assertThat(kinds()).isEmpty();

        house.act(Actor.APPLICANT, id, new JoinAct.Write());
        List<String> waiting = house.workflow.tasks().list(Set.of(TaskKind.OFFICE)).stream()
                .map(Task::id)
                .toList();
        assertThat(house.workflow.tasks().finish(waiting, "wil", Set.of(TaskKind.OFFICE)))
                .isEqualTo(1);
    }

    private String proposed(Group group) {
        String id = house.confirmed(
                house.society.person("Ruth", "", "Aanmelder", "3701"), Wishes.of("3701", 25, group.id()));
        house.act(WIL, id, new JoinAct.TakeUp());
        house.act(WIL, id, new JoinAct.Propose(group.id()));
        return id;
    }

    private String deliberated(Group group) {
        String id = proposed(group);
        house.act(house.society.leader(group), id, new JoinAct.Meet());
        LocalDate from = LocalDate.of(2027, 2, 9);
        house.act(house.society.leader(group), id, JoinAct.ReportMeeting.of(JoinAct.Result.FITS, from));
        return id;
    }

    private List<String> kinds() {
        return house.workflow.tasks().list(Set.of(TaskKind.OFFICE)).stream()
                .map(task -> task.what().kind())
                .toList();
    }

    private Instant due(String kind) {
        return house.workflow.tasks().list(Set.of(TaskKind.OFFICE)).stream()
                .filter(task -> task.what().kind().equals(kind))
                .map(task -> task.what().due())
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Terms.DUTCH_TIME).toInstant();
    }
}
