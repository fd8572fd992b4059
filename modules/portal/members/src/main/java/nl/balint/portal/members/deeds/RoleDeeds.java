package nl.balint.portal.members.deeds;

import java.time.Instant;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Register;

/** Gives and ends roles of the society. */
public final class RoleDeeds {

    private final Saves saves;
    private final Register register;
    private final Log log;

    public RoleDeeds(Saves saves, Register register, Log log) {
        this.saves = saves;
        this.register = register;
        this.log = log;
    }

    public Assignment give(Visitor by, Assignment asked) {
        return saves.once(content -> {
            Assignment given = register.assignments().add(content, asked);
            log.note(
                    content,
                    Log.person("role.given", by, given.memberId())
                            .with("role", given.role().word()));
            return given;
        });
    }

    public void end(Visitor by, Assignment assignment, Instant at) {
        saves.once(content -> {
            log.note(
                    content,
                    Log.person("role.ended", by, assignment.memberId())
                            .with("role", assignment.role().word()));
            return register.assignments().end(content, assignment, at);
        });
    }
}
