package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leader goes in the middle of the year, while somebody is asked for with the group (C14). */
class LeaversTest {

    private final TestHouse house = new TestHouse("2027-04-20T09:00");
    private Group zeist;
    private Membership helene;
    private String id;

    @BeforeEach
    void propose() {
        zeist = house.society.group("Zeist", "3701", GroupDetails.Rule.LEADERS, 3, 12);
        helene = house.society.join(house.society.member("Hélène", "", "Büchner"), zeist, MembershipKind.LEADER);
        id = house.confirmed(house.society.person("Marieke", "", "Ploeg", "3701"), Wishes.of("3701", 25, zeist.id()));
        house.act(Actor.office("wil"), id, new JoinAct.TakeUp());
        house.act(Actor.office("wil"), id, new JoinAct.Propose(zeist.id()));
        house.forgetMails();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nobodyIsToldBeforeTheLeaderHasGone() {
        leaves(helene);
        house.now("2027-04-30T23:59");
        house.module.leavers().run();

        assertThat(house.letters()).isEmpty();
    }

    @Test
    void theApplicantIsToldOnceAndWhoStaysGoesOn() {
        leaves(helene);
        house.now("2027-05-01T00:10");
        house.module.leavers().run();
        house.reopen();
        house.module.leavers().run();

        assertThat(house.letters()).containsExactly("leader-left");
        house.act(house.society.leader(zeist), id, new JoinAct.Meet());
        assertThat(house.get(id).state()).isInstanceOf(JoinState.Acquaintance.class);
    }

    @Test
    void whenNobodyStaysTheSecretariatLooksForAnotherGroup() {
        leaves(helene);
        house.register.memberships().inGroup(zeist.id()).stream()
                .filter(one -> one.kind() == MembershipKind.LEADER && !one.id().equals(helene.id()))
                .forEach(this::leaves);
        house.now("2027-05-01T00:10");
        house.module.leavers().run();

        assertThat(house.letters()).containsOnly("leaders-gone");
        assertThat(house.workflow.tasks().list(Set.of("role:secretariaat")))
                .anyMatch(task -> task.what().kind().equals("application.leaderless")
                        && task.what().subject().equals(id));

        house.act(Actor.office("wil"), id, new JoinAct.TakeBack());

        assertThat(house.get(id).state()).isInstanceOf(JoinState.InHandling.class);
        assertThat(house.get(id).file().tried()).contains(zeist.id());
        assertThat(house.workflow.tasks().list(Set.of("role:secretariaat")))
                .noneMatch(task -> task.what().kind().equals("application.leaderless"));
    }

    @Test
    void whoOnlyLeadsInAnotherWayHasNotGone() {
        leaves(helene);
        house.change(content -> house.register
                .memberships()
                .add(
                        content,
                        Membership.of(
                                "",
                                zeist.id(),
                                helene.memberId(),
                                MembershipKind.CO_LEADER,
                                Term.from(LocalDate.of(2027, 5, 1)))));
        house.now("2027-05-01T00:10");
        house.module.leavers().run();

        assertThat(house.letters()).isEmpty();
    }

    @Test
    void whoLeftBeforeTheGroupWasAskedIsNoNews() {
        Group haarlem = house.society.group("Haarlem", "2011", GroupDetails.Rule.LEADERS, 3, 12);
        leaves(house.society.join(house.society.member("Thijs", "", "Okkerse"), haarlem, MembershipKind.LEADER));
        house.now("2027-05-02T09:00");
        String other =
                house.confirmed(house.society.person("Anne", "", "Berg", "3701"), Wishes.of("3701", 25, haarlem.id()));
        house.act(Actor.office("wil"), other, new JoinAct.TakeUp());
        house.act(Actor.office("wil"), other, new JoinAct.Propose(haarlem.id()));
        house.forgetMails();
        house.module.leavers().run();

        assertThat(house.letters()).isEmpty();
    }

    private void leaves(Membership leader) {
        house.change(content -> house.register
                .memberships()
                .end(content, leader, Term.startOf(LocalDate.of(2027, 5, 1)), Membership.LeavingReason.NOT_TOLD));
    }
}
