package nl.balint.portal.applications.office;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Passage;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureTerms;

/**
 * What is counted of the applications of a year. It names nobody, and holds for those that were anonymised too.
 *
 * @param received how many came in
 * @param months how many came in, in each of the twelve months
 * @param states how many stand where, or ended how, by the name of the state, in the order of the procedure
 * @param decided how many were decided upon
 * @param median days that half of those took at most, without those on which the clock stood still; 0 for none
 * @param inTime how many of those were decided upon within the term
 * @param provinces how many wait for a seat now, by province; the key is empty for those of whom nobody knows
 */
record Figures(
        int year,
        int received,
        List<Integer> months,
        Map<String, Integer> states,
        int decided,
        int median,
        int inTime,
        Map<String, Integer> provinces) {

    private static final String ANONYMISED = "Anonymised";

    /** The years in which some came in, the last first; with this year in any case. */
    static List<Integer> years(List<Application> all, Instant now) {
        TreeSet<Integer> years = new TreeSet<>(List.of(Terms.day(now).getYear()));
        all.stream().filter(Figures::isReceived).map(Figures::year).forEach(years::add);
        return List.copyOf(years.descendingSet());
    }

    static Figures of(int year, List<Application> all, Regions regions, ProcedureTerms terms, Instant now) {
        List<Application> own = all.stream()
                .filter(Figures::isReceived)
                .filter(application -> year(application) == year)
                .toList();
        List<ProcedureClock> decided = own.stream()
                .map(application -> application.file().clock())
                .filter(ProcedureClock::isStopped)
                .toList();
        Map<String, String> provinces = new HashMap<>();
        return new Figures(
                year,
                own.size(),
                months(own),
                inOrder(counted(own, Figures::outcome)),
                decided.size(),
                median(decided.stream()
                        .map(clock -> clock.netDays(now))
                        .sorted()
                        .toList()),
                (int) decided.stream()
                        .filter(clock -> clock.colour(now, terms) != ProcedureClock.Colour.OVERDUE)
                        .count(),
                counted(
                        all.stream()
                                .filter(application -> application.is(JoinState.Waiting.class))
                                .toList(),
                        // Whoever waits for the same place is looked up once.
                        application -> provinces.computeIfAbsent(regions.postcode(application), regions::province)));
    }

    /** Of a hundred that were decided upon; 0 when none was. */
    int inTimePercentage() {
        return decided == 0 ? 0 : Math.round(100f * inTime / decided);
    }

    private static boolean isReceived(Application application) {
        return !application.number().isEmpty();
    }

    /** As it stands in the number: {@code AAN-2027-0001}. */
    private static int year(Application application) {
        return Integer.parseInt(application.number().split("-", -1)[1]);
    }

    private static List<Integer> months(List<Application> own) {
        Map<Integer, Integer> counted = counted(own, Figures::month);
        return IntStream.rangeClosed(1, 12)
                .map(month -> counted.getOrDefault(month, 0))
                .boxed()
                .toList();
    }

    /** The month in which it was confirmed. */
    private static int month(Application application) {
        Instant at = application.way().stream()
                .filter(step -> step.act().equals("Confirm"))
                .map(Passage::at)
                .findFirst()
                .orElse(application.state().since());
        return Terms.day(at).getMonthValue();
    }

    /** Where it stands; of what was anonymised, where it stood before. */
    private static String outcome(Application application) {
        String now = application.state().getClass().getSimpleName();
        return now.equals(ANONYMISED)
                ? application.way().stream()
                        .map(Passage::state)
                        .filter(state -> !state.equals(ANONYMISED))
                        .reduce((one, later) -> later)
                        .orElse(now)
                : now;
    }

    /** As an application goes, not by the letters of what only we call so. */
    private static Map<String, Integer> inOrder(Map<String, Integer> states) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        Stream.of(Rows.STATES, Rows.ENDED)
                .flatMap(List::stream)
                .filter(states::containsKey)
                .forEach(state -> ordered.put(state, states.get(state)));
        states.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static <K extends Comparable<K>> Map<K, Integer> counted(
            List<Application> all, Function<Application, K> key) {
        return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingInt(one -> 1)));
    }

    private static int median(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }
}
