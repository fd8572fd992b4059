package nl.balint.cms.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By what the entries of a catalogue are counted and narrowed down: questions with a fixed list of answers, 64 answers
 * in all. An entry may have several answers to one question, or none.
 *
 * @param questions the answers by the name of the question, both in the order in which they are shown
 */
public record Facets(Map<String, List<String>> questions) {

    private static final int MOST = 64;

    public Facets {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        questions.forEach((question, answers) -> copy.put(question, List.copyOf(answers)));
        questions = java.util.Collections.unmodifiableMap(copy);
        int all = questions.values().stream().mapToInt(List::size).sum();
        if (all > MOST) {
            throw new IllegalArgumentException("A catalogue has at most " + MOST + " answers, not " + all);
        }
    }

    /** One bit for each answer that is known; others are nothing. */
    long bits(Map<String, ? extends Collection<String>> chosen) {
        long bits = 0;
        int bit = 0;
        for (Map.Entry<String, List<String>> question : questions.entrySet()) {
            Collection<String> own = chosen.get(question.getKey());
            for (String answer : question.getValue()) {
                if (own != null && own.contains(answer)) {
                    bits |= 1L << bit;
                }
                bit++;
            }
        }
        return bits;
    }

    /** For each question that somebody chose answers to: those, and all there are. */
    List<Narrowing> narrowings(Map<String, Set<String>> chosen) {
        List<Narrowing> all = new ArrayList<>();
        questions.forEach((question, answers) -> {
            Set<String> own = chosen.getOrDefault(question, Set.of());
            if (!own.isEmpty()) {
                all.add(new Narrowing(bits(Map.of(question, own)), bits(Map.of(question, answers))));
            }
        });
        return all;
    }

    /** How many entries had each answer, in the order of the questions. */
    Map<String, Map<String, Integer>> told(int[] counts) {
        Map<String, Map<String, Integer>> told = new LinkedHashMap<>();
        int bit = 0;
        for (Map.Entry<String, List<String>> question : questions.entrySet()) {
            Map<String, Integer> answers = new LinkedHashMap<>();
            for (String answer : question.getValue()) {
                answers.put(answer, counts[bit++]);
            }
            told.put(question.getKey(), answers);
        }
        return told;
    }

    /** What somebody chose of a question, and all of its answers, as bits. */
    record Narrowing(long chosen, long all) {}
}
