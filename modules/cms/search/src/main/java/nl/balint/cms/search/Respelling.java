package nl.balint.cms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.search.internal.UserQuery.Clause;

/**
 * The wishes of a reader with what he may have meant by the words that are nowhere to be found.
 *
 * @param wordings the wishes with other spellings beside them
 * @param corrections the best spelling of each wish that has one; empty for a word that went into the one before it
 */
record Respelling(List<Wording> wordings, Map<Clause, String> corrections) {

    private static final int MOST_LOOKED_UP = 6;

    Respelling {
        wordings = List.copyOf(wordings);
        corrections = Map.copyOf(corrections);
    }

    static Respelling of(List<Clause> wanted, Spelling spelling, Known known) throws IOException {
        List<Wording> wordings = new ArrayList<>();
        Map<Clause, String> corrections = new HashMap<>();
        int lookedUp = 0;
        int index = 0;
        while (index < wanted.size()) {
            Clause clause = wanted.get(index);
            Optional<Clause> joined = joined(wanted.subList(index, wanted.size()), known);
            if (joined.isPresent()) {
                corrections.put(clause, joined.get().text());
                corrections.put(wanted.get(index + 1), "");
                wordings.add(Wording.asTyped(joined.get()));
                index++;
            } else if (lookedUp == MOST_LOOKED_UP || known.isFound(clause)) {
                wordings.add(Wording.asTyped(clause));
            } else {
                List<String> near = spelling.corrections(clause.text());
                near.stream().findFirst().ifPresent(best -> corrections.put(clause, best));
                wordings.add(wording(clause, near, spelling));
                lookedUp++;
            }
            index++;
        }
        return new Respelling(wordings, corrections);
    }

    /** The wishes with the best spelling instead of the one typed. */
    List<Wording> best() {
        return wordings.stream()
                .map(Wording::clause)
                .map(clause -> new Clause(corrections.getOrDefault(clause, clause.text()), clause.phrase()))
                .map(Wording::asTyped)
                .toList();
    }

    /** "huis arts" is often meant as one word. */
    private static Optional<Clause> joined(List<Clause> clauses, Known known) throws IOException {
        if (clauses.size() < 2 || clauses.get(0).phrase() || clauses.get(1).phrase()) {
            return Optional.empty();
        }
        Clause joined = new Clause(clauses.get(0).text() + clauses.get(1).text(), false);
        return known.isFound(joined) ? Optional.of(joined) : Optional.empty();
    }

    private static Wording wording(Clause clause, List<String> near, Spelling spelling) throws IOException {
        List<String> completions = clause.phrase() ? List.of() : spelling.completions(clause.text());
        List<Clause> others = Stream.concat(near.stream(), completions.stream())
                .map(text -> new Clause(text, clause.phrase()))
                .distinct()
                .toList();
        return new Wording(clause, others);
    }

    /** Whether something visible has this wish. */
    @FunctionalInterface
    interface Known {
        boolean isFound(Clause clause) throws IOException;
    }
}
