package nl.balint.cms.http;

/** Counts what was answered. It is called on the thread that sent the last octets, so it must be quick. */
@FunctionalInterface
public interface Tally {

    Tally NONE = (method, route, status, nanoseconds) -> {};

    /** The route of what lay ready. */
    String READY = "ready";

    /**
     * One request has had its answer.
     *
     * @param route its pattern such as {@code /groepen/{slug}}, or {@link #READY}; {@code -} when no route answered
     * @param nanoseconds from its first octet in to its last octet out
     */
    void answered(String method, String route, int status, long nanoseconds);
}
