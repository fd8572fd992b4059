package nl.balint.cms.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes Dutch compounds apart: {@code balintgroepsbegeleider} holds balint, groep, begeleider, balintgroep and
 * groepsbegeleider.
 *
 * <p>A word is split only when known words and linking letters (groep-s-begeleider) cover it wholly, so that
 * {@code opleiding} never turns up under {@code leiding}. The known words stand in {@code compound-words.txt}.
 */
final class CompoundWords {

    private static final String LIST = "compound-words.txt";
    private static final List<String> LINKS = List.of("", "s", "e", "en", "er");
    private static final int BEGINNING = 3;
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;
    private static final int MOST_PARTS = 5;

    private final Set<String> words;
    private final Set<String> stems;
    private final Set<String> beginnings;

    /** By their first two letters, the longest first. */
    private final Map<String, List<String>> byBeginning;

    CompoundWords(Collection<String> words) {
        this.words = Set.copyOf(words);
        this.stems = words.stream().map(new DutchStem()::of).collect(Collectors.toUnmodifiableSet());
        this.beginnings = words.stream()
                .filter(word -> word.length() >= BEGINNING)
                .map(word -> word.substring(0, BEGINNING))
                .collect(Collectors.toUnmodifiableSet());
        this.byBeginning = this.words.stream()
                .filter(word -> word.length() >= SHORTEST_PART)
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.groupingBy(word -> word.substring(0, SHORTEST_PART)));
    }

    static CompoundWords known() {
        InputStream list = CompoundWords.class.getResourceAsStream(LIST);
        if (list == null) {
            throw new IllegalStateException("The word list " + LIST + " is missing from the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            Set<String> words = new HashSet<>();
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(word -> !word.isBlank())
                    .forEach(words::add);
            return new CompoundWords(words);
        } catch (IOException failure) {
            throw new UncheckedIOException("The word list " + LIST + " cannot be read", failure);
        }
    }

    /** Every word inside this lower-case word, shorter than itself; none when it is no compound of known words. */
    Set<String> inside(CharSequence written) {
        if (written.length() < SHORTEST || written.length() > LONGEST) {
            return Set.of();
        }
        String word = written.toString();
        if (words.contains(word) || !beginsWithKnown(word)) {
            return Set.of(); // Most words stop here; a stem costs time.
        }
        List<Part> parts = split(word, 0, MOST_PARTS);
        if (parts == null || parts.size() < 2) {
            return Set.of();
        }
        Set<String> inside = new LinkedHashSet<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int last = first; last < parts.size(); last++) {
                inside.add(
                        word.substring(parts.get(first).start(), parts.get(last).end()));
            }
        }
        inside.remove(word);
        return inside;
    }

    private boolean beginsWithKnown(String word) {
        for (String known : beginningAs(word, 0)) {
            if (isAt(word, 0, known)) {
                return true;
            }
        }
        return false;
    }

    private List<String> beginningAs(String word, int start) {
        return byBeginning.getOrDefault(word.substring(start, start + SHORTEST_PART), List.of());
    }

    /** Whether it stands at this place with something after it. */
    private static boolean isAt(String word, int start, String known) {
        return start + known.length() <= word.length() - SHORTEST_PART && word.startsWith(known, start);
    }

    /** The fewest parts that cover the word from here on; null when nothing does. */
    private @Nullable List<Part> split(String word, int start, int parts) {
        if (isKnown(word.substring(start))) {
            return List.of(new Part(start, word.length()));
        }
        if (parts == 1) {
            return null;
        }
        List<Part> best = null;
        for (String known : beginningAs(word, start)) {
            int end = start + known.length();
            List<Part> rest =
                    isAt(word, start, known) ? afterLink(word, end, best == null ? parts - 1 : best.size() - 2) : null;
            if (rest != null) {
                best = new ArrayList<>(List.of(new Part(start, end)));
                best.addAll(rest);
            }
        }
        return best;
    }

    private @Nullable List<Part> afterLink(String word, int end, int parts) {
        List<Part> best = null;
        for (String link : LINKS) {
            int start = end + link.length();
            int most = best == null ? parts : best.size() - 1;
            if (most > 0 && start < word.length() - 1 && word.startsWith(link, end)) {
                List<Part> rest = split(word, start, most);
                best = rest == null ? best : rest;
            }
        }
        return best;
    }

    /**
     * The last part may be a plural or another form: balintgroepen. A stem costs time; most words do not even begin so.
     */
    private boolean isKnown(String part) {
        return words.contains(part)
                || (part.length() > BEGINNING
                        && beginnings.contains(part.substring(0, BEGINNING))
                        && stems.contains(new DutchStem().of(part)));
    }

    private record Part(int start, int end) {}
}
