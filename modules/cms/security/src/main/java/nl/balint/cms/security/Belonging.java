package nl.balint.cms.security;

import java.time.Instant;
import java.util.Set;

/** The plug by which the house learns who belongs where. It is asked at every request, so what ends, ends at once. */
@FunctionalInterface
public interface Belonging {

    /** Nobody belongs anywhere. */
    Belonging NONE = (userId, at) -> new Belongings("", Set.of(), Set.of());

    Belongings of(String userId, Instant at);
}
