package nl.balint.cms.http;

/** Gives the answer to a request. What it throws becomes a page: a {@link RequestFailure} its own, the rest a 500. */
@FunctionalInterface
public interface Handler {

    Answer handle(Request request) throws Exception;
}
