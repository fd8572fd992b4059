package nl.balint.portal.applications.procedure;

/** What may wait for somebody, and for whom. The text of each kind is {@code task.<kind>}. */
public final class TaskKind {

    public static final String NEW = "application.new";
    public static final String HANDLE = "application.handle";
    public static final String ANSWERED = "application.answered";
    public static final String WRITTEN = "application.written";
    public static final String LATE = "application.late";
    public static final String GROUP = "application.group";
    public static final String MEETING = "application.meeting";
    public static final String BALLOT = "application.ballot";
    public static final String OFFER_TAKEN = "application.offer-taken";
    public static final String START_NEW = "start.new";
    public static final String START_ADVICE = "start.advice";
    public static final String START_DECISION = "start.decision";
    public static final String LEADERLESS = "application.leaderless";
    public static final String BOUNCED = "application.bounced";
    public static final String START_BOUNCED = "start.bounced";
    public static final String START_LATE = "start.late";
    public static final String START_WRITTEN = "start.written";
    public static final String START_SETUP = "start.setup";

    public static final String OFFICE = "role:secretariaat";
    public static final String COMMITTEE = "role:commissie";
    public static final String BOARD = "role:bestuur";

    private TaskKind() {}

    static String leaders(String groupId) {
        return "lead:" + groupId;
    }

    static String members(String groupId) {
        return "group:" + groupId;
    }
}
