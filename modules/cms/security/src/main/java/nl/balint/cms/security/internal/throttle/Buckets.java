package nl.balint.cms.security.internal.throttle;

/** Buckets from which each try takes a drop, and which fill up again with time. */
public final class Buckets {

    private final double most;
    private final double perMillisecond;
    private final double[] missing;
    private final long[] at;

    public Buckets(int slots, int most, double perSecond) {
        this.most = most;
        this.perMillisecond = perSecond / 1000;
        this.missing = new double[slots];
        this.at = new long[slots];
    }

    /** How many milliseconds until there is a drop; zero is now. */
    public long wait(int slot, long now) {
        double lacking = missing(slot, now) + 1 - most;
        return lacking <= 0 ? 0 : (long) Math.ceil(lacking / perMillisecond);
    }

    public void take(int slot, long now) {
        missing[slot] = missing(slot, now) + 1;
        at[slot] = now;
    }

    /** Gives a drop back. */
    public void giveBack(int slot, long now) {
        missing[slot] = Math.max(0, missing(slot, now) - 1);
        at[slot] = now;
    }

    private double missing(int slot, long now) {
        return Math.max(0, missing[slot] - Math.max(0, now - at[slot]) * perMillisecond);
    }
}
