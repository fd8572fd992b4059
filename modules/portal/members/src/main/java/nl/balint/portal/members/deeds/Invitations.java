package nl.balint.portal.members.deeds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AccountState;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.NewAccount;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;

/** Brings people into a group and lets them in: the person, the membership and the account in one save. */
public final class Invitations {

    private final Saves saves;
    private final Register register;
    private final Accounts accounts;
    private final GroupLetters letters;
    private final Log log;
    private final Clock clock;

    public Invitations(Saves saves, Register register, Accounts accounts, GroupLetters letters, Log log, Clock clock) {
        this.saves = saves;
        this.register = register;
        this.accounts = accounts;
        this.letters = letters;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Somebody who is to come into a group.
     *
     * @param exception why, when the group is full; empty otherwise
     */
    public record Guest(PersonName name, String email, MembershipKind kind, String exception) {}

    /**
     * Invites people into a group, all of them or none. Who is known by the address becomes a member of this group too,
     * under the name that they have; whoever invites does not learn more about them than that.
     */
    public List<Member> inviteAll(Visitor by, Group group, List<Guest> guests) {
        return saves.once(content ->
                guests.stream().map(guest -> invite(content, by, group, guest)).toList());
    }

    public Member invite(Visitor by, Group group, Guest guest) {
        return inviteAll(by, group, List.of(guest)).get(0);
    }

    private Member invite(Content content, Visitor by, Group group, Guest guest) {
        Member member = register.members().findByEmail(guest.email()).orElseGet(() -> added(content, by, guest));
        Membership membership = register.memberships()
                .add(
                        content,
                        Membership.of("", group.id(), member.id(), guest.kind(), Term.from(clock.instant()))
                                .withException(guest.exception()));
        log.note(content, Log.membership("membership.added", by, membership));
        if (guest.kind().reads()) {
            letIn(content, by, member);
            letters.joined(content, membership);
        }
        return member;
    }

    /** Gives somebody who is in the register an account, or another invitation when the first was not used. */
    public void letIn(Visitor by, Member member) {
        saves.once(content -> {
            letIn(content, by, member);
            return member;
        });
    }

    private void letIn(Content content, Visitor by, Member member) {
        Optional<Account> account = accounts.find(content, member.id());
        if (account.isEmpty()) {
            accounts.invite(
                    content,
                    new NewAccount(
                            member.id(), member.contact().email(), member.name().full()),
                    by);
        } else if (account.get().state() == AccountState.INVITED) {
            accounts.inviteAgain(content, member.id(), by);
        }
    }

    private Member added(Content content, Visitor by, Guest guest) {
        Member member = Member.of(register.ids().next(), guest.name(), new Contact(guest.email(), ""));
        register.members().save(content, member);
        log.note(content, Log.person("member.added", by, member.id()));
        return member;
    }
}
