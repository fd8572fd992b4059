package nl.balint.cms.http;

/**
 * What every request passes on its way to its route: it may refuse it, answer it itself, or hand it on with what it
 * found out about the visitor. What lies ready ({@link ReadyAnswers}) is for everyone and passes no gate.
 */
@FunctionalInterface
public interface Gate {

    /** Lets everything through. */
    Gate OPEN = (request, next) -> next.handle(request);

    Answer pass(Request request, Handler next) throws Exception;

    /** The same route behind this gate. */
    default Route before(Route route) {
        return new Route(route.method(), route.pattern(), request -> pass(request, route.handler()));
    }
}
