package nl.balint.portal.directory.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balint.portal.directory.Question;

/**
 * What somebody looks for, and how it stands in an address that others may open too. What cannot be meant is left out.
 *
 * @param words a place, a postcode, a province or a name, as it was typed
 * @param radius in kilometres, one of {@link #RADII}; {@link #ANY_DISTANCE}
 * @param page counted from 1
 */
public record Wish(String words, int radius, Map<Question, Set<String>> chosen, Order order, int page) {

    /** The choices, as the crow flies. */
    public static final List<Integer> RADII = List.of(5, 10, 25, 50);

    /** What somebody wants who says nothing. */
    public static final int USUAL_RADIUS = 25;

    public static final int ANY_DISTANCE = 0;

    /** The names in addresses, beside those of the questions. */
    public static final String WORDS = "q";

    public static final String RADIUS = "straal";
    public static final String ORDER = "volgorde";
    public static final String PAGE = "pagina";

    /** How any distance stands in an address. */
    public static final String ANY = "alles";

    private static final int LAST_PAGE = 200;
    private static final int LONGEST = 100;

    /** In which order they stand. */
    public enum Order {
        /** The nearest first, when a place was asked for; else by name. */
        DISTANCE("afstand"),
        NAME("naam");

        private final String answer;

        Order(String answer) {
            this.answer = answer;
        }

        public String answer() {
            return answer;
        }
    }

    public Wish {
        Map<Question, Set<String>> copy = new EnumMap<>(Question.class);
        chosen.forEach((question, answers) -> {
            Set<String> known = new LinkedHashSet<>(question.answers());
            known.retainAll(answers);
            if (!known.isEmpty()) {
                copy.put(question, Set.copyOf(known));
            }
        });
        chosen = Map.copyOf(copy);
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        page = Math.min(LAST_PAGE, Math.max(1, page));
    }

    /** For everything. */
    public static Wish anything() {
        return new Wish("", USUAL_RADIUS, Map.of(), Order.DISTANCE, 1);
    }

    /** As it stands in an address. */
    public static Wish read(Function<String, List<String>> parameters) {
        Map<Question, Set<String>> chosen = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            chosen.put(question, Set.copyOf(parameters.apply(question.parameter())));
        }
        return new Wish(
                first(parameters, WORDS).strip(),
                radius(first(parameters, RADIUS)),
                chosen,
                first(parameters, ORDER).equals(Order.NAME.answer()) ? Order.NAME : Order.DISTANCE,
                number(first(parameters, PAGE), 1));
    }

    public Set<String> chosen(Question question) {
        return chosen.getOrDefault(question, Set.of());
    }

    public Wish withWords(String changed) {
        return new Wish(changed, radius, chosen, order, 1);
    }

    public Wish withRadius(int changed) {
        return new Wish(words, changed, chosen, order, 1);
    }

    public Wish with(Question question, Set<String> answers) {
        Map<Question, Set<String>> changed = new EnumMap<>(Question.class);
        changed.putAll(chosen);
        changed.put(question, answers);
        return new Wish(words, radius, changed, order, 1);
    }

    public Wish at(int changedPage) {
        return new Wish(words, radius, chosen, order, changedPage);
    }

    /** What stands behind the question mark of its address: always the same for the same wish. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add(WORDS + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (radius != USUAL_RADIUS) {
            parts.add(RADIUS + "=" + (radius == ANY_DISTANCE ? ANY : radius));
        }
        for (Question question : Question.values()) {
            question.answers().stream()
                    .filter(chosen(question)::contains)
                    .forEach(answer -> parts.add(question.parameter() + "=" + answer));
        }
        if (order == Order.NAME) {
            parts.add(ORDER + "=" + order.answer());
        }
        if (page > 1) {
            parts.add(PAGE + "=" + page);
        }
        return String.join("&", parts);
    }

    /** The address of a page that shows it. */
    public String address(String at) {
        String query = query();
        return query.isEmpty() ? at : at + "?" + query;
    }

    /** The answers by the name of their question, as an index asks for them. */
    Map<String, Set<String>> asked() {
        return chosen.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().parameter(), Map.Entry::getValue));
    }

    private static String first(Function<String, List<String>> parameters, String name) {
        return parameters.apply(name).stream().findFirst().orElse("");
    }

    private static int radius(String typed) {
        if (typed.equals(ANY)) {
            return ANY_DISTANCE;
        }
        int kilometres = number(typed, USUAL_RADIUS);
        return RADII.contains(kilometres) ? kilometres : USUAL_RADIUS;
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : otherwise;
    }
}
