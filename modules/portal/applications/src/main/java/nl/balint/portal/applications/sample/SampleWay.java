package nl.balint.portal.applications.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;

/**
 * What is done with a sample, and when.
 *
 * @param groupId the group that they would like
 * @param deeds the first is that they confirm their address
 * @param moments when each is done, in the same order
 */
record SampleWay(
        SampleApplication sample, String groupId, Instant sentAt, List<Joining.Deed> deeds, List<Instant> moments) {

    private static final Duration PAUSE = Duration.ofMinutes(20);

    /** One that is confirmed soon after it was sent, with these deeds evenly over the days until now. */
    static SampleWay until(Instant now, SampleApplication sample, String groupId, List<Joining.Deed> deeds) {
        Duration whole = Duration.ofDays(sample.daysAgo());
        Instant sentAt = now.minus(whole);
        Duration each = whole.dividedBy(deeds.size() + 2L);
        Joining.Deed confirmed = new Joining.Deed(Actor.APPLICANT, new JoinAct.Confirm(), "");
        return new SampleWay(
                sample,
                groupId,
                sentAt,
                Stream.concat(Stream.of(confirmed), deeds.stream()).toList(),
                IntStream.rangeClosed(0, deeds.size())
                        .mapToObj(step -> sentAt.plus(PAUSE).plus(each.multipliedBy(step)))
                        .toList());
    }

    int length() {
        return deeds.size();
    }

    Joining.Deed deed(int step) {
        return deeds.get(step);
    }

    Instant at(int step) {
        return moments.get(step);
    }
}
