package nl.balint.portal.members.deeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AccountState;
import nl.balint.cms.workflow.Task;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MemberState;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Story C63: somebody dies or is suspended. */
class FreezingTest {

    private final TestHouse house = new TestHouse();
    private final Freezing freezing =
            new Freezing(house.saves, house.register, house.accounts(), house.workflow.tasks(), house.log, house.clock);
    private final Group zeist = house.society.group("Zeist");
    private final Member helene = house.society.person("Hélène", "", "Büchner");
    private final Member abel = house.society.person("Abel", "ten", "Brink");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoIsFrozenGetsNoMailAndCannotSignIn() {
        house.account(abel);
        Membership seat = house.society.join(abel, zeist);

        freezing.freeze(house.office(), abel, MemberState.Cause.DECEASED);
        new MembershipDeeds(house.saves, house.register, house.told(), house.log, house.clock)
                .end(house.office(), seat, house.clock.instant(), LeavingReason.NOT_TOLD);

        assertThat(house.accounts().find(abel.id()).map(Account::state)).contains(AccountState.BLOCKED);
        assertThat(house.letters()).isEmpty();
        assertThat(house.visitor(abel).is("group:" + zeist.id())).isFalse();
    }

    @Test
    void theLeadersAreAskedToTellTheGroupAndNothingGoesOutByItself() {
        leads(helene);
        house.society.join(abel, zeist);

        freezing.freeze(house.office(), abel, MemberState.Cause.SUSPENDED);

        assertThat(tasks("lead:" + zeist.id()))
                .extracting(task -> task.what().kind(), task -> task.what().address())
                .containsExactly(tuple("members.frozen", "/mijn/groepen/zeist/leden/" + abel.id()));
        assertThat(tasks("lead:" + zeist.id()).get(0).what().subject()).doesNotContain("SUSPENDED");
        assertThat(tasks("role:secretariaat")).isEmpty();
        assertThat(house.letters()).isEmpty();
    }

    @Test
    void theSecretariatTellsAGroupThatNobodyElseLeads() {
        leads(helene);

        freezing.freeze(house.office(), helene, MemberState.Cause.DECEASED);

        assertThat(tasks("role:secretariaat"))
                .extracting(task -> task.what().kind(), task -> task.what().address())
                .containsExactly(tuple("members.frozen-unled", "/beheer/groepen/" + zeist.id()));
        assertThat(tasks("lead:" + zeist.id())).isEmpty();
    }

    @Test
    void whoComesBackIsNoTaskAnyMore() {
        leads(helene);
        house.society.join(abel, zeist);
        freezing.freeze(house.office(), abel, MemberState.Cause.OTHER);
        house.clock.put(house.clock.instant().plusSeconds(60).toString());

        freezing.thaw(house.office(), house.register.members().get(abel.id()));

        assertThat(tasks("lead:" + zeist.id())).isEmpty();
        assertThat(house.register.members().get(abel.id()).isCurrent()).isTrue();
        assertThat(house.events("member:" + abel.id())).containsExactly("member.thawed", "member.frozen");
    }

    private void leads(Member member) {
        house.society.join(member, zeist, MembershipKind.LEADER, Term.from(LocalDate.of(2026, 1, 1)));
    }

    private List<Task> tasks(String principal) {
        return house.workflow.tasks().list(Set.of(principal));
    }
}
