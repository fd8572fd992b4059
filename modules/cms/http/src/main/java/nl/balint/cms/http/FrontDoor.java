package nl.balint.cms.http;

import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Everything comes in here. What lies ready goes out at once, on the thread that read it; the rest gets its number, its
 * security headers and its one path, and goes on to the routes on a thread that may wait.
 */
final class FrontDoor extends Handler.Wrapper {

    private final FastLane fastLane;
    private final Reception reception;
    private final AccessLog accessLog;
    private final AnswerHeaders headers;

    FrontDoor(FastLane fastLane, Reception reception, AccessLog accessLog, AnswerHeaders headers) {
        this.fastLane = fastLane;
        this.reception = reception;
        this.accessLog = accessLog;
        this.headers = headers;
    }

    /** Jetty then need not hand the reading of the network to another thread before it calls us. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        if (fastLane.serve(request, response, callback)) {
            return true;
        }
        try {
            request.getComponents().getExecutor().execute(() -> enter(request, response, callback));
        } catch (RejectedExecutionException full) {
            Response.writeError(request, response, callback, Reason.UNAVAILABLE.status());
        }
        return true;
    }

    private void enter(org.eclipse.jetty.server.Request request, Response response, Callback callback) {
        Nonce nonce = headers.freshNonce();
        String id = headers.freshId();
        headers.putOn(response.getHeaders(), nonce, id);
        Arrival arrival = reception.receive(request, id, nonce);
        request.setAttribute(Arrival.NAME, arrival);
        Callback lingering = Linger.after(request, arrival.request().method(), callback);
        Callback logged = accessLog.onCompletion(request, arrival.request(), response, lingering);
        try {
            OnePath onePath = new OnePath(request, arrival.request().path());
            if (!super.handle(onePath, response, logged)) {
                Response.writeError(request, response, logged, Reason.NOT_FOUND.status());
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, logged, failure);
        }
    }

    /** The request as the layers below see it: under its one path. */
    private static final class OnePath extends org.eclipse.jetty.server.Request.Wrapper {

        private final HttpURI uri;

        OnePath(org.eclipse.jetty.server.Request request, RequestPath path) {
            super(request);
            HttpURI asked = request.getHttpURI();
            uri = HttpURI.from(
                    asked.getScheme(), asked.getHost(), asked.getPort(), path.encoded(), asked.getQuery(), null);
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        /** What is unread when the answer is out is left to {@link Linger}; else the servlet breaks the connection. */
        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }
}
