package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.View;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Ballot.Choice;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinAct.Statements;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.places.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stories about seats that others take, people who are there already, and acts at the same moment. */
class SeatStoriesTest {

    private static final Actor WIL = Actor.office("wil");
    private static final LocalDate FROM = LocalDate.of(2027, 2, 9);

    private final TestHouse house = new TestHouse("2027-01-06T09:00");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoseGroupFilledUpAfterItsYesWaitsAndHasTheNextSeatWithoutAnotherMeeting() {
        Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 11, 12);
        String id = house.placeable(house.society.person("Dries", "", "Laat", "3701"), zeist, FROM);
        var last = house.society.join(house.society.member("Eerder", "", "Binnen"), zeist, MembershipKind.MEMBER);
        house.act(Actor.APPLICANT, id, JoinAct.TakeSeat.agreeing(Statements.ALL));
        assertThat(house.get(id).is(JoinState.Waiting.class)).isTrue();
        assertThat(house.letters()).contains("group-full").doesNotContain("welcome");

        house.now("2027-03-01T09:00");
        house.change(content ->
                house.register.memberships().end(content, last, house.clock.instant(), LeavingReason.OTHER_GROUP));
        house.module.waiting().run();
        house.act(Actor.APPLICANT, id, new JoinAct.TakeOffer());
        assertThat(house.get(id).is(JoinState.Placeable.class)).isTrue();
        house.act(Actor.APPLICANT, id, JoinAct.TakeSeat.agreeing(Statements.ALL));

        assertThat(house.get(id).is(JoinState.Placed.class)).isTrue();
    }

    @Test
    void aSeatForWhichSomebodyMeetsTheGroupIsOfferedToNobodyElse() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 11, 12);
        String first = waiting("Dries", "3971", "2027-01-08T09:00");
        String second = waiting("Ute", "3511", "2027-01-09T09:00");
        house.now("2027-03-01T09:00");
        house.module.waiting().run();
        house.act(Actor.APPLICANT, first, new JoinAct.TakeOffer());
        house.module.waiting().run();
        house.act(house.society.leader(zeist), first, new JoinAct.Meet());
        house.module.waiting().run();
        assertThat(house.get(second).state().groupId()).isEmpty();

        house.act(house.society.leader(zeist), first, JoinAct.ReportMeeting.of(JoinAct.Result.DOES_NOT_FIT, FROM));
        house.module.waiting().run();

        assertThat(house.get(second).state().groupId()).isEqualTo(zeist.id());
    }

    @Test
    void offersThatLapseWalkDownTheListInOrderAndNobodyIsAskedTwice() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 11, 12);
        List<String> inOrder = List.of(
                waiting("Dries", "3971", "2027-01-08T09:00"),
                waiting("Ute", "3511", "2027-01-09T09:00"),
                waiting("Bil", "3732", "2027-01-10T09:00"));
        house.now("2027-03-01T09:00");
        List<String> offered = new ArrayList<>();
        for (int day = 0; day < 35; day++) {
            house.module.terms().run();
            house.module.waiting().run();
            inOrder.stream()
                    .filter(id -> house.get(id).state().groupId().equals(zeist.id()))
                    .filter(id -> !offered.contains(id))
                    .forEach(offered::add);
            house.clock.add(Duration.ofDays(1));
        }

        assertThat(offered).containsExactlyElementsOf(inOrder);
        assertThat(inOrder)
                .allSatisfy(id -> assertThat(house.get(id).way())
                        .extracting(Passage::act)
                        .containsSubsequence("OfferSeat", "LetOfferLapse")
                        .filteredOn(act -> act.equals("OfferSeat") || act.equals("LetOfferLapse"))
                        .hasSize(2));
        assertThat(inOrder).allMatch(id -> house.get(id).is(JoinState.Waiting.class));
    }

    @Test
    void whoIsInTheGroupAlreadyIsNotProposedToItNorOfferedASeat() {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 0, 12);
        Member there = house.society.member("Anne", "van den", "Berg");
        house.society.join(there, zeist, MembershipKind.MEMBER);
        String id = house.confirmed(there, Wishes.of("3701", 25, zeist.id()));
        house.act(WIL, id, new JoinAct.TakeUp());

        assertThat(refusal(WIL, id, new JoinAct.Propose(zeist.id()))).isEqualTo(Refusal.ALREADY_MEMBER);
        assertThat(house.module.matching().groups(house.get(id))).isEmpty();
        assertThat(house.module.matching().likeMembers(house.get(id)))
                .extracting(Member::id)
                .containsExactly(there.id());
        house.act(WIL, id, new JoinAct.PutOnWaitingList());
        house.module.waiting().run();
        assertThat(house.get(id).state().groupId()).isEmpty();
        assertThat(refusal(WIL, id, new JoinAct.OfferSeat(zeist.id()))).isEqualTo(Refusal.ALREADY_MEMBER);
    }

    @Test
    void aGroupThatMeetsOnlineIsForWhoSaidThatThisIsFine() {
        Group online = house.society.group("Online-1", "", Rule.VETO, 3, 12);
        house.change(content -> house.register
                .groups()
                .save(
                        content,
                        online.withPlace(
                                new GroupPlace(GroupPlace.Form.ONLINE, "", "", "", "", Position.NONE, Address.NONE))));
        Wishes around = Wishes.of("9401", 25);
        String near = house.confirmed(house.society.person("Assa", "", "Dichtbij", "9401"), around);
        String anyway = house.confirmed(house.society.person("Onno", "", "Overal", "9401"), around.withOnline());

        assertThat(house.module.matching().groups(house.get(near))).isEmpty();
        assertThat(house.module.matching().groups(house.get(anyway)))
                .extracting(match -> match.group().name())
                .containsExactly("Online-1");
    }

    @Test
    void thePersonIsKnownAgainInAnotherSpelling() {
        Member first = house.society.person("Marieke", "van der", "Ploeg-de Wit", "5261");
        String one = house.confirmed(first, Wishes.NONE);
        String bySpelling = house.confirmed(
                house.society
                        .person("M.", "", "PLOEG DE WIT", "5261")
                        .withContact(new Contact("m.ploeg@elders.example", "+31687654321"))
                        .withRegistrations(List.of()),
                Wishes.NONE);
        String byNumber = house.confirmed(
                house.society
                        .person("Maria", "", "de Wit", "3701")
                        .withRegistrations(List.of(
                                BigRegistration.of(first.registrations().get(0).number()))),
                Wishes.NONE);

        assertThat(likes(bySpelling)).containsExactly(one);
        assertThat(likes(byNumber)).containsExactly(one);
    }

    @Test
    void votesAtTheSameMomentAllCount() throws Exception {
        Group zeist = house.society.group("Zeist", "3701", Rule.CONSENSUS, 7, 12);
        String id = deliberated(zeist);
        ApplicationsModule first = house.module;
        house.reopen();
        ApplicationsModule second = house.module;
        List<Actor> voters = new ArrayList<>(house.society.members(zeist));
        voters.add(house.society.leader(zeist));

        List<Callable<Step<?>>> votes = new ArrayList<>();
        for (int number = 0; number < voters.size(); number++) {
            Actor voter = voters.get(number);
            ApplicationsModule house = number % 2 == 0 ? first : second;
            votes.add(() -> house.joining().act(voter, id, new JoinAct.Vote(Choice.AGREE)));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(votes.size());
        try {
            for (Future<Step<?>> vote : crowd.invokeAll(votes)) {
                assertThat(vote.get().isDone()).isTrue();
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(((JoinState.Deliberation) house.get(id).state()).ballot().votes())
                .hasSize(8);
        house.act(house.society.leader(zeist), id, new JoinAct.CloseBallot());
        assertThat(house.get(id).is(JoinState.Placeable.class)).isTrue();
    }

    @Test
    void whoWithdrawsAfterTheVoteTakesItsVotesAlongAndTheGroupIsTold() {
        Group zeist = house.society.group("Zeist", "3701", Rule.MAJORITY, 3, 12);
        String id = deliberated(zeist);
        Actor voter = house.society.members(zeist).get(0);
        house.act(voter, id, new JoinAct.Vote(Choice.OBJECT));
        house.forgetMails();

        house.act(Actor.APPLICANT, id, new JoinAct.Withdraw());
        house.now("2027-01-20T09:00");
        house.module.terms().run();

        assertThat(house.get(id).is(JoinState.Withdrawn.class)).isTrue();
        assertThat(house.letters()).containsExactlyInAnyOrder("withdrawn", "withdrawn-from-group");
        assertThat(house.workflow.tasks().list(Set.of("group:" + zeist.id(), "lead:" + zeist.id(), TaskKind.OFFICE)))
                .isEmpty();
        try (Content content = house.repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(content.get(Shelves.joining(id)).properties().toString())
                    .doesNotContain(voter.userId(), "OBJECT");
        }
    }

    @Test
    void withdrawingAfterTheYesGivesTheSeatToTheNext() {
        Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 11, 12);
        String id = house.placeable(house.society.person("Dries", "", "Toch", "3701"), zeist, FROM);
        String next = waiting("Ute", "3511", "2027-01-09T09:00");
        house.module.waiting().run();
        assertThat(house.get(next).state().groupId()).as("it was promised").isEmpty();

        house.act(Actor.APPLICANT, id, new JoinAct.Withdraw());
        house.module.waiting().run();

        assertThat(house.get(next).state().groupId()).isEqualTo(zeist.id());
    }

    private List<String> likes(String id) {
        return house.module.matching().likeApplications(house.get(id)).stream()
                .map(Application::id)
                .toList();
    }

    private Refusal refusal(Actor actor, String id, JoinAct act) {
        Step<?> step = house.module.joining().act(actor, id, act);
        assertThat(step).isInstanceOf(Step.Refused.class);
        return ((Step.Refused<?>) step).why();
    }

    private String waiting(String name, String postcode, String since) {
        house.now(since);
        String id = house.confirmed(house.society.person(name, "", "Wachter", postcode), Wishes.of(postcode, 25));
        house.act(WIL, id, new JoinAct.PutOnWaitingList());
        return id;
    }

    private String deliberated(Group group) {
        String id = house.confirmed(
                house.society.person("Ruth", "", "Aanmelder", "3701"), Wishes.of("3701", 25, group.id()));
        house.act(WIL, id, new JoinAct.TakeUp());
        house.act(WIL, id, new JoinAct.Propose(group.id()));
        house.act(house.society.leader(group), id, new JoinAct.Meet());
        house.act(house.society.leader(group), id, JoinAct.ReportMeeting.of(JoinAct.Result.FITS, FROM));
        return id;
    }
}
