package nl.balint.cms.contentapps;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Value;
import nl.balint.cms.http.Request;
import nl.balint.cms.publishing.PageState;

/**
 * Which items of an app somebody wants to see, and in what order.
 *
 * @param words all of which an item must have
 * @param state a {@link PageState}, {@code PLANNED}, or empty for all
 * @param folder only what lies right in it, unless something is looked for
 */
record Wanted(String words, List<Filter> filters, String state, ContentPath folder, String sort, boolean isDescending) {

    /** What is planned has this state in the filter; it is a draft or changed all the same. */
    static final String PLANNED = "PLANNED";

    /** By what can be sorted beside the columns. */
    static final String TITLE = "titel";

    static final String CHANGED = "gewijzigd";

    private static final List<String> STATES = Stream.concat(
                    Arrays.stream(PageState.values()).map(PageState::name), Stream.of(PLANNED))
            .toList();

    Wanted {
        filters = List.copyOf(filters);
    }

    static Wanted of(App app, Request request) {
        return new Wanted(
                request.query("q").orElse("").strip(),
                Filter.of(app, request),
                request.query("status").filter(STATES::contains).orElse(""),
                AppDesk.place(app, request.query("map").orElse("")),
                request.query("sorteer").orElse(""),
                request.query("richting").filter("af"::equals).isPresent());
    }

    /** Whether something is looked for, in all folders. */
    boolean isFinding() {
        return !words.isEmpty() || !state.isEmpty() || filters.stream().anyMatch(Filter::isSet);
    }

    /** What of an app is wanted, sorted. */
    List<Line> among(App app, List<Line> all, Set<String> planned, ZoneId zone) {
        List<String> asked = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        Stream<Line> found = all.stream()
                .filter(app::isItem)
                .filter(line -> isFinding() || line.path().parent().equals(folder))
                .filter(line -> folder.equals(app.root()) || line.path().isBelow(folder))
                .filter(line -> asked.stream().allMatch(line.words()::contains))
                .filter(line -> hasState(line, planned))
                .filter(line -> filters.stream().allMatch(filter -> filter.lets(line, zone)));
        return order(app).map(found::sorted).orElse(found).toList();
    }

    private boolean hasState(Line line, Set<String> planned) {
        return state.isEmpty()
                || (state.equals(PLANNED)
                        ? planned.contains(line.id())
                        : line.state().name().equals(state));
    }

    private Optional<Comparator<Line>> order(App app) {
        Comparator<Line> up = switch (sort) {
            case "" -> Comparator.comparing(Line::changed).reversed();
            case CHANGED -> Comparator.comparing(Line::changed);
            case TITLE -> Comparator.comparing(line -> app.title(line).toLowerCase(Locale.ROOT));
            default -> Comparator.comparing(line -> line.value(sort).orElse(NOTHING), Wanted::compare);
        };
        return Optional.of((isDescending ? up.reversed() : up).thenComparing(Line::path));
    }

    private static final Value NOTHING = Value.of("");

    private static int compare(Value one, Value other) {
        if (one instanceof Value.Moment first && other instanceof Value.Moment second) {
            return first.at().toInstant().compareTo(second.at().toInstant());
        }
        if (one instanceof Value.Whole first && other instanceof Value.Whole second) {
            return Long.compare(first.number(), second.number());
        }
        if (one instanceof Value.Fraction first && other instanceof Value.Fraction second) {
            return Double.compare(first.number(), second.number());
        }
        return one.asText().compareToIgnoreCase(other.asText());
    }

    /** The parameters that stay in the address from page to page. */
    List<String> kept() {
        return Stream.concat(
                        Stream.of("q", "status", "map", "sorteer", "richting"),
                        filters.stream().map(Filter::name))
                .toList();
    }
}
