package nl.balint.cms.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Finds the route of a request; Javalin does the matching, and nobody but this class knows that. */
final class RouteTable {

    private static final String OUTCOME = "nl.balint.outcome";

    private final Servlet javalin;

    RouteTable(List<Route> routes) {
        javalin = Javalin.create(config -> configure(config, routes)).javalinServlet();
    }

    /** Lets the right route answer; what it throws comes out again as it was. */
    Answer answer(HttpServletRequest incoming, HttpServletResponse outgoing) throws Throwable {
        javalin.service(incoming, outgoing);
        Object outcome = incoming.getAttribute(OUTCOME);
        if (outcome instanceof Answer answer) {
            return answer;
        }
        throw outcome instanceof Throwable thrown ? thrown : new ServletException("Javalin gave no outcome");
    }

    private static void configure(JavalinConfig config, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.router.ignoreTrailingSlashes = false;
        config.router.caseInsensitiveRoutes = false;
        for (Route route : RouteOrder.mostSpecificFirst(routes)) {
            add(config, HandlerType.findOrCreate(route.method().name()), route);
            if (route.method() == Method.GET) {
                add(config, HandlerType.HEAD, route);
            }
        }
        config.routes.exception(
                HttpResponseException.class,
                (verdict, context) -> context.req().setAttribute(OUTCOME, translated(verdict)));
    }

    private static void add(JavalinConfig config, HandlerType type, Route route) {
        config.routes.addEndpoint(new Endpoint(type, route.pattern(), context -> handle(context, route)));
    }

    /** Keeps the outcome and writes nothing, so that Javalin sees neither our answers nor our failures. */
    private static void handle(Context context, Route route) {
        Arrival arrival = (Arrival) context.req().getAttribute(Arrival.NAME);
        arrival.answeredBy(route);
        Request request = arrival.request().withPlaceholders(context.pathParamMap());
        Object outcome;
        try {
            outcome = route.handler().handle(request);
        } catch (Throwable thrown) {
            outcome = thrown;
        }
        context.req().setAttribute(OUTCOME, outcome);
    }

    /** Javalin's own verdicts: no such route, or not with this method. */
    private static RequestFailure translated(HttpResponseException verdict) {
        Reason reason = Reason.of(verdict.getStatus());
        RequestFailure translated = new RequestFailure(reason, "http.route");
        return reason == Reason.METHOD_NOT_ALLOWED
                ? translated.withHeader(
                        "Allow", String.join(", ", verdict.getDetails().values()))
                : translated;
    }
}
