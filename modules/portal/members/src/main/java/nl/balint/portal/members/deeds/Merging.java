package nl.balint.portal.members.deeds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MemberState;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.Register;

/**
 * Makes one record of two that are one person. Memberships and roles go to the one that stays; the other one stays
 * where it is as a sign to it, so that what bears its id is still found. Its account is closed.
 */
public final class Merging {

    private final Saves saves;
    private final Register register;
    private final Accounts accounts;
    private final Log log;
    private final Clock clock;

    public Merging(Saves saves, Register register, Accounts accounts, Log log, Clock clock) {
        this.saves = saves;
        this.register = register;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Merges, as one save.
     *
     * @param stays with the values that were chosen
     */
    public void merge(Visitor by, Member stays, Member goes) {
        if (stays.id().equals(goes.id())) {
            throw new IllegalArgumentException("A record is not merged with itself");
        }
        Instant now = clock.instant();
        saves.once(content -> {
            register.members().save(content, stays);
            moveMemberships(content, stays, goes, now);
            moveRoles(content, stays, goes, now);
            register.members().save(content, goes.withState(new MemberState.Merged(now, by.userId(), stays.id())));
            if (accounts.find(content, goes.id()).isPresent()) {
                accounts.block(content, goes.id(), by);
            }
            log.note(content, Log.person("member.merged", by, stays.id()).with("with", goes.id()));
            log.note(content, Log.person("member.merged", by, goes.id()).with("into", stays.id()));
            return stays;
        });
    }

    /** A membership that both have is kept once: that of the one who stays. */
    private void moveMemberships(Content content, Member stays, Member goes, Instant now) {
        List<Membership> kept = register.memberships().ofMember(stays.id());
        for (Membership old : register.memberships().ofMember(goes.id())) {
            if (kept.stream().noneMatch(other -> isAlike(old, other))) {
                register.memberships().save(content, old.withMember(stays.id()));
            } else if (!old.term().isOver(now)) {
                register.memberships().end(content, old, now, LeavingReason.MERGED);
            }
        }
    }

    private static boolean isAlike(Membership one, Membership other) {
        return one.groupId().equals(other.groupId())
                && (one.kind() == other.kind()
                        || (one.kind().takesSeat() && other.kind().takesSeat()))
                && one.term().overlaps(other.term());
    }

    private void moveRoles(Content content, Member stays, Member goes, Instant now) {
        for (Assignment role : register.assignments().ofMember(goes.id())) {
            if (!role.term().isOver(now)) {
                register.assignments().end(content, role, now);
                register.assignments()
                        .add(content, new Assignment("", stays.id(), role.role(), role.scope(), role.term()));
            }
        }
    }
}
