package nl.balint.portal.applications.office;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** The applications that the society has received, as lines of a list. What nobody confirmed is not among them. */
final class Rows {

    /** The states in the order of the procedure. */
    static final List<String> STATES =
            List.of("Submitted", "InHandling", "Proposed", "Acquaintance", "Deliberation", "Placeable", "Waiting");

    static final List<String> ENDED = List.of("Placed", "Rejected", "Withdrawn", "Expired");

    private static final Set<Class<? extends JoinState>> UNSEEN =
            Set.of(JoinState.Draft.class, JoinState.ToConfirm.class, JoinState.Anonymised.class);

    private final Applications applications;
    private final Groups groups;
    private final ProcedureTerms terms;
    private final Clock clock;

    Rows(Applications applications, Groups groups, ProcedureTerms terms, Clock clock) {
        this.applications = applications;
        this.groups = groups;
        this.terms = terms;
        this.clock = clock;
    }

    /** The most urgent first. */
    List<Row> list() {
        Instant now = clock.instant();
        return applications.list().stream()
                .filter(Rows::isSeen)
                .map(application -> row(application, now))
                .sorted(Row.URGENT_FIRST)
                .toList();
    }

    /** Whether the society has received it, and still knows whose it is. */
    static boolean isSeen(Application application) {
        return !application.number().isEmpty()
                && !UNSEEN.contains(application.state().getClass());
    }

    Row row(Application application, Instant now) {
        JoinState state = application.state();
        return new Row(
                application.id(),
                application.number(),
                application.person().name().full(),
                application.person().practice().address().town(),
                state.getClass().getSimpleName(),
                state.groupId(),
                groupName(state.groupId()),
                Terms.day(
                        application.way().isEmpty()
                                ? state.since()
                                : application.way().get(0).at()),
                Terms.day(state.since()),
                ClockView.of(application, now, terms));
    }

    String groupName(String id) {
        return groups.find(id).map(Group::name).orElse("");
    }
}
