package nl.balint.portal.applications.procedure;

import java.util.ArrayList;
import java.util.List;

/**
 * What comes of an act.
 *
 * @param <F> the case in a procedure
 */
public sealed interface Step<F> {

    /** It is done: where the case stands now, and what is to be done in the same save. */
    record Moved<F>(F file, List<Effect> effects) implements Step<F> {
        public Moved {
            effects = List.copyOf(effects);
        }

        /** With more to be done. */
        public Moved<F> and(Effect... more) {
            List<Effect> all = new ArrayList<>(effects);
            all.addAll(List.of(more));
            return new Moved<>(file, all);
        }
    }

    /** It cannot be done, and nothing changed. */
    record Refused<F>(Refusal why) implements Step<F> {}

    static <F> Step<F> refused(Refusal why) {
        return new Refused<>(why);
    }

    default boolean isDone() {
        return this instanceof Moved;
    }
}
