package nl.balint.portal.members.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;

/**
 * Sixty groups over twelve provinces with their members and leaders, and those who run the society: the same people
 * with the same ids each time. All groups have a leader, a co-leader and an EKC, but for a few that lack one.
 */
public final class SampleSociety {

    private static final long SEED = 1957;
    private static final LocalDate LEADERS_BEFORE = LocalDate.of(2022, 1, 1);
    private static final int SENIORITY = 4;
    private static final LocalDate ROLES_SINCE = LocalDate.of(2025, 1, 1);
    private static final Set<Integer> FIRST_GROUPS = Set.of(1, 2, 3);
    private static final int WITHOUT_LEADER = 54;
    private static final int WITHOUT_CO_LEADER = 47;
    private static final Set<Integer> WITHOUT_CONSULTANT = Set.of(5, 20, 47);
    /** Beside the two of the cast. */
    private static final Set<Integer> WITH_TRAINEE = Set.of(11, 21, 30, 38, 44, 52, 57);

    private final Random random = new Random(SEED);
    private final SamplePeople people = new SamplePeople(random);
    private final Map<String, Member> cast = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    private SampleSociety(Set<Integer> numbers) {
        SampleCast.ALL.forEach(this::enter);
        for (SampleGroup line : SampleGroup.list()) {
            if (numbers.isEmpty() || numbers.contains(line.number())) {
                found(line);
            }
        }
    }

    /** All sixty groups, about 600 members. */
    public static SampleSociety whole() {
        return new SampleSociety(Set.of());
    }

    /** The groups Den Bosch, Zeist and Haarlem, and those who run the society: for a first start. */
    public static SampleSociety small() {
        return new SampleSociety(FIRST_GROUPS);
    }

    /** Puts everybody into the register who is not in it yet, as one save; who is stays as they are. */
    public void sow(Repository repository, Register register) {
        Set<String> knownPeople =
                known(members, Member::id, id -> register.members().find(id));
        Set<String> knownGroups =
                known(groups, Group::id, id -> register.groups().find(id));
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            members.stream()
                    .filter(member -> !knownPeople.contains(member.id()))
                    .forEach(member -> register.members().save(content, member));
            groups.stream()
                    .filter(group -> !knownGroups.contains(group.id()))
                    .forEach(group -> register.groups().add(content, group));
            memberships.stream()
                    .filter(membership -> !knownGroups.contains(membership.groupId()))
                    .forEach(membership -> register.memberships().add(content, membership));
            assignments.stream()
                    .filter(assignment -> !knownPeople.contains(assignment.memberId()))
                    .forEach(assignment -> register.assignments().add(content, assignment));
            content.save();
        }
    }

    private static <T> Set<String> known(List<T> all, Function<T, String> id, Function<String, Optional<T>> find) {
        return all.stream().map(id).filter(each -> find.apply(each).isPresent()).collect(Collectors.toSet());
    }

    /** Somebody of the cast: "helene", "wil". */
    public Member person(String key) {
        Member member = cast.get(key);
        if (member == null) {
            throw new IllegalArgumentException("Nobody in the sample is called " + key);
        }
        return member;
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public List<Group> groups() {
        return List.copyOf(groups);
    }

    public List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    private void enter(SampleCast one) {
        Member made = people.called(one.name(), one.profession(), one.town(), one.postcode());
        Member member = one.profession().isEmpty()
                ? made.withRegistrations(List.of())
                : one.big().isEmpty() ? made : made.withRegistrations(List.of(BigRegistration.of(one.big())));
        cast.put(one.key(), member);
        members.add(member);
        for (SocietyRole role : one.roles()) {
            assignments.add(new Assignment("", member.id(), role, Assignment.NATIONAL, Term.from(ROLES_SINCE)));
        }
    }

    private void found(SampleGroup line) {
        Group group = line.group(people.id());
        groups.add(group);
        List<SampleCast> known =
                SampleCast.ALL.stream().filter(one -> one.isIn(line.number())).toList();
        known.forEach(one -> one.kinds().forEach(kind -> join(group, person(one.key()), kind)));
        if (line.number() != WITHOUT_LEADER && !has(known, MembershipKind.LEADER)) {
            join(group, added(people.therapist(line.town(), line.postcode())), MembershipKind.LEADER);
        }
        if (line.number() != WITHOUT_CO_LEADER && !has(known, MembershipKind.CO_LEADER)) {
            foundCoLeader(line, group);
        }
        if (WITH_TRAINEE.contains(line.number())) {
            join(group, added(people.therapist(line.town(), line.postcode())), MembershipKind.TRAINEE);
        }
        seat(line, group, known);
    }

    private void foundCoLeader(SampleGroup line, Group group) {
        Member coLeader = added(people.practitioner(line.town(), line.postcode()));
        join(group, coLeader, MembershipKind.CO_LEADER);
        if (!WITHOUT_CONSULTANT.contains(line.number())) {
            join(group, coLeader, MembershipKind.QUALITY_CONSULTANT);
        }
    }

    private void seat(SampleGroup line, Group group, List<SampleCast> known) {
        int seated = (int)
                known.stream().filter(one -> one.is(MembershipKind.MEMBER)).count();
        List<Member> rest = people.practitioners(line.members() - seated, line.town(), line.postcode());
        for (int i = 0; i < rest.size(); i++) {
            Member member = added(rest.get(i));
            join(group, member, random.nextInt(20) == 0 ? MembershipKind.ASPIRANT : MembershipKind.MEMBER);
            if (i == 0 && line.number() % 3 == 0) {
                join(group, member, MembershipKind.SECRETARY);
            }
        }
    }

    private static boolean has(List<SampleCast> known, MembershipKind kind) {
        return known.stream().anyMatch(one -> one.is(kind));
    }

    private Member added(Member member) {
        members.add(member);
        return member;
    }

    private void join(Group group, Member member, MembershipKind kind) {
        LocalDate from = kind == MembershipKind.ASPIRANT
                ? LocalDate.of(2026, 9, 1)
                : LocalDate.of(2016 + random.nextInt(10), 1 + random.nextInt(12), 1);
        boolean isNew = kind.isLeader() && from.isAfter(LEADERS_BEFORE);
        memberships.add(
                Membership.of("", group.id(), member.id(), kind, Term.from(isNew ? from.minusYears(SENIORITY) : from)));
    }
}
