package nl.balint.portal.applications.wiring;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.balint.cms.content.Repository;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.print.Printer;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Tool;
import nl.balint.cms.submissions.FormReceivers;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.applications.ApplicationWords;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Distances;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.Matching;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.deeds.Actors;
import nl.balint.portal.applications.deeds.Holders;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.deeds.JoiningParts;
import nl.balint.portal.applications.deeds.PersonCases;
import nl.balint.portal.applications.deeds.StartingParts;
import nl.balint.portal.applications.forms.ActDesk;
import nl.balint.portal.applications.group.GroupDesk;
import nl.balint.portal.applications.intake.ApplyForm;
import nl.balint.portal.applications.office.Office;
import nl.balint.portal.applications.procedure.JoinProcedure;
import nl.balint.portal.applications.rounds.Bounces;
import nl.balint.portal.applications.rounds.Digest;
import nl.balint.portal.applications.rounds.LeaversRound;
import nl.balint.portal.applications.rounds.ReminderRound;
import nl.balint.portal.applications.rounds.RetentionRound;
import nl.balint.portal.applications.rounds.TermRound;
import nl.balint.portal.applications.rounds.WaitingRound;
import nl.balint.portal.applications.sample.SampleApplications;
import nl.balint.portal.applications.screens.ConfirmScreens;
import nl.balint.portal.applications.screens.Reception;
import nl.balint.portal.applications.screens.SentScreen;
import nl.balint.portal.applications.screens.StatusScreens;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.own.GroupDoor;

/** Wires applications: where they are kept, what is done to them by people and by the clock. */
public final class ApplicationsModule {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final Sources sources;
    private final ApplicationsConfig config;
    private final JoinProcedure procedure;
    private final Applications applications;
    private final Starts starts;
    private final Links links;
    private final Matching matching;
    private final Regions regions;
    private final Joining joining;

    /**
     * What it stands on.
     *
     * @param society its name and the address of its secretariat
     */
    public record Sources(
            Repository repository,
            Register register,
            SecurityModule security,
            Outbox outbox,
            Tasks tasks,
            Society society,
            Distances distances,
            Clock clock,
            SecureRandom random) {}

    /** In whose name mails are written, where answers go, and where the site is. */
    public record Society(String name, String email, URI baseUrl) {}

    /**
     * What the screens stand on.
     *
     * @param texts what people read, by its key
     * @param door lets people into their group
     */
    public record House(Screens screens, Once once, UnaryOperator<String> texts, GroupDoor door) {}

    public ApplicationsModule(Sources sources, ApplicationsConfig config) {
        this.sources = sources;
        this.config = config;
        Register register = sources.register();
        this.procedure = new JoinProcedure(config.terms());
        this.applications = Applications.open(sources.repository(), register.members(), register.ids());
        this.starts = new Starts(sources.repository(), register.ids());
        this.links = new Links(sources.repository(), sources.random());
        this.matching = new Matching(register, applications, sources.distances(), sources.clock());
        this.regions = new Regions(sources.distances());
        this.joining = parts(sources.clock()).joining();
    }

    public Applications applications() {
        return applications;
    }

    /** Reads what the first of the day would wait for: what waits for somebody, and what that is about. */
    public void warm() {
        sources.tasks().list(Set.of());
        applications.list();
    }

    Starts starts() {
        return starts;
    }

    /** The cases of a person: for who wants to have them, or is erased. */
    public PersonCases personCases() {
        return new PersonCases(
                applications,
                starts,
                sources.register().members(),
                new PersonCases.Open(links, sources.tasks()),
                sources.clock());
    }

    /** Mails of the procedures that never arrived. */
    public Bounces bounces() {
        return new Bounces(applications, starts, sources.clock());
    }

    /** Which groups suit whom. */
    public Matching matching() {
        return matching;
    }

    /** What people do. */
    public Joining joining() {
        return joining;
    }

    /** As what somebody who signed in does it. */
    public Actors actors() {
        return new Actors(sources.security().rights());
    }

    public Links links() {
        return links;
    }

    /** What those in office and groups see and do, each deed once for each form that was shown. */
    public Routes desks(House house) {
        Register register = sources.register();
        ActDesk desk = new ActDesk(joining, procedure, sources.clock());
        Office office = new Office(
                new Office.Sources(applications, joining, matching, register, log(), sources.clock()),
                new Office.Rules(desk, config.terms(), regions, retention()),
                new Office.House(house.screens(), sources.security().rights(), house.texts()));
        GroupDesk group = new GroupDesk(new GroupDesk.Means(
                house.screens(),
                house.door(),
                sources.security().rights(),
                applications,
                matching,
                regions,
                desk,
                register,
                log(),
                sources.clock()));
        List<Routes> all = new ArrayList<>(office.screens());
        all.add(group);
        return Done.once(all, house.once());
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return Office.tools();
    }

    /** What tasks about applications are about, for those for whom they are. */
    public TaskWords taskWords() {
        return new ApplicationWords(applications, sources.register().groups(), regions);
    }

    /** Made-up ones, for a demo. */
    public SampleApplications samples() {
        return new SampleApplications(
                sources.register(), saves(), clock -> parts(clock).silent(), sources.clock());
    }

    /** Lets terms pass. */
    public TermRound terms() {
        return new TermRound(applications, joining, sources.clock());
    }

    /** Reminds people. */
    public ReminderRound reminders() {
        return new ReminderRound(applications, joining, config.terms(), config.reminders(), sources.clock());
    }

    /** Tells who applied that a leader has gone. */
    public LeaversRound leavers() {
        return new LeaversRound(applications, sources.register().memberships(), joining, sources.clock());
    }

    /** Offers seats to those who wait. */
    public WaitingRound waiting() {
        return new WaitingRound(
                applications, matching, joining, sources.register().groups());
    }

    /** Erases what was kept long enough. */
    public RetentionRound retention() {
        return new RetentionRound(applications, procedure, joining, sources.clock());
    }

    /** Tells what takes long. */
    public Digest digest() {
        Digest.House house = new Digest.House(
                sources.clock(),
                config.terms(),
                sources.society().baseUrl(),
                sources.society().email());
        return new Digest(applications, starts, new Holders(sources.register()), sources.outbox(), saves(), house);
    }

    /**
     * From now on what is sent by the public forms becomes an application.
     *
     * @param texts what people read, by its key
     */
    public void receive(FormReceivers receivers, UnaryOperator<String> texts) {
        receivers.register(
                ApplyForm.FORM,
                new ApplyForm(applications, joining, sources.register().groups(), texts));
    }

    /**
     * The start of groups.
     *
     * @param defaults with what a new group begins
     * @param printer makes the letter with the decision
     */
    public StartsModule starts(StartingParts.Defaults defaults, Printer printer) {
        return new StartsModule(sources, config, this, defaults, printer);
    }

    /** What applicants see, by the keys in their mails. */
    public List<Routes> routes(Screens screens, Once once) {
        Reception reception = new Reception(
                screens, once, applications, sources.register().groups(), links, joining, sources.clock());
        return List.of(new SentScreen(reception), new ConfirmScreens(reception), new StatusScreens(reception));
    }

    /** What is done by itself. */
    public List<Job> jobs() {
        return List.of(
                new Job("applications.terms", Schedule.every(Duration.ofHours(1)), terms()::run),
                new Job("applications.leavers", Schedule.every(Duration.ofHours(1)), leavers()::run),
                new Job("applications.waiting", Schedule.every(Duration.ofMinutes(15)), waiting()::run),
                new Job("applications.reminders", Schedule.daily(MORNING), reminders()::run),
                new Job("applications.digest", Schedule.daily(MORNING), digest()::run),
                new Job("applications.retention", Schedule.daily(NIGHT), retention()::run));
    }

    private Saves saves() {
        return new Saves(sources.repository());
    }

    private JoiningParts.Means means() {
        return new JoiningParts.Means(saves(), sources.security().accounts(), sources.outbox(), sources.tasks(), log());
    }

    private Log log() {
        return new Log(sources.security().audit());
    }

    private JoiningParts parts(Clock clock) {
        return new JoiningParts(applications, procedure, sources.register(), links, means(), house(clock));
    }

    private JoiningParts.House house(Clock clock) {
        Society society = sources.society();
        return new JoiningParts.House(society.name(), society.email(), society.baseUrl(), clock);
    }
}
