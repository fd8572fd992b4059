package nl.balint.portal.members;

/** As what somebody belongs to a group. */
public enum MembershipKind {
    /** On trial; takes part in everything. */
    ASPIRANT(Reach.READS, true),
    MEMBER(Reach.READS, true),
    /** At a meeting now and then; sees nothing of the group's area. */
    GUEST(Reach.NOTHING, false),
    LEADER(Reach.LEADS, false),
    CO_LEADER(Reach.LEADS, false),
    /** A leader in training, as long as the group hosts them. */
    TRAINEE(Reach.READS, false),
    /** A member to whom the group gave its administration. */
    SECRETARY(Reach.LEADS, false),
    /** Leads while a leader is away. */
    SUBSTITUTE(Reach.LEADS, false),
    /** The EKC, who makes the group's hours count; gives no rights by itself. */
    QUALITY_CONSULTANT(Reach.NOTHING, false);

    private enum Reach {
        NOTHING,
        READS,
        LEADS
    }

    private final Reach reach;
    private final boolean seated;

    MembershipKind(Reach reach, boolean seated) {
        this.reach = reach;
        this.seated = seated;
    }

    /** Whether the group's area may be read. */
    public boolean reads() {
        return reach != Reach.NOTHING;
    }

    /** Whether the group may be run: its people, its files. */
    public boolean leads() {
        return reach == Reach.LEADS;
    }

    /** Whether it is one of the group's seats, which are counted. */
    public boolean takesSeat() {
        return seated;
    }

    /** Whether a group has its leader in whoever this is: the leader, or who stands in; not the co-leader alone. */
    public boolean answersForGroup() {
        return this == LEADER || this == SUBSTITUTE;
    }

    /** Whether this is one of the two who lead in turn the process and the structure of the group. */
    public boolean isLeader() {
        return answersForGroup() || this == CO_LEADER;
    }
}
