package nl.balint.cms.rendering;

import java.util.Map;
import nl.balint.cms.http.Request;

/** A plug: what every screen knows beside its own model, such as who looks at it. */
@FunctionalInterface
public interface ScreenValues {

    /** By name; each becomes a name below {@code screen}. */
    Map<String, Object> of(Request request);
}
