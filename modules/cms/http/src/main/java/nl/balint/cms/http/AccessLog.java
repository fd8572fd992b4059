package nl.balint.cms.http;

import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request: method, path, status, octets, time, a truncated address and the number. No query, for
 * people search for names; no whole address.
 */
final class AccessLog {

    private final Logger log = LoggerFactory.getLogger("access");

    Callback onCompletion(
            org.eclipse.jetty.server.Request incoming, Request request, Response response, Callback callback) {
        if (!log.isInfoEnabled()) {
            return callback;
        }
        return new Callback.Nested(callback) {
            @Override
            public void completed() {
                write(incoming, request, response);
            }
        };
    }

    private void write(org.eclipse.jetty.server.Request incoming, Request request, Response response) {
        long micros = (System.nanoTime() - incoming.getBeginNanoTime()) / 1000;
        log.info(
                "{} {} {} {} {}us {} {}",
                request.method(),
                request.path().encoded(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                micros,
                Client.truncated(request.remote()),
                request.id());
    }
}
