package nl.balint.portal.applications.office;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.members.exchange.Sheet;

/** How many applications there were and how long they took, for the board and the secretariat. It names nobody. */
final class FigureScreens implements Routes {

    static final String FIGURES = Addresses.OFFICE + "/cijfers";

    private static final List<String> COUNTERS = List.of(Actors.HANDLE, Actors.DECIDE);

    private final Screens screens;
    private final Rights rights;
    private final Source source;
    private final UnaryOperator<String> texts;
    private final Clock clock;

    /** What is counted. */
    record Source(Applications applications, Regions regions, ProcedureTerms terms) {}

    FigureScreens(Screens screens, Rights rights, Source source, UnaryOperator<String> texts, Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.source = source;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(FIGURES, this::show), get(FIGURES + "/cijfers.csv", this::csv));
    }

    private Answer show(Request request) throws Exception {
        Visitor visitor = rights.requireAny(request, COUNTERS);
        List<Application> all = source.applications().list();
        List<Integer> years = Figures.years(all, clock.instant());
        Figures figures = figures(request, all, years);
        Map<String, Object> model = new HashMap<>();
        model.put("figures", figures);
        model.put("percentage", figures.inTimePercentage());
        model.put("years", years);
        model.put("mayHandle", rights.may(visitor, Actors.HANDLE));
        return screens.show(request, "applications:screens/office/figures", model);
    }

    private Answer csv(Request request) {
        rights.requireAny(request, COUNTERS);
        List<Application> all = source.applications().list();
        Figures figures = figures(request, all, Figures.years(all, clock.instant()));
        List<List<String>> lines = new ArrayList<>();
        line(lines, "received", figures.received());
        for (Month month : Month.values()) {
            line(lines, "month." + month, figures.months().get(month.getValue() - 1));
        }
        figures.states().forEach((state, count) -> add(lines, "applications.state." + state, count));
        line(lines, "decided", figures.decided());
        line(lines, "median", figures.median());
        line(lines, "inTime", figures.inTime());
        String waiting = texts.apply("applications.figures.waiting") + ": ";
        figures.provinces()
                .forEach((province, count) -> lines.add(List.of(
                        waiting + (province.isEmpty() ? texts.apply("applications.figures.unknown") : province),
                        String.valueOf(count))));
        List<String> header = List.of(texts.apply("applications.figures.what"), String.valueOf(figures.year()));
        return Answer.bytes("text/csv; charset=utf-8", new Sheet(header, lines).csv())
                .download(texts.apply("applications.figures.title") + " " + figures.year() + ".csv")
                .personal();
    }

    private void line(List<List<String>> lines, String what, int count) {
        add(lines, "applications.figures." + what, count);
    }

    private void add(List<List<String>> lines, String key, int count) {
        lines.add(List.of(texts.apply(key), String.valueOf(count)));
    }

    private Figures figures(Request request, List<Application> all, List<Integer> years) {
        int year = request.query("jaar")
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(years::contains)
                .orElse(years.get(0));
        return Figures.of(year, all, source.regions(), source.terms(), clock.instant());
    }
}
