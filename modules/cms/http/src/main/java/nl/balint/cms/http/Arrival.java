package nl.balint.cms.http;

import org.jspecify.annotations.Nullable;

/** A request as the front door let it in, with the failure that already awaits it, if any. */
record Arrival(Request request, @Nullable RequestFailure failure) {

    /** The name under which it travels on Jetty's own request. */
    static final String NAME = "nl.balint.arrival";
}
