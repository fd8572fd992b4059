package nl.balint.cms.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.QuietException;

/** Gives every request exactly one answer: of its route, or of the door for failures. */
final class RoutesServlet extends HttpServlet {

    private final transient RouteTable table;
    private final transient FailureDoor failures;
    private final transient AnswerWriter writer;

    RoutesServlet(RouteTable table, FailureDoor failures, AnswerWriter writer) {
        this.table = table;
        this.failures = failures;
        this.writer = writer;
    }

    @Override
    protected void service(HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException {
        Arrival arrival = (Arrival) incoming.getAttribute(Arrival.NAME);
        Request request = arrival.request();
        Answer answer;
        try {
            if (arrival.failure() != null) {
                throw arrival.failure();
            }
            answer = writer.prepared(request, table.answer(incoming, outgoing));
            if (answer.body().size() == AnswerBody.UNKNOWN
                    && incoming.getProtocol().equals("HTTP/1.0")) {
                // There the end of a body cannot be told from a break; a proxy must be set to HTTP/1.1.
                throw new RequestFailure(Reason.UNSUPPORTED_VERSION, "http.streamed");
            }
        } catch (Throwable thrown) {
            // The door logs it and knows which failures are ours.
            answer = writer.prepared(request, failures.answer(arrival, thrown));
        }
        send(arrival, answer, outgoing);
    }

    private void send(Arrival arrival, Answer answer, HttpServletResponse outgoing) throws IOException {
        try {
            writer.write(arrival.request(), answer, outgoing);
        } catch (IOException | RuntimeException broken) {
            if (!outgoing.isCommitted()) {
                throw broken;
            }
            failures.logBreak(arrival, outgoing.getStatus(), broken);
            // Jetty breaks the connection, so that the part that was sent is not taken for the whole.
            throw new QuietException.RuntimeException(broken);
        }
    }
}
