package nl.balint.cms.submissions;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Resealing;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Seals;
import nl.balint.cms.security.Tool;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.JobClock;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.Tasks;

/** Wires the forms of visitors. Register receivers and choices before the door opens. */
public final class SubmissionsModule {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    private final FormReceivers receivers = new FormReceivers();
    private final Sources sources;
    private final House house;
    private final Submissions submissions;
    private final Fillings fillings;
    private final Waiting waiting;
    private final Drafts drafts;
    private final OfficeTask task;
    private final Intake intake;
    private final Retention retention;
    private final Brakes brakes;

    /**
     * What it stands on.
     *
     * @param folder where files wait that came with a form
     */
    public record Sources(
            Repository repository, LightModules modules, FormChoices choices, Seals seals, Path folder, Clock clock) {}

    /** What it uses of the house. */
    public record House(Outbox outbox, Tasks tasks, Audit audit, Rights rights, FileCheck check, URI home) {}

    public SubmissionsModule(Sources sources, House house) {
        this.sources = sources;
        this.house = house;
        this.submissions = new Submissions(sources.repository(), sources.seals());
        this.fillings = new Fillings(sources.seals(), sources.clock());
        this.waiting = new Waiting(sources.folder(), house.check(), sources.seals(), sources.clock());
        this.drafts = new Drafts(
                submissions, waiting, sources.seals(), new Drafts.Post(house.outbox(), house.home(), sources.clock()));
        this.task = new OfficeTask(submissions, house.tasks());
        this.intake = new Intake(submissions, drafts, waiting, new Intake.House(receivers, task, house.audit()));
        this.retention = new Retention(
                submissions, sources.modules(), new Retention.House(task, house.audit()), sources.clock());
        this.brakes = new Brakes(sources.seals(), sources.clock());
    }

    /** Where modules say that they receive a form. */
    public FormReceivers receivers() {
        return receivers;
    }

    /** What people sent in, found by their address. */
    public Senders senders() {
        return new Senders(submissions);
    }

    /** What people sent in lies closed with the key of the house. */
    public Resealing resealing() {
        return submissions::reseal;
    }

    /** The entry of the office in the menu of the rooms. */
    public static List<Tool> tools() {
        return List.of(new Tool("submissions", OfficeRoutes.ADDRESS, OfficeRoutes.VIEW, 25));
    }

    /** What goes by itself. */
    public void addJobs(JobClock jobs) {
        jobs.add(new Job("forms.retention", Schedule.daily(NIGHT), retention::run));
        jobs.add(new Job("forms.sweep", Schedule.every(Duration.ofHours(1)), this::sweep));
    }

    private void sweep() throws Exception {
        waiting.sweep();
        drafts.sweep();
        intake.sweep(sources.clock().instant());
    }

    public List<Routes> routes(Screens screens) {
        var keeping = new Keeping(drafts, brakes, sources.modules());
        var forms = new FormRoutes(
                new FormRoutes.Sources(sources.modules(), sources.choices()),
                new FormRoutes.Parts(fillings, waiting, intake, keeping, brakes),
                screens);
        return List.of(
                forms,
                new DraftRoutes(drafts, forms, screens),
                new OfficeRoutes(
                        screens,
                        new OfficeRoutes.Store(submissions, sources.modules(), sources.choices(), retention),
                        new OfficeRoutes.House(house.rights(), house.audit(), task, sources.clock())));
    }
}
