package nl.balint.portal.applications.wiring;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.print.Printer;
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
import nl.balint.portal.applications.group.SetupDesk;
import nl.balint.portal.applications.intake.StartForm;
import nl.balint.portal.applications.procedure.StartProcedure;
import nl.balint.portal.applications.rounds.StartReminderRound;
import nl.balint.portal.applications.rounds.StartRound;
import nl.balint.portal.applications.sample.SampleStarts;
import nl.balint.portal.applications.screens.StartScreens;
import nl.balint.portal.applications.setup.SettingUp;
import nl.balint.portal.applications.setup.Setups;
import nl.balint.portal.applications.startdesk.StartDesk;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.forms.Done;

/** Wires the start of groups, beside the applications for a seat. */
public final class StartsModule {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final ApplicationsModule.Sources sources;
    private final ApplicationsConfig config;
    private final ApplicationsModule applications;
    private final Starts starts;
    private final Starting starting;
    private final WaitingNear waiting;
    private final Setups setups;
    private final SettingUp settingUp;
    private final Function<Clock, StartingParts> parts;

    /**
     * Makes it.
     *
     * @param defaults with what a new group begins
     * @param printer makes the letter with the decision
     */
    public StartsModule(
            ApplicationsModule.Sources sources,
            ApplicationsConfig config,
            ApplicationsModule applications,
            StartingParts.Defaults defaults,
            Printer printer) {
        this.sources = sources;
        this.config = config;
        this.applications = applications;
        this.starts = applications.starts();
        this.waiting = new WaitingNear(applications.applications(), sources.distances());
        this.setups = new Setups(sources.repository());
        this.settingUp = new SettingUp(
                setups,
                config.setupItems(),
                sources.register(),
                new SettingUp.Means(sources.tasks(), new Saves(sources.repository()), log(), sources.clock()));
        this.parts = clock -> new StartingParts(
                starts,
                new StartProcedure(config.terms()),
                sources.register(),
                applications.links(),
                means(),
                house(clock),
                defaults,
                printer,
                settingUp);
        this.starting = parts.apply(sources.clock()).starting();
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

    /** What those who ask see, the desks of the offices, and what the leaders of a new group settle. */
    public List<Routes> routes(ApplicationsModule.House house) {
        Screens screens = house.screens();
        Once once = house.once();
        SetupDesk setup = new SetupDesk(
                settingUp,
                setups,
                new SetupDesk.House(
                        screens, house.door(), sources.security().rights(), sources.register(), sources.clock()));
        return List.of(
                Done.once(List.of(setup), once),
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

    /** A made-up one, for a demo. */
    public SampleStarts samples() {
        return new SampleStarts(
                starts,
                sources.register(),
                new Saves(sources.repository()),
                clock -> parts.apply(clock).silent(),
                sources.clock());
    }

    /** Reminds people. */
    public StartReminderRound reminders() {
        return new StartReminderRound(starts, starting, config.terms(), config.startReminders(), sources.clock());
    }

    /** What is done by itself. */
    public List<Job> jobs() {
        return List.of(
                new Job("applications.starts", Schedule.daily(NIGHT), retention()::run),
                new Job("applications.starts.reminders", Schedule.daily(MORNING), reminders()::run));
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
        TaskWords setup = settingUp.taskWords();
        return task -> setup.subject(task)
                .or(() -> starts.find(task.subject())
                        .flatMap(start -> Optional.of(new TaskWords.Subject(
                                start.number(),
                                start.plan().idea().name(),
                                start.plan().idea().town()))));
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

    private JoiningParts.House house(Clock clock) {
        ApplicationsModule.Society society = sources.society();
        return new JoiningParts.House(society.name(), society.email(), society.baseUrl(), clock);
    }
}
