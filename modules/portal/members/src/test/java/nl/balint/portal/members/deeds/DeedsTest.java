package nl.balint.portal.members.deeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AccountState;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Task;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipRefused;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Surname;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeedsTest {

    private final TestHouse house = new TestHouse();
    private final PersonDeeds persons = new PersonDeeds(house.saves, house.register, house.accounts(), house.log);
    private final MembershipDeeds memberships =
            new MembershipDeeds(house.saves, house.register, house.told(), house.log, house.clock);
    private final Invitations invitations =
            new Invitations(house.saves, house.register, house.accounts(), house.letters, house.log, house.clock);
    private final Group zeist = house.society.group("Zeist");
    private final Member helene = house.society.person("Hélène", "", "Büchner");
    private final Member abel = house.society.person("Abel", "ten", "Brink");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everyChangeOfAPersonStandsInTheLogWithoutWhatItSays() {
        persons.change(house.office(), abel.withContact(new Contact("nieuw@adres.example", "+31612345678")));

        assertThat(house.events("member:" + abel.id())).containsExactly("member.changed");
        assertThat(house.security
                        .audit()
                        .list(nl.balint.cms.security.AuditQuery.ALL)
                        .toString())
                .doesNotContain("nieuw@adres")
                .contains("parts=contact");
    }

    /** Story C62. */
    @Test
    void whoTakesAnotherNameHasItEverywhereAtTheSamePlace() {
        Member marieke = house.society.person("Marieke", "de", "Wit");
        house.account(marieke);
        house.society.join(marieke, zeist);

        persons.change(house.office(), marieke.withName(PersonName.of("Marieke", "van der", "Ploeg")));

        assertThat(house.register.people(zeist.id(), house.clock.instant()))
                .extracting(
                        person -> person.member().id(),
                        person -> person.member().name().full())
                .containsExactly(tuple(marieke.id(), "Marieke van der Ploeg"));
        assertThat(house.accounts().find(marieke.id()).map(Account::name)).contains("Marieke van der Ploeg");
        assertThat(house.register.members().search("Ploeg"))
                .extracting(Member::id)
                .containsExactly(marieke.id());
    }

    @Test
    void aLeaderWhoLeavesIsATaskUntilSomebodyFollows() {
        LocalDate day = LocalDate.of(2027, 5, 1);
        Membership leads = house.society.join(helene, zeist, MembershipKind.LEADER, Term.from(day.minusYears(7)));

        memberships.end(house.visitor(helene), leads, Term.startOf(day), LeavingReason.NO_TIME);

        assertThat(tasks("role:secretariaat"))
                .extracting(task -> task.what().kind(), task -> task.what().due())
                .containsExactly(tuple("members.leader-leaves", Term.startOf(day)));
        assertThat(tasks("role:pam"))
                .extracting(task -> task.what().kind())
                .containsExactly("members.leader-leaves-known");

        memberships.add(
                house.office(), Membership.of("", zeist.id(), abel.id(), MembershipKind.LEADER, Term.from(day)));

        assertThat(tasks("role:secretariaat")).isEmpty();
    }

    @Test
    void aLeaderWhoIsNotAloneLeavesNoTask() {
        Membership leads =
                house.society.join(helene, zeist, MembershipKind.LEADER, Term.from(LocalDate.of(2020, 1, 1)));
        house.society.join(abel, zeist, MembershipKind.SUBSTITUTE, Term.from(LocalDate.of(2020, 1, 1)));

        memberships.end(house.visitor(helene), leads, house.clock.instant(), LeavingReason.NO_TIME);

        assertThat(tasks("role:secretariaat")).isEmpty();
    }

    private List<Task> tasks(String whom) {
        return house.workflow.tasks().list(Set.of(whom));
    }

    @Test
    void aChangeOfNothingIsNoChange() {
        persons.change(house.office(), abel);

        assertThat(house.events("member:" + abel.id())).isEmpty();
    }

    @Test
    void anInvitationMakesPersonMembershipAndAccountInOneSave() {
        Visitor leader = house.visitor(helene);

        Member invited = invitations.invite(leader, zeist, guest("Zoë", "d'Hondt", "zoe@huisarts.example"));

        assertThat(house.accounts().find(invited.id()).map(Account::state)).contains(AccountState.INVITED);
        assertThat(house.register.memberships().at(zeist.id(), house.clock.instant()))
                .extracting(Membership::memberId)
                .containsExactly(invited.id());
        assertThat(house.letters()).extracting(TestHouse.Letter::template).containsExactly("invitation");
        assertThat(house.events("member:" + invited.id()))
                .containsExactlyInAnyOrder("member.added", "membership.added");
    }

    @Test
    void anInvitationToAFullGroupLeavesNothingBehind() {
        Group full = house.society.group("Klein", new GroupSize(1, 1, false));
        house.society.join(abel, full);

        assertThatThrownBy(() -> invitations.invite(
                        house.visitor(helene), full, guest("Zoë", "d'Hondt", "zoe@huisarts.example")))
                .isInstanceOf(MembershipRefused.class);

        assertThat(house.register.members().findByEmail("zoe@huisarts.example")).isEmpty();
        assertThat(house.accounts().findByEmail("zoe@huisarts.example")).isEmpty();
        assertThat(house.letters()).isEmpty();
    }

    @Test
    void whoIsKnownByTheAddressJoinsUnderTheirOwnName() {
        house.account(abel);

        Member joined = invitations.invite(
                house.visitor(helene),
                zeist,
                guest("Iemand", "Anders", abel.contact().email()));

        assertThat(joined).isEqualTo(abel);
        assertThat(house.letters()).extracting(TestHouse.Letter::template).containsExactly("group-joined");
    }

    @Test
    void whoseMembershipEndsIsTold() {
        house.account(abel);
        Membership seat = house.society.join(abel, zeist);

        memberships.end(house.visitor(helene), seat, Term.startOf(LocalDate.of(2027, 5, 1)), LeavingReason.NO_TIME);

        TestHouse.Letter letter = house.letters().get(0);
        assertThat(letter.template()).isEqualTo("group-left");
        assertThat(letter.values().get("until")).isEqualTo(LocalDate.of(2027, 5, 1));
    }

    @Test
    void anAspirantBecomesAMemberInAFullGroup() {
        Group full = house.society.group("Klein", new GroupSize(1, 1, false));
        Membership aspirant =
                house.society.join(abel, full, MembershipKind.ASPIRANT, Term.from(LocalDate.of(2026, 9, 1)));

        Membership member = memberships.changeKind(house.visitor(helene), aspirant, MembershipKind.MEMBER);

        Instant now = house.clock.instant();
        assertThat(house.register.memberships().at(full.id(), now)).containsExactly(member);
        assertThat(house.register.memberships().inGroup(full.id())).hasSize(2);
    }

    @Test
    void aDuplicateGivesEverythingToTheRecordThatStays() {
        Member twin = house.society.person("A.", "ten", "Brink");
        Membership seat = house.society.join(twin, zeist);
        house.account(twin);
        Member stays = abel.withName(abel.name().withInitials("A.J."));

        new Merging(house.saves, house.register, house.accounts(), house.log, house.clock)
                .merge(house.office(), stays, twin);

        assertThat(house.register.members().get(abel.id())).isEqualTo(stays);
        assertThat(house.register.members().findCurrent(twin.id())).contains(stays);
        assertThat(house.register.memberships().ofMember(abel.id()))
                .extracting(Membership::id)
                .containsExactly(seat.id());
        assertThat(house.accounts().find(twin.id()).map(Account::state)).contains(AccountState.BLOCKED);
        assertThat(house.events("member:" + twin.id())).contains("member.merged");
    }

    @Test
    void newsIsMailedToWhoWantsItButNotToWhoWroteIt() {
        Member anna = house.society.person("Anna", "", "Berg");
        Member quiet = house.society.person("Bart", "", "Stil");
        for (Member member : java.util.List.of(helene, abel, anna, quiet)) {
            house.account(member);
        }
        house.society.join(helene, zeist, MembershipKind.LEADER, Term.from(LocalDate.of(2020, 1, 1)));
        house.society.join(abel, zeist);
        house.society.join(quiet, zeist);
        persons.change(house.visitor(quiet), quiet.withChoices(new Member.Choices(java.util.List.of(), false)));
        Announcements announcements = new Announcements(house.society.repository, house.register.ids());

        new AnnouncementDeeds(house.saves, announcements, house.letters, house.log)
                .write(
                        house.visitor(helene),
                        new Announcement(
                                "", zeist.id(), helene.id(), house.clock.instant(), "Andere zaal", "<b>Donderdag</b>"));

        assertThat(house.letters()).hasSize(1);
        assertThat(house.letters().get(0).values().get("name")).isEqualTo("Abel ten Brink");
        assertThat(house.letters().toString()).doesNotContain("Andere zaal").doesNotContain("Donderdag");
        assertThat(announcements.list(zeist.id()))
                .extracting(Announcement::text)
                .containsExactly("<b>Donderdag</b>");
    }

    private static Invitations.Guest guest(String given, String surname, String email) {
        Surname last = Surname.parse(surname);
        return new Invitations.Guest(
                PersonName.of(given, last.prefix(), last.core()), email, MembershipKind.MEMBER, "");
    }
}
