package nl.balint.cms.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every request exactly one answer: of its route, or of the door for failures. */
final class RoutesServlet extends HttpServlet {

    private final transient RouteTable table;
    private final transient FailureDoor failures;
    private final transient AnswerWriter writer = new AnswerWriter();

    RoutesServlet(RouteTable table, FailureDoor failures) {
        this.table = table;
        this.failures = failures;
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
        } catch (Throwable thrown) {
            // The door logs it and knows which failures are ours.
            answer = writer.prepared(request, failures.answer(request, thrown));
        }
        writer.write(request, answer, outgoing);
    }
}
