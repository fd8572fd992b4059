package nl.balint.cms.http;

import org.jspecify.annotations.Nullable;

/** A request as the front door let it in, with the failure that already awaits it, if any, and then its route. */
final class Arrival {

    /** The name under which it travels on Jetty's own request. */
    static final String NAME = "nl.balint.arrival";

    private final Request request;
    private final @Nullable RequestFailure failure;

    /** Set by the thread that answers, read by the one that sends the last octets. */
    private volatile @Nullable Route route;

    Arrival(Request request, @Nullable RequestFailure failure) {
        this.request = request;
        this.failure = failure;
    }

    Request request() {
        return request;
    }

    @Nullable
    RequestFailure failure() {
        return failure;
    }

    void answeredBy(Route found) {
        route = found;
    }

    /** Method, place and number, as they may stand in a log once it is known how it ended. */
    String forLogs(int status) {
        return request.method() + " " + place(status) + " " + request.id();
    }

    /** The pattern of its route; {@code -} when none answered. */
    String pattern() {
        Route found = route;
        return found == null ? LoggedPlace.UNKNOWN : found.pattern();
    }

    /** Where it went, without what the visitor may have made up: {@link LoggedPlace}. */
    String place(int status) {
        Route found = route;
        return found == null ? LoggedPlace.UNKNOWN : LoggedPlace.of(found, request.path(), status);
    }
}
