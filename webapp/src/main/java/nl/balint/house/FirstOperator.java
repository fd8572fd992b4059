package nl.balint.house;

import java.time.Clock;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.NewAccount;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;

/** Lets the first person in who keeps the house running; who comes after is let in by those who are there. */
public final class FirstOperator {

    private final Repository repository;
    private final Register register;
    private final Accounts accounts;
    private final Clock clock;

    FirstOperator(Repository repository, Register register, Accounts accounts, Clock clock) {
        this.repository = repository;
        this.register = register;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes the person, the role and the account in one save.
     *
     * @return the address, good for one use, at which the account is set up; empty when somebody has the role already
     */
    public Optional<String> letIn(PersonName name, String email) {
        boolean taken = register.assignments().at(clock.instant()).stream()
                .anyMatch(assignment -> assignment.role() == SocietyRole.BEHEER);
        if (taken) {
            return Optional.empty();
        }
        Member member = Member.of(register.ids().next(), name, new Contact(email, ""));
        Assignment role =
                new Assignment("", member.id(), SocietyRole.BEHEER, Assignment.NATIONAL, Term.from(clock.instant()));
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            register.members().save(content, member);
            register.assignments().add(content, role);
            String link = accounts.addWithLink(content, new NewAccount(member.id(), email, name.full()));
            content.save();
            return Optional.of(link);
        }
    }
}
