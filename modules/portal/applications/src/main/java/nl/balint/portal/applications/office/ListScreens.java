package nl.balint.portal.applications.office;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Paged;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.exchange.Sheet;

/** All applications on the desk of the secretariat: as a list, as a board, and to take along. */
final class ListScreens implements Routes {

    private static final int RECENT_DAYS = 30;

    /** More cards in a column are not taken in at a glance: the list has them all. */
    private static final int CARDS = 12;

    private static final List<String> COLUMNS =
            List.of("number", "name", "town", "state", "group", "received", "since", "clock", "due", "days");

    private final Screens screens;
    private final Rights rights;
    private final Rows rows;
    private final UnaryOperator<String> texts;
    private final Log log;
    private final Clock clock;

    /**
     * Makes them.
     *
     * @param texts what people read, by its key
     */
    ListScreens(Screens screens, Rights rights, Rows rows, UnaryOperator<String> texts, Log log, Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.rows = rows;
        this.texts = texts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Those in one state, the most urgent first.
     *
     * @param rows at most as many as are looked at together
     * @param count how many there are
     */
    private record Column(String state, List<Row> rows, int count) {

        static Column of(String state, List<Row> all) {
            return new Column(state, all.stream().limit(CARDS).toList(), all.size());
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.OFFICE, this::list),
                get(Addresses.OFFICE + "/bord", this::board),
                get(Addresses.OFFICE + "/aanmeldingen.csv", this::csv));
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, Actors.HANDLE);
        List<Row> all = rows.list();
        ListFilter filter = ListFilter.of(request);
        Paged<Row> page = Paged.of(request, all.stream().filter(filter::fits).toList(), ListFilter.NAMES);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("rows", page.lines());
        model.put("filter", filter);
        model.put("any", !all.isEmpty());
        model.put("states", Rows.STATES);
        model.put("ended", Rows.ENDED);
        model.put("groups", groups(all));
        return screens.show(request, "applications:screens/office/list", model);
    }

    /** Ended ones stand on the board for a month. */
    private Answer board(Request request) throws Exception {
        rights.require(request, Actors.HANDLE);
        LocalDate recent = Terms.day(clock.instant()).minusDays(RECENT_DAYS);
        Map<String, List<Row>> byState = rows.list().stream()
                .filter(row -> !Rows.ENDED.contains(row.state()) || !row.since().isBefore(recent))
                .collect(Collectors.groupingBy(ListScreens::columnOf));
        List<Column> columns = new ArrayList<>();
        Rows.STATES.forEach(state -> columns.add(Column.of(state, byState.getOrDefault(state, List.of()))));
        columns.add(Column.of("ended", byState.getOrDefault("ended", List.of())));
        return screens.show(request, "applications:screens/office/board", Map.of("columns", columns));
    }

    private static String columnOf(Row row) {
        return Rows.ENDED.contains(row.state()) ? "ended" : row.state();
    }

    private static List<Map<String, String>> groups(List<Row> all) {
        return all.stream()
                .filter(row -> !row.groupId().isEmpty())
                .map(row -> Map.of("id", row.groupId(), "name", row.group()))
                .distinct()
                .toList();
    }

    /** What the filters show, for who has only just shown who they are. */
    private Answer csv(Request request) {
        Visitor visitor = rights.requireRecent(request, Actors.HANDLE);
        ListFilter filter = ListFilter.of(request);
        List<List<String>> lines =
                rows.list().stream().filter(filter::fits).map(this::cells).toList();
        log.post(AuditLine.of("application.exported", visitor, "application:all")
                .with("lines", String.valueOf(lines.size())));
        List<String> header = COLUMNS.stream()
                .map(column -> texts.apply("applications.column." + column))
                .toList();
        String name = texts.apply("applications.office.title") + " " + Terms.day(clock.instant()) + ".csv";
        return Answer.bytes("text/csv; charset=utf-8", new Sheet(header, lines).csv())
                .download(name)
                .personal();
    }

    private List<String> cells(Row row) {
        ClockView time = row.clock();
        String colour = time.isRunning() ? time.colour().name() : time.phase();
        return List.of(
                row.number(),
                row.name(),
                row.town(),
                texts.apply("applications.state." + row.state()),
                row.group(),
                row.received().toString(),
                row.since().toString(),
                texts.apply("applications.clock." + colour),
                time.due().toString(),
                String.valueOf(time.days()));
    }
}
