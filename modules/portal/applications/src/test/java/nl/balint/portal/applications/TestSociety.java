package nl.balint.portal.applications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupMeeting;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;

/** The people and groups of a test, in the register. */
public final class TestSociety {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Repository repository;
    private final Register register;
    private final Clock clock;

    TestSociety(Repository repository, Register register, Clock clock) {
        this.repository = repository;
        this.register = register;
        this.clock = clock;
    }

    public Member person(String given, String prefix, String surname, String postcode) {
        String email = (given + "." + surname).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "@huisarts.example";
        String big = "99" + String.format(Locale.ROOT, "%09d", Math.floorMod(email.hashCode(), 1_000_000_000));
        return Member.of("nobody", PersonName.of(given, prefix, surname), new Contact(email, "+31612345678"))
                .withRegistrations(List.of(BigRegistration.of(big)))
                .withPractice(new Practice("", new Address("Dorpsstraat", "1", "", postcode + " AB", "Vught"), ""));
    }

    public Member member(String given, String prefix, String surname) {
        Member member =
                person(given, prefix, surname, "3999").withId(register.ids().next());
        change(content -> register.members().save(content, member));
        return member;
    }

    /** A group with so many members, the first of whom leads it. */
    public Group group(String name, String postcode, GroupDetails.Rule rule, int members, int maximum) {
        GroupDetails standard = GroupDetails.since(LONG_AGO, 500);
        Group group = new Group(
                register.ids().next(),
                register.groups().nextNumber(),
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                name,
                new GroupState(GroupState.Phase.ACTIVE, LONG_AGO),
                GroupPlace.in(name, postcode, "Utrecht"),
                new GroupMeeting(List.of(DayOfWeek.THURSDAY), LocalTime.of(19, 30), 120, "elke vier weken"),
                new GroupSize(1, maximum, false),
                new GroupDetails(
                        standard.audience(),
                        new GroupDetails.Admission(rule, GroupDetails.Acquaintance.INDIVIDUAL),
                        standard.fee(),
                        LONG_AGO,
                        "",
                        List.of(),
                        ""));
        change(content -> register.groups().add(content, group));
        join(member("Leider", "", name), group, MembershipKind.LEADER);
        for (int number = 0; number < members; number++) {
            join(member("Lid" + (char) ('a' + number), "", name), group, MembershipKind.MEMBER);
        }
        return group;
    }

    public Membership join(Member member, Group group, MembershipKind kind) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            Membership added = register.memberships()
                    .add(content, Membership.of("", group.id(), member.id(), kind, Term.from(LONG_AGO)));
            content.save();
            return added;
        }
    }

    /** Whoever leads the group, and may say what the group says. */
    public Actor leader(Group group) {
        return register.people(group.id(), clock.instant()).stream()
                .filter(person -> person.leadsAt(clock.instant()))
                .map(person -> Actor.leader(person.member().id(), group.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The seated members, as those who vote. */
    public List<Actor> members(Group group) {
        return register.people(group.id(), clock.instant()).stream()
                .filter(person -> person.seat().isPresent())
                .map(person -> Actor.member(person.member().id(), group.id()))
                .toList();
    }

    private void change(Consumer<Content> deed) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            deed.accept(content);
            content.save();
        }
    }
}
