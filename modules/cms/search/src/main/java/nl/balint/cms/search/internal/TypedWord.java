package nl.balint.cms.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** A word of which it is known which other words fit it: those that are like it, or begin like it. */
public final class TypedWord {

    /** Shorter words have too many neighbours, longer ones cost too much. */
    private static final int SHORTEST_FORGIVEN = 4;

    private static final int LONGEST_FORGIVEN = 24;

    private final Automaton automaton;
    private final CharacterRunAutomaton fits;

    private TypedWord(Automaton automaton) {
        this.automaton = Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        this.fits = new CharacterRunAutomaton(this.automaton);
    }

    /** Finished words as they are, and a last one that may go on. */
    public static List<TypedWord> asTyped(List<String> words) {
        return of(words, false);
    }

    /** The same, with one slip allowed in each word. */
    public static List<TypedWord> forgiving(List<String> words) {
        return of(words, true);
    }

    public Automaton automaton() {
        return automaton;
    }

    public boolean fits(String word) {
        return fits.run(word);
    }

    private static List<TypedWord> of(List<String> words, boolean forgiving) {
        List<TypedWord> typed = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            Automaton word = forgiving ? like(words.get(index)) : Automata.makeString(words.get(index));
            boolean last = index == words.size() - 1;
            typed.add(new TypedWord(last ? Operations.concatenate(word, Automata.makeAnyString()) : word));
        }
        return List.copyOf(typed);
    }

    private static Automaton like(String word) {
        if (word.length() < SHORTEST_FORGIVEN || word.length() > LONGEST_FORGIVEN) {
            return Automata.makeString(word);
        }
        return new LevenshteinAutomata(word, true).toAutomaton(1);
    }
}
