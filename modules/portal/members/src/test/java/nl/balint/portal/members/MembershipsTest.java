package nl.balint.portal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Membership.LeavingReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembershipsTest {

    private static final Instant NOW = Instant.parse("2027-01-06T10:00:00Z");

    private final TestSociety society = new TestSociety();
    private final Memberships memberships = society.register.memberships();
    private final Group zeist = society.group("Zeist");
    private final Group bosch = society.group("Den Bosch");
    private final Member marieke = society.person("Marieke", "van der", "Ploeg-de Wit");

    @AfterEach
    void close() {
        society.close();
    }

    @Test
    void accessBeginsAtMidnightInTheNetherlands() {
        society.join(marieke, bosch, MembershipKind.MEMBER, Term.from(LocalDate.of(2027, 2, 9)));

        assertThat(society.principals(marieke, Instant.parse("2027-02-08T22:59:59.999Z")))
                .containsExactly("member:" + marieke.id());
        assertThat(society.principals(marieke, Instant.parse("2027-02-08T23:00:00Z")))
                .contains("group:" + bosch.id());
    }

    @Test
    void aLeaderWhoLeavesPerTheFirstOfMayLosesAllAtMidnightOfThatDay() {
        Membership leads = society.join(marieke, zeist, MembershipKind.LEADER, Term.from(LocalDate.of(2020, 1, 1)));

        society.change(content ->
                memberships.end(content, leads, Term.startOf(LocalDate.of(2027, 5, 1)), LeavingReason.NO_TIME));

        assertThat(society.principals(marieke, Instant.parse("2027-04-30T21:59:59Z")))
                .contains("group:" + zeist.id(), "lead:" + zeist.id());
        assertThat(society.principals(marieke, Instant.parse("2027-04-30T22:00:00Z")))
                .containsExactly("member:" + marieke.id());
    }

    @Test
    void aMembershipThatEndsNowIsOverInThatSecond() {
        Membership member = society.join(marieke, zeist);

        society.change(content -> memberships.end(content, member, NOW, LeavingReason.MOVED));

        assertThat(society.principals(marieke, NOW)).doesNotContain("group:" + zeist.id());
        assertThat(memberships.find(zeist.id(), member.id()).orElseThrow().stateAt(NOW))
                .isEqualTo(MembershipState.ENDED);
    }

    @Test
    void aTransferLosesOneAndGainsTheOtherAtOneInstant() {
        Membership seat = society.join(marieke, zeist);
        society.join(marieke, zeist, MembershipKind.SECRETARY, Term.from(LocalDate.of(2026, 1, 1)));

        society.change(content -> memberships.transfer(
                content, seat, Membership.of("", bosch.id(), marieke.id(), MembershipKind.MEMBER, Term.from(NOW))));

        assertThat(society.principals(marieke, NOW.minusMillis(1)))
                .contains("group:" + zeist.id(), "lead:" + zeist.id())
                .doesNotContain("group:" + bosch.id());
        assertThat(society.principals(marieke, NOW))
                .containsExactlyInAnyOrder("member:" + marieke.id(), "group:" + bosch.id());
    }

    @Test
    void aTransferToAFullGroupChangesNothing() {
        Membership seat = society.join(marieke, zeist);
        Group small = society.group("Klein", new GroupSize(1, 1, false));
        society.join(society.person("Abel", "ten", "Brink"), small);

        assertThatThrownBy(() -> society.change(content -> memberships.transfer(
                        content,
                        seat,
                        Membership.of("", small.id(), marieke.id(), MembershipKind.MEMBER, Term.from(NOW)))))
                .isInstanceOf(MembershipRefused.class);

        assertThat(memberships.find(zeist.id(), seat.id())).contains(seat);
    }

    @Test
    void guestsAndConsultantsSeeNothingByThat() {
        society.join(marieke, zeist, MembershipKind.GUEST, Term.from(LocalDate.of(2026, 1, 1)));
        society.join(marieke, bosch, MembershipKind.QUALITY_CONSULTANT, Term.from(LocalDate.of(2026, 1, 1)));

        assertThat(society.principals(marieke, NOW)).containsExactly("member:" + marieke.id());
    }

    @Test
    void aPauseKeepsTheSeatAndClosesTheFilesAfterSixtyDays() {
        Membership seat = society.join(marieke, zeist);
        Instant start = Term.startOf(LocalDate.of(2027, 1, 1));
        society.change(content -> memberships.save(content, seat.withPause(Term.from(start))));

        assertThat(society.register.groups().seats(zeist, NOW).taken()).isEqualTo(1);
        assertThat(society.principals(marieke, Instant.parse("2027-03-01T22:59:59Z")))
                .contains("group:" + zeist.id());
        assertThat(society.principals(marieke, Instant.parse("2027-03-01T23:00:00Z")))
                .doesNotContain("group:" + zeist.id());
    }

    @Test
    void aFullGroupTakesOneMoreOnlyForAReason() {
        Group small = society.group("Klein", new GroupSize(1, 1, false));
        society.join(society.person("Abel", "ten", "Brink"), small);
        Membership thirteenth = Membership.of("", small.id(), marieke.id(), MembershipKind.MEMBER, Term.from(NOW));

        assertThatThrownBy(() -> society.join(thirteenth))
                .isInstanceOfSatisfying(
                        MembershipRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(MembershipRefused.Why.FULL));
        Membership added = society.join(thirteenth.withException("tijdelijk, tot 1 juli"));

        assertThat(memberships.find(small.id(), added.id()).orElseThrow().exception())
                .isEqualTo("tijdelijk, tot 1 juli");
    }

    @Test
    void aSeatThatComesFreeIsFreeFromThatDay() {
        Group small = society.group("Klein", new GroupSize(1, 1, false));
        Membership first = society.join(society.person("Abel", "ten", "Brink"), small);
        society.change(content ->
                memberships.end(content, first, Term.startOf(LocalDate.of(2027, 3, 1)), LeavingReason.MOVED));

        assertThatThrownBy(
                        () -> society.join(marieke, small, MembershipKind.MEMBER, Term.from(LocalDate.of(2027, 2, 28))))
                .isInstanceOf(MembershipRefused.class);
        society.join(marieke, small, MembershipKind.MEMBER, Term.from(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void nobodyBelongsTwiceToOneGroup() {
        society.join(marieke, zeist, MembershipKind.ASPIRANT, Term.from(LocalDate.of(2026, 1, 1)));

        assertThatThrownBy(() -> society.join(marieke, zeist))
                .isInstanceOfSatisfying(
                        MembershipRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(MembershipRefused.Why.ALREADY));
    }

    @Test
    void theLastSeatGoesToOneOfTwo() {
        Group small = society.group("Klein", new GroupSize(1, 1, false));
        Member abel = society.person("Abel", "ten", "Brink");
        try (Content first = society.open();
                Content second = society.open()) {
            memberships.add(first, Membership.of("", small.id(), marieke.id(), MembershipKind.MEMBER, Term.from(NOW)));
            memberships.add(second, Membership.of("", small.id(), abel.id(), MembershipKind.MEMBER, Term.from(NOW)));
            first.save();

            assertThatThrownBy(second::save).isInstanceOf(ContentConflict.class);
        }

        assertThat(memberships.at(small.id(), NOW)).hasSize(1);
    }

    @Test
    void whoIsFrozenMayNothing() {
        society.join(marieke, zeist);

        society.change(content -> society.register
                .members()
                .save(content, marieke.withState(new MemberState.Frozen(NOW, "wil", MemberState.Cause.SUSPENDED))));

        assertThat(society.principals(marieke, NOW)).isEmpty();
    }

    @Test
    void aRoleIsOnlyARoleWhileItHolds() {
        Assignment given;
        try (Content content = society.open()) {
            given = society.register
                    .assignments()
                    .add(
                            content,
                            new Assignment(
                                    "",
                                    marieke.id(),
                                    SocietyRole.SECRETARIAAT,
                                    Assignment.NATIONAL,
                                    Term.from(LocalDate.of(2027, 1, 1))));
            content.save();
        }
        society.change(content -> society.register.assignments().end(content, given, NOW.plusSeconds(10)));

        assertThat(society.principals(marieke, NOW)).contains("role:secretariaat");
        assertThat(society.register.rights().roles(marieke.id(), NOW)).containsExactly("secretariaat");
        assertThat(society.register.rights().roles(marieke.id(), NOW.plusSeconds(10)))
                .isEmpty();
        assertThat(society.register.rights().roles(marieke.id(), Instant.parse("2026-12-31T22:59:59Z")))
                .isEmpty();
    }

    @Test
    void theAreaOfAGroupOpensForItsMembersAndIsWrittenByItsLeaders() {
        Access member = Access.of("member:m", "group:" + zeist.id());
        Access leader = Access.of("member:l", "group:" + zeist.id(), "lead:" + zeist.id());
        Access stranger = Access.of("member:s", "group:" + bosch.id(), "lead:" + bosch.id(), "role:secretariaat");

        try (Content content = society.repository.open(leader, View.DRAFT)) {
            content.get(Places.documents(zeist.id())).add("verslagen", Entry.TYPE);
            content.save();
        }

        try (Content read = society.repository.open(member, View.DRAFT);
                Content refused = society.repository.open(stranger, View.DRAFT)) {
            assertThat(read.get(Places.documents(zeist.id())).children()).hasSize(1);
            assertThatThrownBy(() -> {
                        read.get(Places.documents(zeist.id())).add("meer", Entry.TYPE);
                        read.save();
                    })
                    .isInstanceOf(RuntimeException.class);
            assertThat(refused.find(Places.documents(zeist.id()))).isEmpty();
            assertThat(read.find(Places.group(zeist.id()))).isEmpty();
            assertThat(read.find(Places.member(marieke.id()))).isEmpty();
        }
    }

    @Test
    void anotherModuleFurnishesTheAreaOfEachNewGroup() {
        society.register
                .groups()
                .addArea((content, group) ->
                        content.get(Places.documents(group.id())).add("verslagen", Entry.TYPE));

        Group haarlem = society.group("Haarlem");

        try (Content content = society.open()) {
            assertThat(content.find(Places.documents(haarlem.id()).child("verslagen")))
                    .isPresent();
        }
    }
}
