package nl.balint.portal.applications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.balint.cms.workflow.Terms;

/** A clock that stands where it is put. */
public final class SetClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    /** Puts it at a Dutch time, "2027-01-06T09:00". */
    public void put(String local) {
        now = LocalDateTime.parse(local).atZone(Terms.DUTCH_TIME).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Terms.DUTCH_TIME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
