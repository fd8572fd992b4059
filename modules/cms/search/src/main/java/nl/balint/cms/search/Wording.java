package nl.balint.cms.search;

import java.util.List;
import nl.balint.cms.search.internal.UserQuery.Clause;

/**
 * One wish of a reader and what may stand for it.
 *
 * @param clause as typed
 * @param others other spellings that count a little less
 * @param prefix whether words that begin with it will do
 */
record Wording(Clause clause, List<Clause> others, boolean prefix) {

    Wording {
        others = List.copyOf(others);
    }

    static Wording asTyped(Clause clause) {
        return new Wording(clause, List.of(), false);
    }
}
