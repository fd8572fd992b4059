package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.View;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Ballot.Choice;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stories of the society about applications, as far as they need no screen. */
class StoriesTest {

    private static final Actor WIL = Actor.office("wil");
    private static final LocalDate FROM = LocalDate.of(2027, 2, 9);

    private final TestHouse house = new TestHouse("2027-01-06T09:00");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aLinkOfSeventyThreeHoursConfirmsNothingAndANewOneDoes() {
        String id = house.module.joining().send(house.application(marieke(), Wishes.NONE));
        String old = house.key("confirm");
        house.now("2027-01-09T10:00");
        house.module.terms().run();

        assertThat(house.module
                        .joining()
                        .act(Actor.APPLICANT, id, new JoinAct.Confirm())
                        .isDone())
                .isFalse();
        house.act(Actor.APPLICANT, id, new JoinAct.AskLink());

        assertThat(house.module.links().find(old, Links.Purpose.CONFIRM)).isEmpty();
        assertThat(house.module.links().find(house.key("confirm"), Links.Purpose.CONFIRM))
                .isPresent();
        house.act(Actor.APPLICANT, id, new JoinAct.Confirm());
        assertThat(house.get(id).number()).isEqualTo("AAN-2027-0001");
    }

    @Test
    void whatNobodyConfirmsIsWipedTheNextNightWithItsKeys() {
        String id = house.module.joining().send(house.application(marieke(), Wishes.NONE));
        String key = house.key("confirm");
        house.now("2027-01-09T10:00");
        house.module.terms().run();
        assertThat(house.module.retention().run()).isZero();
        house.now("2027-01-10T03:20");

        assertThat(house.module.retention().run()).isEqualTo(1);
        assertThat(house.module.applications().find(id)).isEmpty();
        assertThat(house.module.links().find(key, Links.Purpose.CONFIRM)).isEmpty();
    }

    @Test
    void aVetoIsSecretAndNothingOfItStays() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 3, 12);
        String id = deliberated(zeist);
        Actor objector = house.society.members(zeist).get(1);
        house.act(objector, id, new JoinAct.Vote(Choice.OBJECT));
        house.act(house.society.members(zeist).get(0), id, new JoinAct.Vote(Choice.AGREE));
        house.now("2027-01-14T00:10");
        house.module.terms().run();

        Application after = house.get(id);
        assertThat(after.is(JoinState.InHandling.class)).isTrue();
        assertThat(after.file().tried()).containsExactly(zeist.id());
        assertThat(house.letters()).contains("next-group").doesNotContain("rejected");
        assertThat(stored(id)).doesNotContain(objector.userId(), "OBJECT");
        assertThat(house.log(id)).noneMatch(line -> line.who().equals(objector.userId()));
        assertThat(after.way()).noneMatch(passage -> passage.act().equals("Vote"));
    }

    @Test
    void onlyMembersOfThatGroupVoteAndOnlyBeforeTheEnd() {
        Group zeist = house.society.group("Zeist", "3701", Rule.MAJORITY, 3, 12);
        Group haarlem = house.society.group("Haarlem", "2011", Rule.MAJORITY, 3, 12);
        String id = deliberated(zeist);

        assertThat(refusal(house.society.members(haarlem).get(0), id, new JoinAct.Vote(Choice.AGREE)))
                .isEqualTo(Refusal.OTHER_GROUP);
        assertThat(refusal(WIL, id, new JoinAct.Vote(Choice.AGREE))).isEqualTo(Refusal.NOT_YOURS);
        house.now("2027-01-14T00:00");
        assertThat(refusal(house.society.members(zeist).get(0), id, new JoinAct.Vote(Choice.AGREE)))
                .isEqualTo(Refusal.BALLOT_OVER);
    }

    @Test
    void whoVotesReadsANumberAndTheNameOnlyWhenTheApplicantSaidSo() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 3, 12);
        String id = deliberated(zeist);
        var ballot = house.workflow.tasks().list(Set.of("group:" + zeist.id())).get(0);

        var subject = house.module.taskWords().subject(ballot.what()).orElseThrow();
        assertThat(subject.number()).isEqualTo("AAN-2027-0001");
        assertThat(subject.title()).isEmpty();
        house.change(content ->
                house.module.applications().wish(content, id, new Wishes(List.of(), "5261", 25, Set.of(), true)));
        assertThat(house.module.taskWords().subject(ballot.what()).orElseThrow().title())
                .isEqualTo("Marieke van der Ploeg-de Wit");
    }

    @Test
    void aSeatThatComesFreeIsOfferedInOrderToWhoWaitsNear() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 11, 12);
        String assen = waiting("Assa", "9401", "2027-01-07T09:00");
        String driebergen = waiting("Dries", "3971", "2027-01-08T09:00");
        String utrecht = waiting("Ute", "3511", "2027-01-09T09:00");
        house.now("2027-03-01T09:00");
        house.module.waiting().run();
        house.module.waiting().run();

        assertThat(offered(driebergen)).isEqualTo(zeist.id());
        assertThat(offered(utrecht)).isEmpty();
        assertThat(offered(assen)).isEmpty();

        house.now("2027-03-08T23:58");
        house.module.terms().run();
        assertThat(offered(driebergen)).isEqualTo(zeist.id());
        house.now("2027-03-09T00:05");
        house.module.terms().run();
        house.module.waiting().run();

        assertThat(offered(driebergen)).isEmpty();
        assertThat(offered(utrecht)).isEqualTo(zeist.id());
        assertThat(offered(assen)).isEmpty();
        assertThat(house.module.applications().list())
                .flatExtracting(Application::way)
                .filteredOn(passage -> passage.act().equals("OfferSeat"))
                .hasSize(2);
        house.act(Actor.APPLICANT, utrecht, new JoinAct.TakeOffer());
        assertThat(house.get(utrecht).is(JoinState.Proposed.class)).isTrue();
    }

    @Test
    void leadersAreRemindedOnceAfterFiveAndNineDaysAlsoAfterARestart() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 2, 12);
        String id = proposed(zeist);
        house.forgetMails();
        for (String morning : List.of("10", "11", "12", "15", "16")) {
            house.now("2027-01-" + morning + "T07:30");
            house.module.reminders().run();
            house.reopen();
            house.module.reminders().run();
        }

        assertThat(house.letters()).containsExactly("group-reminder", "group-reminder");
        house.now("2027-01-17T08:30");
        house.module.terms().run();
        house.module.terms().run();
        assertThat(house.workflow.tasks().list(Set.of("role:secretariaat")))
                .filteredOn(task -> task.what().kind().equals("application.late"))
                .hasSize(1);
        assertThat(house.get(id).way())
                .filteredOn(passage -> passage.act().equals("NoteLateness"))
                .hasSize(1);
    }

    @Test
    void theDigestOfADayIsMailedOnceAndNamesNobody() {
        house.confirmed(marieke(), Wishes.NONE);
        house.forgetMails();
        house.now("2027-01-28T07:30");
        house.module.digest().run();
        assertThat(house.letters()).isEmpty();
        house.now("2027-01-29T07:30");
        house.module.digest().run();
        house.reopen();
        house.module.digest().run();

        assertThat(house.letters()).containsExactly("clock-digest");
        assertThat(house.mails().get(0).values().toString())
                .contains("AAN-2027-0001")
                .doesNotContain("Marieke");
    }

    @Test
    void afterFourWeeksNothingTellsWhoItWasUnlessItIsHeld() {
        String id = house.confirmed(marieke(), Wishes.NONE);
        house.module.joining().note(WIL, id, "Belde over Marieke");
        house.act(Actor.APPLICANT, id, new JoinAct.Withdraw());
        house.act(WIL, id, new JoinAct.Hold(LocalDate.of(2027, 2, 10)));
        house.now("2027-02-04T03:20");

        assertThat(house.module.retention().look())
                .singleElement()
                .satisfies(ended -> assertThat(ended.held()).isTrue());
        assertThat(house.module.retention().run()).isZero();
        house.now("2027-02-11T03:20");
        assertThat(house.module.retention().run()).isEqualTo(1);
        assertThat(stored(id)).doesNotContain("Marieke", "Ploeg", "huisarts.example", "submission-");
        assertThat(house.get(id).number()).isEqualTo("AAN-2027-0001");
    }

    @Test
    void whoAppliesTwiceIsSeen() {
        String first = house.confirmed(marieke(), Wishes.NONE);
        String second = house.confirmed(marieke(), Wishes.NONE);

        assertThat(house.module.matching().likeApplications(house.get(second)))
                .extracting(Application::id)
                .containsExactly(first);
    }

    private Member marieke() {
        return house.society.person("Marieke", "van der", "Ploeg-de Wit", "5261");
    }

    private String proposed(Group group) {
        String id = house.confirmed(marieke(), Wishes.of("5261", 25, group.id()));
        house.act(WIL, id, new JoinAct.TakeUp());
        house.act(WIL, id, new JoinAct.Propose(group.id()));
        return id;
    }

    private String deliberated(Group group) {
        String id = proposed(group);
        house.act(house.society.leader(group), id, new JoinAct.Meet());
        house.act(house.society.leader(group), id, JoinAct.ReportMeeting.of(JoinAct.Result.FITS, FROM));
        return id;
    }

    private String waiting(String name, String postcode, String since) {
        house.now(since);
        String id = house.confirmed(house.society.person(name, "", "Wachter", postcode), Wishes.of(postcode, 25));
        house.act(WIL, id, new JoinAct.PutOnWaitingList());
        return id;
    }

    private String offered(String id) {
        return house.get(id).state().groupId();
    }

    private Refusal refusal(Actor actor, String id, JoinAct act) {
        return house.module.joining().act(actor, id, act) instanceof Step.Refused<?> refused
                ? refused.why()
                : Refusal.HELD;
    }

    /** Everything that is kept about an application, as text. */
    private String stored(String id) {
        try (Content content = house.repository.open(Access.SYSTEM, View.DRAFT)) {
            return text(content.get(Shelves.joining(id)));
        }
    }

    private static String text(Node node) {
        StringBuilder all = new StringBuilder(node.name());
        node.properties()
                .forEach((name, value) ->
                        all.append(' ').append(name).append('=').append(value.asText()));
        node.children().forEach(child -> all.append('\n').append(text(child)));
        return all.toString();
    }
}
