package nl.balint.portal.members;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Per field who in somebody's own groups may see it. The BIG number is no choice: fellow members never see it. Leaders
 * keep one working way to reach somebody: the mail address goes no further back than to them.
 */
public record Sharing(Map<Field, Circle> circles) {

    /** What somebody may share or keep to themselves. */
    public enum Field {
        EMAIL,
        MOBILE,
        PRACTICE,
        PRACTICE_ADDRESS,
        PRACTICE_PHONE
    }

    /** Who sees it, from few to many. */
    public enum Circle {
        NOBODY,
        LEADERS,
        GROUP
    }

    public static final Sharing STANDARD = new Sharing(Map.of());

    public Sharing {
        Map<Field, Circle> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, circles.getOrDefault(field, Circle.GROUP));
        }
        if (all.get(Field.EMAIL) == Circle.NOBODY) {
            all.put(Field.EMAIL, Circle.LEADERS);
        }
        circles = Collections.unmodifiableMap(all);
    }

    public Circle of(Field field) {
        return circles.getOrDefault(field, Circle.NOBODY);
    }

    /** Whether whoever stands in that circle sees the field. */
    public boolean shows(Field field, Circle viewer) {
        return of(field) != Circle.NOBODY && of(field).compareTo(viewer) >= 0;
    }

    public Sharing with(Field field, Circle circle) {
        Map<Field, Circle> changed = new EnumMap<>(circles);
        changed.put(field, circle);
        return new Sharing(changed);
    }
}
