package nl.balint.portal.members.deeds;

import nl.balint.cms.content.Content;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;

/** What is done to persons. */
public final class PersonDeeds {

    private final Saves saves;
    private final Register register;
    private final Accounts accounts;
    private final Log log;

    public PersonDeeds(Saves saves, Register register, Accounts accounts, Log log) {
        this.saves = saves;
        this.register = register;
        this.accounts = accounts;
        this.log = log;
    }

    /** Adds somebody; they get an id. */
    public Member add(Visitor by, Member asked) {
        Member member = asked.withId(register.ids().next());
        return saves.once(content -> {
            register.members().save(content, member);
            log.note(content, Log.person("member.added", by, member.id()));
            return member;
        });
    }

    /** Changes somebody; nothing happens when nothing differs. */
    public void change(Visitor by, Member changed) {
        Member before = register.members().get(changed.id());
        String parts = Changed.parts(before, changed);
        if (parts.isEmpty()) {
            return;
        }
        saves.once(content -> {
            save(content, changed);
            log.note(content, Log.person("member.changed", by, changed.id()).with("parts", parts));
            return changed;
        });
    }

    private void save(Content content, Member changed) {
        register.members().save(content, changed);
        accounts.rename(content, changed.id(), changed.name().full());
    }
}
