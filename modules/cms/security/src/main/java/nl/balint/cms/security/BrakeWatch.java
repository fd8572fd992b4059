package nl.balint.cms.security;

/** The plug by which somebody hears that something remarkable happens with an account. */
@FunctionalInterface
public interface BrakeWatch {

    /**
     * An account used up its free times, or somebody gave its password where nobody signed in with it before.
     *
     * @param kind what happened: {@code misses}, {@code downloads} or {@code elsewhere}
     * @param userId whose account it was
     */
    void noticed(String kind, String userId);
}
