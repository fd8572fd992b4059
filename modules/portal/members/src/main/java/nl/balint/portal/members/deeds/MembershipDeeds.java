package nl.balint.portal.members.deeds;

import java.time.Clock;
import java.time.Instant;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;

/** What is done to memberships. Rights follow from what is saved, at once. */
public final class MembershipDeeds {

    private final Saves saves;
    private final Register register;
    private final Told told;
    private final Log log;
    private final Clock clock;

    /** Who hears of it in the same save: the person by mail, and whoever has something to do now. */
    public record Told(GroupLetters letters, Succession succession, LeftWorks works) {}

    public MembershipDeeds(Saves saves, Register register, Told told, Log log, Clock clock) {
        this.saves = saves;
        this.register = register;
        this.told = told;
        this.log = log;
        this.clock = clock;
    }

    /** Adds a membership and tells the person, who is known by now. */
    public Membership add(Visitor by, Membership asked) {
        return saves.once(content -> {
            Membership added = register.memberships().add(content, asked);
            log.note(content, Log.membership("membership.added", by, added));
            told.letters().joined(content, added);
            told.succession().follows(content, by, added);
            return added;
        });
    }

    /** Ends a membership at an instant, now or later, and tells the person and who must find somebody else. */
    public void end(Visitor by, Membership membership, Instant at, LeavingReason reason) {
        saves.once(content -> {
            Membership ended = register.memberships().end(content, membership, at, reason);
            log.note(content, Log.membership("membership.ended", by, ended));
            told.letters().left(content, ended);
            told.succession().leaves(content, ended, register.memberships().inGroup(ended.groupId()));
            told.works().asks(content, ended);
            return ended;
        });
    }

    /** Out of one group and into another at one instant. */
    public Membership transfer(Visitor by, Membership seat, Membership asked) {
        return saves.once(content -> {
            Membership added = register.memberships().transfer(content, seat, asked);
            log.note(content, Log.membership("membership.ended", by, seat));
            log.note(content, Log.membership("membership.added", by, added));
            told.letters().joined(content, added);
            told.works().asks(content, seat.endingAt(added.term().from(), LeavingReason.OTHER_GROUP));
            return added;
        });
    }

    /** A pause from then until then; {@link Term#NEVER} takes it away. */
    public void pause(Visitor by, Membership membership, Term pause) {
        saves.once(content -> {
            register.memberships().save(content, membership.withPause(pause));
            log.note(content, Log.membership("membership.paused", by, membership));
            return membership;
        });
    }

    /** From aspirant to member, or the other way round: one ends and the other begins. */
    public Membership changeKind(Visitor by, Membership membership, MembershipKind kind) {
        Instant now = clock.instant();
        return saves.once(content -> {
            register.memberships().end(content, membership, now, LeavingReason.OTHER_KIND);
            Membership asked = Membership.of("", membership.groupId(), membership.memberId(), kind, Term.from(now))
                    .withException(membership.exception())
                    .withCommitment(membership.commitment());
            Membership added = register.memberships().add(content, asked);
            log.note(content, Log.membership("membership.changed", by, added));
            return added;
        });
    }

    public void commit(Visitor by, Membership membership, Term year) {
        saves.once(content -> {
            register.memberships().save(content, membership.withCommitment(year));
            log.note(content, Log.membership("membership.changed", by, membership));
            return membership;
        });
    }
}
