package nl.balint.portal.applications.office;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Matching;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.forms.ActDesk;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.rounds.RetentionRound;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;

/** Wires the screens of those in office. */
public final class Office {

    private final List<Routes> screens;

    /** What it works on. */
    public record Sources(
            Applications applications, Joining joining, Matching matching, Register register, Log log, Clock clock) {}

    /** By which rules. */
    public record Rules(ActDesk desk, ProcedureTerms terms, Regions regions, RetentionRound retention) {}

    /**
     * What the house does around it.
     *
     * @param texts what people read, by its key
     */
    public record House(Screens screens, Rights rights, UnaryOperator<String> texts) {}

    public Office(Sources sources, Rules rules, House house) {
        Clock clock = sources.clock();
        Register register = sources.register();
        Rows rows = new Rows(sources.applications(), register.groups(), rules.terms(), clock);
        ActDesk desk = rules.desk();
        this.screens = List.of(
                new ListScreens(house.screens(), house.rights(), rows, house.texts(), sources.log(), clock),
                new FigureScreens(
                        house.screens(),
                        house.rights(),
                        new FigureScreens.Source(sources.applications(), rules.regions(), rules.terms()),
                        house.texts(),
                        clock),
                new KeepingScreens(
                        house.screens(),
                        house.rights(),
                        new KeepingScreens.Source(sources.applications(), rules.retention(), rows, rules.terms()),
                        clock),
                new DossierScreens(
                        new DossierScreens.Means(
                                house.screens(),
                                house.rights(),
                                sources.applications(),
                                sources.joining(),
                                desk,
                                register,
                                sources.log()),
                        new Dossiers(rows, register, sources.matching(), desk, clock)));
    }

    public List<Routes> screens() {
        return screens;
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return List.of(
                new Tool("applications.office", Addresses.OFFICE, Actors.HANDLE, 100),
                new Tool("applications.figures", FigureScreens.FIGURES, Actors.DECIDE, 101));
    }
}
