package nl.balint.portal.applications.office;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.rounds.RetentionRound;

/**
 * What the house is going to erase, and when: the next night, later, or not yet because somebody wants it kept; and
 * what it erased lately.
 */
final class KeepingScreens implements Routes {

    private static final int DAYS_TOLD = 90;

    private final Screens screens;
    private final Rights rights;
    private final Source source;
    private final Clock clock;

    /** What is looked through. */
    record Source(Applications applications, RetentionRound retention, Rows rows, ProcedureTerms terms) {}

    KeepingScreens(Screens screens, Rights rights, Source source, Clock clock) {
        this.screens = screens;
        this.rights = rights;
        this.source = source;
        this.clock = clock;
    }

    /**
     * An application that has ended.
     *
     * @param goes the day after which it is erased
     * @param next whether the next round takes it
     */
    private record Kept(Row row, LocalDate goes, boolean next, boolean held) {}

    /** An application of which only what is counted is left, since that day. */
    private record Gone(String number, LocalDate day) {}

    @Override
    public List<Route> routes() {
        return List.of(get(Addresses.OFFICE + "/bewaren", this::show));
    }

    private Answer show(Request request) throws Exception {
        rights.require(request, Actors.HANDLE);
        Set<String> next = source.retention().look().stream()
                .filter(ended -> !ended.held())
                .map(RetentionRound.Ended::id)
                .collect(Collectors.toSet());
        List<Kept> kept = source.applications().list().stream()
                .filter(application -> !application.state().isOpen() && Rows.isSeen(application))
                .map(application -> kept(application, next))
                .sorted(Comparator.comparing(Kept::goes))
                .toList();
        return screens.show(request, "applications:screens/office/keeping", Map.of("kept", kept, "gone", gone()));
    }

    /** The last first. */
    private List<Gone> gone() {
        LocalDate from = Terms.day(clock.instant()).minusDays(DAYS_TOLD);
        return source.applications().list(JoinState.Anonymised.class).stream()
                .filter(application -> !application.number().isEmpty())
                .map(application -> new Gone(
                        application.number(), Terms.day(application.state().since())))
                .filter(gone -> !gone.day().isBefore(from))
                .sorted(Comparator.comparing(Gone::day).reversed().thenComparing(Gone::number))
                .toList();
    }

    private Kept kept(Application application, Set<String> next) {
        var keeping = application.file().keeping();
        LocalDate goes = keeping.lastDay(application.state().since(), source.terms());
        Row row = source.rows().row(application, clock.instant());
        return new Kept(row, goes, next.contains(application.id()), keeping.isHeld(clock.instant()));
    }
}
