package nl.balint.cms.search;

import java.util.List;
import nl.balint.cms.search.internal.UserQuery.Clause;

/**
 * One wish of a reader and what may stand for it.
 *
 * @param clause as typed
 * @param others what it may mean as well; these count a little less
 */
record Wording(Clause clause, List<Clause> others) {

    Wording {
        others = List.copyOf(others);
    }

    static Wording asTyped(Clause clause) {
        return new Wording(clause, List.of());
    }
}
