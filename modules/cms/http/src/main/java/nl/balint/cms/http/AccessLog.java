package nl.balint.cms.http;

import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tally, and one line for each request: method, place, status, octets, time, a truncated address and the
 * number. No query and nothing of a path that the visitor made up, for people search for names; no whole address. What
 * lies ready has a logger of its own, so that it can be silenced for speed.
 */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final Logger READY = LoggerFactory.getLogger("access.ready");

    private final Tally tally;

    AccessLog(Tally tally) {
        this.tally = tally;
    }

    Callback onCompletion(
            org.eclipse.jetty.server.Request incoming, Arrival arrival, Response response, Callback callback) {
        if (nobodyListens(LOG)) {
            return callback;
        }
        return Callback.from(
                () -> {
                    Method method = arrival.request().method();
                    tally.answered(method.name(), arrival.pattern(), response.getStatus(), taken(incoming));
                    if (LOG.isInfoEnabled()) {
                        write(LOG, Line.of(arrival, response.getStatus()), incoming, response);
                    }
                },
                callback);
    }

    Callback onReadyCompletion(
            org.eclipse.jetty.server.Request incoming, Response response, String id, Callback callback) {
        if (nobodyListens(READY)) {
            return callback;
        }
        return Callback.from(
                () -> {
                    tally.answered(incoming.getMethod(), Tally.READY, response.getStatus(), taken(incoming));
                    if (READY.isInfoEnabled()) {
                        write(READY, Line.ofReady(incoming, id), incoming, response);
                    }
                },
                callback);
    }

    /** What was too malformed to have a method or a path. */
    void refused(org.eclipse.jetty.server.Request incoming, Response response, String id) {
        tally.answered("-", LoggedPlace.UNKNOWN, response.getStatus(), taken(incoming));
        if (LOG.isInfoEnabled()) {
            String remote = org.eclipse.jetty.server.Request.getRemoteAddr(incoming);
            write(LOG, new Line("-", "-", remote == null ? "" : remote, id), incoming, response);
        }
    }

    private record Line(String method, String place, String remote, String id) {

        static Line of(Arrival arrival, int status) {
            Request request = arrival.request();
            return new Line(request.method().name(), arrival.place(status), request.remote(), request.id());
        }

        static Line ofReady(org.eclipse.jetty.server.Request incoming, String id) {
            String remote = org.eclipse.jetty.server.Request.getRemoteAddr(incoming);
            return new Line(incoming.getMethod(), incoming.getHttpURI().getPath(), remote, id);
        }
    }

    /** Then an answer costs nothing more. */
    private boolean nobodyListens(Logger log) {
        return tally == Tally.NONE && !log.isInfoEnabled();
    }

    private static long taken(org.eclipse.jetty.server.Request incoming) {
        return System.nanoTime() - incoming.getBeginNanoTime();
    }

    private static void write(Logger log, Line line, org.eclipse.jetty.server.Request incoming, Response response) {
        log.info(
                "{} {} {} {} {}us {} {}",
                line.method(),
                line.place(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                taken(incoming) / 1000,
                Client.truncated(line.remote()),
                line.id());
    }
}
