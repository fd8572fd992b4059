package nl.balint.cms.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what never became a request: Jetty found it malformed. The plain page, all headers, nothing of Jetty's own.
 */
final class LastResort implements org.eclipse.jetty.server.Request.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final AnswerHeaders headers;
    private final AccessLog accessLog;

    LastResort(AnswerHeaders headers, AccessLog accessLog) {
        this.headers = headers;
        this.accessLog = accessLog;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        String id = headers.freshId();
        Reason reason = Reason.of(response.getStatus());
        log(request, reason, id);
        HttpFields.Mutable fields = response.getHeaders();
        headers.putOn(fields, headers.freshNonce(), id);
        Answer page = PlainPage.html(reason, id);
        response.setStatus(response.getStatus() < 400 ? Reason.BROKEN.status() : response.getStatus());
        page.headers().forEach(fields::put);
        accessLog.refused(request, response, id);
        response.write(true, ByteBuffer.wrap(page.bytes()), callback);
        return true;
    }

    private static void log(org.eclipse.jetty.server.Request request, Reason reason, String id) {
        Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        if (cause instanceof Throwable thrown && reason.status() >= 500 && !(cause instanceof HttpException)) {
            LOG.error("{} {}: outside of any route", id, reason, thrown);
        } else {
            LOG.debug("{} {}: {}", id, reason, String.valueOf(cause));
        }
    }
}
