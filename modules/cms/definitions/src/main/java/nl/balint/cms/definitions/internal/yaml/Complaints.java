package nl.balint.cms.definitions.internal.yaml;

/** Takes what is wrong but does not stop the reading. */
@FunctionalInterface
public interface Complaints {

    void add(Place place, String message);
}
