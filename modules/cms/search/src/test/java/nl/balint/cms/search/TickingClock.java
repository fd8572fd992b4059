package nl.balint.cms.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock by which no two things happen at the same time. */
final class TickingClock extends Clock {
    private long millis = 1_800_000_000_000L;

    @Override
    public synchronized Instant instant() {
        millis++;
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneOffset getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
