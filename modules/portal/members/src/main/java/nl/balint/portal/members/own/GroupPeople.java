package nl.balint.portal.members.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.AccountState;
import nl.balint.cms.security.Accounts;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipState;
import nl.balint.portal.members.Register;

/** The people of a group for who runs it: what they are, from when until when, and whether they have come in. */
public final class GroupPeople {

    private final Repository repository;
    private final Register register;
    private final Accounts accounts;

    public GroupPeople(Repository repository, Register register, Accounts accounts) {
        this.repository = repository;
        this.register = register;
        this.accounts = accounts;
    }

    /** What somebody is in the group. */
    record MembershipLine(
            String id,
            MembershipKind kind,
            MembershipState state,
            String from,
            String until,
            String committed,
            String exception) {

        static MembershipLine of(Membership membership, Instant now) {
            return new MembershipLine(
                    membership.id(),
                    membership.kind(),
                    membership.stateAt(now),
                    membership.term().firstDay().map(LocalDate::toString).orElse(""),
                    membership.term().endDay().map(LocalDate::toString).orElse(""),
                    membership.commitment().endDay().map(LocalDate::toString).orElse(""),
                    membership.exception());
        }
    }

    /**
     * Somebody in the group.
     *
     * @param account "none", "invited", "active" or "blocked"
     */
    record PersonLine(String id, String name, List<MembershipLine> memberships, String account) {}

    /** Who is in the group, or will be. */
    List<PersonLine> lines(Group group, Instant now) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return register.peopleFrom(group.id(), now).stream()
                    .map(person -> line(content, person, now))
                    .toList();
        }
    }

    PersonLine line(GroupPerson person, Instant now) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return line(content, person, now);
        }
    }

    /** Whether somebody leads the group themselves, rather than running it for the leaders. */
    boolean isLeader(String memberId, Group group, Instant now) {
        return register.memberships().at(group.id(), now).stream()
                .anyMatch(membership -> membership.memberId().equals(memberId)
                        && membership.kind().isLeader());
    }

    private PersonLine line(Content content, GroupPerson person, Instant now) {
        Member member = person.member();
        String account = accounts.find(content, member.id())
                .map(known -> word(known.state()))
                .orElse("none");
        List<MembershipLine> memberships = person.memberships().stream()
                .map(membership -> MembershipLine.of(membership, now))
                .toList();
        return new PersonLine(member.id(), member.name().full(), memberships, account);
    }

    private static String word(AccountState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
