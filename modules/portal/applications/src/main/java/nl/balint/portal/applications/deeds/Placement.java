package nl.balint.portal.applications.deeds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AccountState;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.NewAccount;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.applications.Application;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Log;

/**
 * Makes a member of an applicant, with a seat from a day on and an invitation to the account, in the save of the act.
 */
final class Placement {

    private final Register register;
    private final Accounts accounts;
    private final Log log;
    private final String house;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param house in whose name people are invited
     */
    Placement(Register register, Accounts accounts, Log log, String house, Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.log = log;
        this.house = house;
        this.clock = clock;
    }

    /**
     * Gives the seat; fails when there is none at any time of the term.
     *
     * @return the id of the member
     */
    String seat(Content content, Application application, String groupId, LocalDate from) {
        Visitor byHouse = byHouse();
        Member member = member(content, application.person(), byHouse);
        Term year = Term.between(from, from.plusYears(1));
        add(
                content,
                Membership.of("", groupId, member.id(), MembershipKind.MEMBER, seated(from))
                        .withCommitment(year),
                byHouse);
        letIn(content, member, byHouse);
        return member.id();
    }

    /**
     * Lets somebody into a group as something, from a day on, with an invitation to the account.
     *
     * @return the id of the member
     */
    String join(Content content, Member person, String groupId, MembershipKind kind, Term term) {
        Visitor byHouse = byHouse();
        Member member = member(content, person, byHouse);
        add(content, Membership.of("", groupId, member.id(), kind, term), byHouse);
        letIn(content, member, byHouse);
        return member.id();
    }

    /** From that day; today from now on, for whose seat it was may have had it until a moment ago. */
    private Term seated(LocalDate from) {
        Term term = Term.from(from);
        Instant now = clock.instant();
        return term.isAhead(now) ? term : Term.from(now);
    }

    private void add(Content content, Membership wanted, Visitor byHouse) {
        Membership added = register.memberships().add(content, wanted);
        log.note(content, Log.membership("membership.added", byHouse, added));
    }

    /** In whose name the house does it. */
    Visitor byHouse() {
        return Visitor.of(
                AuditLine.SYSTEM, new Belongings(house, Set.of(), Set.of()), Strength.SECOND_FACTOR, clock.instant());
    }

    /** Who has that mail address is the same person, for it was confirmed. */
    private Member member(Content content, Member person, Visitor by) {
        Optional<Member> known = register.members().findByEmail(person.contact().email());
        return known.orElseGet(() -> {
            Member made = person.withId(register.ids().next());
            register.members().save(content, made);
            log.note(content, Log.person("member.added", by, made.id()));
            return made;
        });
    }

    private void letIn(Content content, Member member, Visitor by) {
        Optional<Account> account = accounts.find(content, member.id());
        boolean isNew = account.isEmpty()
                && accounts.findByEmail(member.contact().email()).isEmpty();
        if (isNew) {
            accounts.invite(
                    content,
                    new NewAccount(
                            member.id(), member.contact().email(), member.name().full()),
                    by);
        } else if (account.filter(known -> known.state() == AccountState.INVITED)
                .isPresent()) {
            accounts.inviteAgain(content, member.id(), by);
        }
    }
}
