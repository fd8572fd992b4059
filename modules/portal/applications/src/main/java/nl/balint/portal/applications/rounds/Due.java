package nl.balint.portal.applications.rounds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.balint.cms.workflow.Terms;

/** Which reminder it is time for. */
final class Due {

    private Due() {}

    /** Of reminders that were missed while the house was closed only the last is sent. */
    static Optional<Integer> last(List<Integer> reminders, IntPredicate isDue) {
        return reminders.stream().filter(isDue::test).reduce((one, later) -> later);
    }

    /** Days of the Dutch calendar. */
    static int days(Instant since, Instant now) {
        return (int) ChronoUnit.DAYS.between(Terms.day(since), Terms.day(now));
    }
}
