package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.workflow.Terms;

/**
 * An application for a group as the procedure knows it.
 *
 * @param chosen the groups that the applicant would like, by id
 * @param tried those of which it has been told that it does not fit
 */
public record JoinCase(
        JoinState state, ProcedureClock clock, List<String> chosen, List<String> tried, Keeping keeping) {

    /**
     * How long it is kept after its end.
     *
     * @param consent whether the applicant agreed to a longer term
     * @param heldUntil kept until that day in any case; {@link LocalDate#EPOCH} for no such day
     */
    public record Keeping(boolean consent, LocalDate heldUntil) {
        public static final Keeping SHORT = new Keeping(false, LocalDate.EPOCH);

        public boolean isHeld(Instant at) {
            return !Terms.day(at).isAfter(heldUntil);
        }

        /** The moment from which what ended then may go. */
        public Instant end(Instant ended, ProcedureTerms terms) {
            return consent
                    ? Terms.afterMonths(ended, terms.kept().monthsWithConsent())
                    : Terms.afterDays(ended, terms.kept().days());
        }

        /** The last day that what ended then is here: a later one while somebody wants it kept. */
        public LocalDate lastDay(Instant ended, ProcedureTerms terms) {
            LocalDate end = Terms.day(end(ended, terms));
            return heldUntil.isAfter(end) ? heldUntil : end;
        }
    }

    public JoinCase {
        chosen = List.copyOf(chosen);
        tried = List.copyOf(tried);
    }

    public static JoinCase draft(Instant at, List<String> chosen, Keeping keeping) {
        return new JoinCase(new JoinState.Draft(at), ProcedureClock.NOT_STARTED, chosen, List.of(), keeping);
    }

    JoinCase withClock(ProcedureClock changed) {
        return new JoinCase(state, changed, chosen, tried, keeping);
    }

    JoinCase withState(JoinState changed) {
        return new JoinCase(changed, clock, chosen, tried, keeping);
    }

    JoinCase wanting(String groupId) {
        return chosen.contains(groupId) ? this : new JoinCase(state, clock, add(chosen, groupId), tried, keeping);
    }

    JoinCase without(String groupId) {
        return new JoinCase(state, clock, chosen, add(tried, groupId), keeping);
    }

    JoinCase withKeeping(Keeping changed) {
        return new JoinCase(state, clock, chosen, tried, changed);
    }

    Step.Moved<JoinCase> to(JoinState changed, Effect... effects) {
        return new Step.Moved<>(withState(changed), List.of(effects));
    }

    Step.Moved<JoinCase> stay(Effect... effects) {
        return new Step.Moved<>(this, List.of(effects));
    }

    private static List<String> add(List<String> all, String more) {
        List<String> changed = new ArrayList<>(all);
        changed.add(more);
        return changed;
    }
}
