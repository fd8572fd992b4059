package nl.balint.cms.http;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door for everything that is thrown: status, page and log. Outsiders see a sentence and a number. */
final class FailureDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FailureDoor.class);

    private final FailurePage page;

    FailureDoor(FailurePage page) {
        this.page = page;
    }

    Answer answer(Arrival arrival, Throwable thrown) {
        RequestFailure failure = failureOf(thrown);
        if (failure.reason() == Reason.MOVED) {
            return moved(failure);
        }
        log(arrival, failure, thrown);
        Answer answer =
                pageOf(arrival, failure).status(failure.reason().status()).personal();
        for (var header : failure.headers().entrySet()) {
            answer = answer.header(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static RequestFailure failureOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestFailure failure) {
                return failure;
            }
        }
        return new RequestFailure(Reason.BROKEN, "http.broken");
    }

    private static void log(Arrival arrival, RequestFailure failure, Throwable thrown) {
        String asked = arrival.forLogs(failure.reason().status());
        if (failure.reason().status() >= 500) {
            LOG.error("{}: {}", asked, failure.getMessage(), thrown);
        } else {
            LOG.debug("{}: {}", asked, failure.getMessage());
        }
    }

    /** An answer that broke off on its way: there is nothing more to say to the visitor. */
    void logBreak(Arrival arrival, int status, Throwable broken) {
        String asked = arrival.forLogs(status);
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof TimeoutException) {
                LOG.debug("{}: the visitor went away or took it in too slowly", asked);
                return;
            }
        }
        LOG.error("{}: the answer broke off half-way", asked, broken);
    }

    private Answer pageOf(Arrival arrival, RequestFailure failure) {
        Request request = arrival.request();
        if (request.path().isWithin("/.rest")) {
            return PlainPage.json(failure, request.id());
        }
        try {
            return page.show(request, failure);
        } catch (Exception | StackOverflowError | LinkageError broken) {
            LOG.error(
                    "{}: the page for {} failed too",
                    arrival.forLogs(failure.reason().status()),
                    failure.reason(),
                    broken);
            return PlainPage.show(request, failure);
        }
    }

    private static Answer moved(RequestFailure failure) {
        return Answer.redirect(308, failure.headers().getOrDefault("Location", "/"));
    }
}
