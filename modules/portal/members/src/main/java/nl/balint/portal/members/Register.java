package nl.balint.portal.members;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Repository;
import nl.balint.cms.security.Belonging;

/** The people, groups, memberships and roles of one society, over one repository. */
public final class Register {

    private final Members members;
    private final Groups groups;
    private final Memberships memberships;
    private final Assignments assignments;
    private final GroupRights rights;
    private final Ids ids;

    private Register(Roll roll, Ids ids, Duration pauseAccess) {
        this.members = new Members(roll);
        this.groups = new Groups(roll);
        this.memberships = new Memberships(roll, ids);
        this.assignments = new Assignments(roll, ids);
        this.rights = new GroupRights(roll, pauseAccess);
        this.ids = ids;
    }

    /**
     * Lays the workspaces that are missing.
     *
     * @param pauseAccess how long somebody who pauses may still read the group's files
     */
    public static Register open(Repository repository, SecureRandom random, Duration pauseAccess) {
        repository.addRecords(Places.MEMBERS);
        repository.addRecords(Places.GROUPS);
        return new Register(new Roll(repository), new Ids(random), pauseAccess);
    }

    public Members members() {
        return members;
    }

    public Groups groups() {
        return groups;
    }

    public Memberships memberships() {
        return memberships;
    }

    public Assignments assignments() {
        return assignments;
    }

    /** The people of a group at an instant: leaders first, then by name. */
    public List<GroupPerson> people(String groupId, Instant at) {
        return GroupPerson.of(memberships.at(groupId, at), members);
    }

    /** Everybody who is in the group or will be. */
    public List<GroupPerson> peopleFrom(String groupId, Instant at) {
        List<Membership> open = memberships.inGroup(groupId).stream()
                .filter(membership -> !membership.term().isOver(at))
                .toList();
        return GroupPerson.of(open, members);
    }

    public Set<GroupWarning> warnings(Group group, Instant at) {
        return GroupWarning.of(group, memberships.inGroup(group.id()), at);
    }

    /** Makes the id of a new person or group. */
    public Ids ids() {
        return ids;
    }

    /** For the door: who belongs where, at the instant it is asked. */
    public Belonging belonging() {
        return new MembersBelonging(members, rights);
    }

    GroupRights rights() {
        return rights;
    }
}
