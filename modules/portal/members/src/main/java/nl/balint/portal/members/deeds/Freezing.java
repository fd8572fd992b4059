package nl.balint.portal.members.deeds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MemberState;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.Register;

/**
 * Stops all access and all mail of somebody at once, after a death or while something is looked into. Nothing goes out
 * to the group by itself: its leaders tell it in words of their own.
 */
public final class Freezing {

    private static final String SUBJECT = "frozen:";
    private static final int DAYS = 3;

    private final Saves saves;
    private final Register register;
    private final Accounts accounts;
    private final Tasks tasks;
    private final Log log;
    private final Clock clock;

    public Freezing(Saves saves, Register register, Accounts accounts, Tasks tasks, Log log, Clock clock) {
        this.saves = saves;
        this.register = register;
        this.accounts = accounts;
        this.tasks = tasks;
        this.log = log;
        this.clock = clock;
    }

    public void freeze(Visitor by, Member member, MemberState.Cause cause) {
        Instant now = clock.instant();
        List<Group> told = groups(
                        register.memberships().ofMember(member.id()).stream().filter(one -> one.holdsAt(now)))
                .toList();
        saves.once(content -> {
            register.members().save(content, member.withState(new MemberState.Frozen(now, by.userId(), cause)));
            if (accounts.find(content, member.id()).isPresent()) {
                accounts.block(content, member.id(), by);
            }
            told.forEach(group -> tasks.add(content, task(group, member, now)));
            log.note(content, Log.person("member.frozen", by, member.id()).with("cause", cause.name()));
            return member;
        });
    }

    public void thaw(Visitor by, Member member) {
        saves.once(content -> {
            register.members().save(content, member.withState(MemberState.CURRENT));
            if (accounts.find(content, member.id()).isPresent()) {
                accounts.unblock(content, member.id(), by);
            }
            end(content, by, member);
            log.note(content, Log.person("member.thawed", by, member.id()));
            return member;
        });
    }

    /** Which group is to be told of whom. */
    public record About(String groupId, String memberId) {}

    /** What such a task is about. */
    public static Optional<About> about(String subject) {
        if (!subject.startsWith(SUBJECT)) {
            return Optional.empty();
        }
        String[] ids = subject.substring(SUBJECT.length()).split(":", 2);
        return Optional.of(new About(ids[0], ids[1]));
    }

    /** For those who lead the group; for the secretariat when nobody else does. */
    private NewTask task(Group group, Member member, Instant now) {
        boolean isLed = register.memberships().at(group.id(), now).stream()
                .filter(one -> !one.memberId().equals(member.id()))
                .filter(one -> register.members().get(one.memberId()).isCurrent())
                .anyMatch(one -> one.leadsAt(now));
        String kind = isLed ? "members.frozen" : "members.frozen-unled";
        String whom = isLed ? Principals.leader(group.id()) : Succession.OFFICE;
        String place =
                isLed ? "/mijn/groepen/" + group.slug() + "/leden/" + member.id() : "/beheer/groepen/" + group.id();
        return new NewTask(kind, whom, subject(group, member), place, Terms.afterDays(now, DAYS)).endedByHand();
    }

    private void end(Content content, Visitor by, Member member) {
        groups(register.memberships().ofMember(member.id()).stream())
                .forEach(group -> tasks.doneAbout(content, subject(group, member), by.userId()));
    }

    private Stream<Group> groups(Stream<Membership> memberships) {
        return memberships.map(Membership::groupId).distinct().map(register.groups()::get);
    }

    private static String subject(Group group, Member member) {
        return SUBJECT + group.id() + ":" + member.id();
    }
}
