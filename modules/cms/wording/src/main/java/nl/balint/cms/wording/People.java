package nl.balint.cms.wording;

/** Whoever knows the names of people by their ids; empty for somebody unknown. */
public interface People {
    String name(String id);
}
