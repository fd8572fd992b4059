package nl.balint.portal.members;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/** A small society on a real repository, in memory unless it is told otherwise. */
public final class TestSociety implements AutoCloseable {

    public final TestClock clock = TestClock.at("2027-01-06T10:00:00Z");
    public final Repository repository;
    public final Register register;

    public TestSociety() {
        repository = Repository.inMemory(clock);
        register = register();
    }

    /** One that stays in a folder when its process has ended. */
    public TestSociety(Path folder) {
        repository = Repository.open(folder, clock);
        register = register();
    }

    private Register register() {
        return Register.open(repository, new SecureRandom(), Duration.ofDays(60));
    }

    public Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    /** Does something in a save of its own. */
    public void change(Consumer<Content> deed) {
        try (Content content = open()) {
            deed.accept(content);
            content.save();
        }
    }

    public Member person(String given, String prefix, String surname) {
        String email = Slug.of(given + " " + surname) + "@huisarts.example";
        Member member = Member.of(
                register.ids().next(), PersonName.of(given, prefix, surname), new Contact(email, "+31612345678"));
        change(content -> register.members().save(content, member));
        return member;
    }

    public Group group(String name) {
        return group(name, new GroupSize(8, 12, false));
    }

    public Group group(String name, GroupSize size) {
        Group group = new Group(
                register.ids().next(),
                register.groups().nextNumber(),
                Slug.of(name),
                name,
                new GroupState(GroupState.Phase.ACTIVE, LocalDate.of(2020, 1, 1)),
                GroupPlace.in(name, "3701", "Utrecht"),
                new GroupMeeting(List.of(DayOfWeek.THURSDAY), LocalTime.of(19, 30), 120, "elke vier weken"),
                size,
                GroupDetails.since(LocalDate.of(2020, 1, 1), 500));
        change(content -> register.groups().add(content, group));
        return group;
    }

    public Membership join(Member member, Group group, MembershipKind kind, Term term) {
        return join(Membership.of("", group.id(), member.id(), kind, term));
    }

    public Membership join(Membership membership) {
        try (Content content = open()) {
            Membership added = register.memberships().add(content, membership);
            content.save();
            return added;
        }
    }

    public Membership join(Member member, Group group) {
        return join(member, group, MembershipKind.MEMBER, Term.from(LocalDate.of(2026, 1, 1)));
    }

    public java.util.Set<String> principals(Member member, Instant at) {
        return register.rights().principals(member.id(), at);
    }

    @Override
    public void close() {
        repository.close();
    }
}
