package nl.balint.portal.directory.people;

import nl.balint.cms.content.Content;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;

/** Keeps what somebody chose for the directory, as one save with its line in the log. */
public final class ProfileDeeds {

    private final Saves saves;
    private final Members members;
    private final Profiles profiles;
    private final Log log;

    public ProfileDeeds(Saves saves, Members members, Profiles profiles, Log log) {
        this.saves = saves;
        this.members = members;
        this.profiles = profiles;
        this.log = log;
    }

    /**
     * Keeps it.
     *
     * @param chosen the person with what they agreed to
     */
    void choose(Visitor by, Member chosen, Profile profile) {
        saves.once(content -> {
            members.save(content, chosen);
            profiles.save(content, chosen.id(), profile);
            note(content, "directory.chosen", by, chosen);
            return profile;
        });
    }

    /** Keeps a photograph, which nobody else sees before the member says so. */
    void keepPhoto(Visitor by, Member member, byte[] jpeg) {
        saves.once(content -> {
            profiles.savePhoto(content, member.id(), jpeg);
            note(content, "directory.photo.kept", by, member);
            return member;
        });
    }

    /** Takes the photograph away, with the yes to show it. */
    void dropPhoto(Visitor by, Member member) {
        saves.once(content -> {
            Member changed = member.withChoices(ProfileForm.withoutPhoto(member.choices()));
            members.save(content, changed);
            profiles.savePhoto(content, member.id(), new byte[0]);
            note(content, "directory.photo.dropped", by, changed);
            return changed;
        });
    }

    /** Takes back every yes, and away what was written. */
    void withdraw(Visitor by, Member member) {
        saves.once(content -> {
            Member changed = member.withChoices(ProfileForm.withdrawn(member.choices()));
            members.save(content, changed);
            profiles.remove(content, member.id());
            note(content, "directory.withdrawn", by, changed);
            return changed;
        });
    }

    private void note(Content content, String event, Visitor by, Member member) {
        AuditLine line = Log.person(event, by, member.id())
                .with("consents", String.valueOf(member.choices().consents().size()));
        log.note(content, line);
    }
}
