package nl.balint.portal.applications.wiring;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Tool;
import nl.balint.cms.submissions.FormReceivers;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.WaitingNear;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.deeds.JoiningParts;
import nl.balint.portal.applications.deeds.Starting;
import nl.balint.portal.applications.deeds.StartingParts;
import nl.balint.portal.applications.intake.StartForm;
import nl.balint.portal.applications.procedure.StartProcedure;
import nl.balint.portal.applications.rounds.StartRound;
import nl.balint.portal.applications.screens.StartScreens;
import nl.balint.portal.applications.startdesk.StartDesk;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;

/** Wires the start of groups, beside the applications for a seat. */
public final class StartsModule {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    private final ApplicationsModule.Sources sources;
    private final ApplicationsConfig config;
    private final ApplicationsModule applications;
    private final Starts starts;
    private final Starting starting;
    private final WaitingNear waiting;

    /**
     * Makes it.
     *
     * @param defaults with what a new group begins
     */
    public StartsModule(
            ApplicationsModule.Sources sources,
            ApplicationsConfig config,
            ApplicationsModule applications,
            StartingParts.Defaults defaults) {
        this.sources = sources;
        this.config = config;
        this.applications = applications;
        this.starts = new Starts(sources.repository(), sources.register().ids());
        this.waiting = new WaitingNear(applications.applications(), sources.distances());
        this.starting = new StartingParts(
                        starts,
                        new StartProcedure(config.terms()),
                        sources.register(),
                        applications.links(),
                        means(),
                        house(),
                        defaults)
                .starting();
    }

    public Starts starts() {
        return starts;
    }

    public Starting starting() {
        return starting;
    }

    /** From now on what is sent by the public form starts a group. */
    public void receive(FormReceivers receivers) {
        receivers.register(StartForm.FORM, new StartForm(starting));
    }

    /** What those who ask see, and the desks of the offices. */
    public List<Routes> routes(Screens screens, Once once) {
        return List.of(
                new StartScreens(
                        new StartScreens.Sources(starts, starting, applications.links(), waiting),
                        screens,
                        once,
                        sources.clock()),
                new StartDesk(
                        new StartDesk.Sources(starts, starting, waiting, sources.register(), config.terms()),
                        new StartDesk.House(screens, once, sources.security().rights(), log(), sources.clock())));
    }

    /** Erases what was kept long enough. */
    public StartRound retention() {
        return new StartRound(starts, starting, sources.clock());
    }

    /** What is done by itself. */
    public List<Job> jobs() {
        return List.of(new Job("applications.starts", Schedule.daily(NIGHT), retention()::run));
    }

    /** The entries of the menu: one for each office, to the same desk. */
    public static List<Tool> tools() {
        return List.of(
                new Tool("applications.starts", Addresses.START_DESK, Actors.HANDLE, 101),
                new Tool("applications.starts.advise", Addresses.START_DESK, Actors.ADVISE, 101),
                new Tool("applications.starts.decide", Addresses.START_DESK, Actors.DECIDE, 101));
    }

    /** Which group a task is about: its number and the name that it is to have. */
    public TaskWords taskWords() {
        return task -> starts.find(task.subject())
                .flatMap(start -> Optional.of(new TaskWords.Subject(
                        start.number(),
                        start.plan().idea().name(),
                        start.plan().idea().town())));
    }

    private JoiningParts.Means means() {
        return new JoiningParts.Means(
                new Saves(sources.repository()),
                sources.security().accounts(),
                sources.outbox(),
                sources.tasks(),
                log());
    }

    private Log log() {
        return new Log(sources.security().audit());
    }

    private JoiningParts.House house() {
        ApplicationsModule.Society society = sources.society();
        return new JoiningParts.House(society.name(), society.email(), society.baseUrl(), sources.clock());
    }
}
