package nl.balint.house;

import nl.balint.cms.content.ContentUnavailable;
import nl.balint.cms.content.Repository;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;

/**
 * Before the other gate: while the database is away visitors are told at once to come back in a moment, instead of
 * waiting for what does not answer. Finished pages in the cache go on.
 */
record AwayGate(Repository repository, Gate next) implements Gate {

    static final String KEY = "http.away";
    private static final String SECONDS = "5";

    @Override
    public Answer pass(Request request, Handler handler) throws Exception {
        if (repository.isAway()) {
            throw away();
        }
        try {
            return next.pass(request, handler);
        } catch (ContentUnavailable failure) {
            throw away().causedBy(failure);
        }
    }

    private static RequestFailure away() {
        return new RequestFailure(Reason.UNAVAILABLE, KEY).withHeader("Retry-After", SECONDS);
    }
}
