package nl.balint.cms.http;

import java.util.Optional;

/**
 * Answers that lie ready, asked before anything else happens, for GET and HEAD. They are the same for everyone, also
 * for who is signed in. It must be quick and never wait, for it runs on the threads that read the network.
 */
@FunctionalInterface
public interface ReadyAnswers {

    ReadyAnswers NONE = address -> Optional.empty();

    /**
     * The answer for that path, with its query if it has one, exactly as it stands in the request line; keep them by
     * {@link RequestPath#encoded()}. Any other way of writing a path is then unknown here and goes through the front
     * door.
     */
    Optional<ReadyAnswer> find(String rawAddress);
}
