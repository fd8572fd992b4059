package nl.balint.cms.security;

/** The plug by which somebody hears that an account does something remarkably often. */
@FunctionalInterface
public interface BrakeWatch {

    /**
     * An account used up its free times.
     *
     * @param kind what was done so often: {@code misses} or {@code downloads}
     * @param userId whose account it was
     */
    void noticed(String kind, String userId);
}
