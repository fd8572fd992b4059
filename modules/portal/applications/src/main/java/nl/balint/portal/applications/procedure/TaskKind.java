package nl.balint.portal.applications.procedure;

import java.util.Set;
import nl.balint.cms.workflow.NewTask;

/** What may wait for somebody, and for whom. The text of each kind is {@code task.<kind>}. */
public final class TaskKind {

    public static final String NEW = "application.new";
    public static final String HANDLE = "application.handle";
    public static final String ASKED = "application.asked";
    public static final String ANSWERED = "application.answered";
    public static final String WRITTEN = "application.written";
    public static final String LATE = "application.late";
    public static final String GROUP = "application.group";
    public static final String MEETING = "application.meeting";
    public static final String BALLOT = "application.ballot";
    public static final String OFFER_TAKEN = "application.offer-taken";
    public static final String START_NEW = "start.new";
    public static final String START_CHECK = "start.check";
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

    /** What is done when somebody has read it: a message asks for no other deed. */
    private static final Set<String> READ = Set.of(ANSWERED, WRITTEN, START_WRITTEN);

    private TaskKind() {}

    /** The task, about that application and to be done at that address. */
    public static NewTask task(Effect.GiveTask given, String subject, String address) {
        NewTask task = new NewTask(given.kind(), given.whom(), subject, address, given.due());
        return READ.contains(given.kind()) ? task.endedByHand() : task;
    }

    static String leaders(String groupId) {
        return "lead:" + groupId;
    }

    static String members(String groupId) {
        return "group:" + groupId;
    }
}
