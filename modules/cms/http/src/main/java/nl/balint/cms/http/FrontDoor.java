package nl.balint.cms.http;

import java.util.Optional;
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
    private final FairShare longBodies;

    FrontDoor(
            FastLane fastLane, Reception reception, AccessLog accessLog, AnswerHeaders headers, FairShare longBodies) {
        this.fastLane = fastLane;
        this.reception = reception;
        this.accessLog = accessLog;
        this.headers = headers;
        this.longBodies = longBodies;
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
        if (isSafe(request)) {
            dispatch(request, () -> enter(request, true, response, callback), response, callback);
        } else {
            Gathering.before(
                    request,
                    gathered -> dispatch(
                            gathered,
                            () -> enter(gathered, gathered.isWhole(), response, callback),
                            response,
                            callback));
        }
        return true;
    }

    private static boolean isSafe(org.eclipse.jetty.server.Request request) {
        return Method.find(request.getMethod()).filter(Method::isSafe).isPresent();
    }

    private static void dispatch(
            org.eclipse.jetty.server.Request request, Runnable deed, Response response, Callback callback) {
        try {
            request.getComponents().getExecutor().execute(deed);
        } catch (RejectedExecutionException full) {
            Response.writeError(request, response, callback, Reason.UNAVAILABLE.status());
        }
    }

    private void enter(org.eclipse.jetty.server.Request request, boolean whole, Response response, Callback callback) {
        Nonce nonce = headers.freshNonce();
        String id = headers.freshId();
        headers.putOn(response.getHeaders(), nonce, id);
        Arrival arrival = admitted(reception.receive(request, id, nonce), request, whole);
        request.setAttribute(Arrival.NAME, arrival);
        Callback lingering = Linger.after(request, arrival.request().method(), callback);
        Callback logged = accessLog.onCompletion(request, arrival, response, lingering);
        try {
            OnePath onePath = new OnePath(request, arrival.request().path());
            if (!super.handle(onePath, response, logged)) {
                Response.writeError(request, response, logged, Reason.NOT_FOUND.status());
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, logged, failure);
        }
    }

    /** A body that is not in yet holds a thread. */
    private Arrival admitted(Arrival arrival, org.eclipse.jetty.server.Request request, boolean whole) {
        if (whole || arrival.failure() != null) {
            return arrival;
        }
        Optional<Runnable> leaving = longBodies.enter(arrival.request().remote());
        if (leaving.isEmpty()) {
            RequestFailure busy = new RequestFailure(Reason.UNAVAILABLE, "http.busy").withHeader("Retry-After", "10");
            return new Arrival(arrival.request(), busy);
        }
        org.eclipse.jetty.server.Request.addCompletionListener(
                request, failure -> leaving.get().run());
        return arrival;
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
