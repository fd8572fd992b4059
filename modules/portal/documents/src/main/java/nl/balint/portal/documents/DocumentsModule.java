package nl.balint.portal.documents;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Belonging;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.JobClock;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.documents.emergency.Emergencies;
import nl.balint.portal.documents.emergency.EmergencyScreens;
import nl.balint.portal.documents.internal.seal.Vault;
import nl.balint.portal.documents.plugs.UploadCheck;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupArea;
import nl.balint.portal.members.Groups;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Memberships;
import nl.balint.portal.members.erasure.ErasureJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wires the documents: give it what it stands on, who people are and what the house does around it; it offers its
 * routes, its jobs and the area of a new group. Start it before the door opens.
 */
public final class DocumentsModule implements GroupArea, AutoCloseable {

    /**
     * What documents are kept in.
     *
     * @param data the folder of the house: keys, journal and uploads lie in it
     */
    public record Sources(Repository repository, Path data, Clock clock, SecureRandom random) {}

    /** Who people are, and what they may at this instant. */
    public record Society(Groups groups, Members members, Memberships memberships, Belonging belonging) {}

    /** What the house does around documents. */
    public record House(Screens screens, Once once, SecurityModule security, Outbox outbox, Tasks tasks) {

        Rights rights() {
            return security.rights();
        }

        Audit audit() {
            return security.audit();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsModule.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(3, 45);

    private final Areas areas;
    private final Quotas quotas;
    private final Turns turns;
    private final Choices choices;
    private final Filing filing;
    private final Uploads uploads;
    private final Erasure erasure;
    private final DossierPart dossierPart;
    private final OwnWorks ownWorks;
    private final Emergencies emergencies;
    private final Indexing indexing;
    private final Housekeeping housekeeping;
    private final Alarm alarm;
    private final NewsRound news;
    private final Quarantine quarantine;
    private final Rejudging rejudging;
    private final UploadCheck check;
    private final SharedAreas shared;
    private final List<AutoCloseable> open;
    private final List<Routes> routes;

    public DocumentsModule(Sources sources, Society society, House house, DocumentsConfig config) {
        this(sources, society, house, config, Plugs.standard(sources, config));
    }

    /** With others to judge and to find; for tests. */
    DocumentsModule(Sources sources, Society society, House house, DocumentsConfig config, Plugs plugs) {
        Clock clock = sources.clock();
        Path data = sources.data();
        Watchers watchers = new Watchers();
        this.turns = new Turns();
        Vault vault = plugs.vault();
        Admission belonging = memberId -> visitor(society, memberId, clock).access();
        this.check = plugs.check();
        this.open = plugs.open();
        this.areas = new Areas(sources.repository(), vault, config);
        this.quotas = new Quotas(areas, config);
        this.filing = new Filing(areas, quotas, watchers, turns, clock);
        Folders folders = new Folders(areas, turns);
        Trash trash = new Trash(watchers, turns, config, clock, sources.random());
        this.choices = new Choices(trash);
        this.erasure = new Erasure(areas, quotas, watchers, ErasureJournal.in(data), clock);
        Reporting reporting = new Reporting(areas, erasure, watchers, config, clock);
        Retention retention = new Retention(config);
        this.housekeeping = new Housekeeping(areas, trash, erasure, retention, clock);
        this.uploads =
                new Uploads(new UploadNotes(data.resolve("uploads"), vault), quotas, config, clock, sources.random());
        this.quarantine = new Quarantine(areas, vault, clock, sources.random());
        Intake.More practices = new OwnPractices(society.members(), society.memberships(), clock);
        Intake intake = new Intake(plugs.check(), filing, uploads, quarantine, practices);
        People people = new People(society.members(), society.memberships(), belonging, clock);
        Letters letters = new Letters(house.outbox(), society.groups(), people);
        this.rejudging = new Rejudging(quarantine, uploads, intake, new Rejudging.Places(areas, belonging, letters));
        this.dossierPart = new DocumentsPart(areas, society.groups(), belonging);
        this.emergencies = new Emergencies(
                new Emergencies.Sources(
                        sources.repository(), house.rights(), house.audit(), house.tasks(), clock, sources.random()),
                letters);
        Admission admission = memberId -> emergencies.access(visitor(society, memberId, clock));
        Readers readers = new Readers(areas, clock);
        this.ownWorks = new OwnWorks(areas, erasure, readers, new OwnWorks.Coming(uploads, quarantine));
        this.news = new NewsRound(areas, readers, new NewsRound.Post(people, letters), config, clock);
        this.alarm = new Alarm(areas, letters, house.tasks(), config, clock);
        this.indexing = new Indexing(areas, plugs.index());
        this.shared = new SharedAreas(sources.repository(), indexing, quotas);
        DocumentLog log = new DocumentLog(house.audit(), house.security().downloads(), clock);
        List.of(indexing, log, alarm, news, new MailMemory(areas, house.outbox()))
                .forEach(watchers::add);

        Desk desk = new Desk(areas, new Desk.Outside(society.groups(), people, emergencies), house);
        Stamping stamping = new Stamping(plugs.stamp(), house.screens(), people, clock, data.resolve("uploads"));
        DocumentScreen screen = new DocumentScreen(desk, people, log, retention);
        FolderScreen folderScreen = new FolderScreen(desk, people, readers, quotas, quarantine);
        UploadScreen uploadScreen = new UploadScreen(desk);
        BringRoutes.Incomings incomings = new BringRoutes.Incomings(uploads, intake, quotas, config);
        this.routes = List.of(
                new FolderRoutes(desk, folderScreen, folders, new FolderCopies(folders, filing, trash, quotas), trash),
                new DocumentRoutes(desk, screen, filing, trash, log, stamping),
                new RemedyRoutes(desk, screen, reporting, erasure),
                new BringRoutes(desk, folderScreen, uploadScreen, incomings),
                new ReportRoutes(desk, uploadScreen, incomings, clock),
                new UploadRoutes(desk, uploadScreen, uploads, intake, new UploadRoutes.Held(quarantine, rejudging)),
                new TrashRoutes(desk, trash, erasure, people),
                new AreaRoutes(desk, choices, readers, new AreaRoutes.Log(log, people, emergencies, clock)),
                new ZipRoutes(desk, areas, admission, log, stamping),
                new FindRoutes(
                        house.screens(), new Finder(areas, plugs.index(), indexing), emergencies, society.groups()),
                new EmergencyScreens(
                        emergencies,
                        new EmergencyScreens.Rooms(
                                house.screens(), house.once(), house.rights(), society.groups(), people::name, clock)));
    }

    /** What becomes of what somebody brought who is erased. */
    public ErasurePart erasurePart() {
        return ownWorks;
    }

    /** What somebody brought, for who wants to have it. */
    public DossierPart dossierPart() {
        return dossierPart;
    }

    /** Who judges files, for whoever else lets files in. */
    public UploadCheck uploadCheck() {
        return check;
    }

    static Vault vault(Sources sources) {
        return new Vault(GroupKeys.of(sources), sources.random());
    }

    private static Visitor visitor(Society society, String memberId, Clock clock) {
        return Visitor.of(
                memberId, society.belonging().of(memberId, clock.instant()), Strength.SECOND_FACTOR, clock.instant());
    }

    public Emergencies emergencies() {
        return emergencies;
    }

    public Areas areas() {
        return areas;
    }

    /** For sample documents and tests: what it is given was judged already. */
    public Filing filing() {
        return filing;
    }

    /** Files as if it were another moment; of which nobody hears but the index. For sample documents. */
    public Filing filingAt(Instant moment) {
        Watchers quiet = new Watchers();
        quiet.add(indexing);
        return new Filing(areas, quotas, quiet, turns, Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** Files of which nobody hears, the index neither: it finds them at the next start. For many documents at once. */
    public Filing filingUnheard() {
        return filing.unheard();
    }

    /** What groups choose. */
    public Choices choices() {
        return choices;
    }

    NewsRound news() {
        return news;
    }

    Rejudging rejudging() {
        return rejudging;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    public List<Routes> routes() {
        return routes;
    }

    /** Searching and emergency access stand in the menu; the documents stand in each group. */
    public static List<Tool> tools() {
        return List.of(
                new Tool("documents.search", "/mijn/zoeken", "", 30),
                new Tool("documents.emergency", EmergencyScreens.ADDRESS, Emergencies.AGREE, 90));
    }

    /** The first folders of a new group. */
    @Override
    public void open(Content content, Group group) {
        areas.furnish(content, group.id());
    }

    @Override
    public int worksOf(String groupId, String memberId) {
        return ownWorks.aloneIn(groupId, memberId).size();
    }

    @Override
    public void takeBack(String groupId, String memberId) {
        ownWorks.takeBack(groupId, memberId);
    }

    public void addJobs(JobClock jobs) {
        jobs.add(new Job("documents.uploads", Schedule.every(Duration.ofHours(1)), uploads::sweep));
        jobs.add(new Job("documents.housekeeping", Schedule.every(Duration.ofHours(1)), housekeeping::run));
        jobs.add(new Job("documents.index", Schedule.daily(NIGHT), indexing::putRight));
        jobs.add(new Job("documents.alarm", Schedule.every(Duration.ofHours(1)), alarm::callAgain));
        jobs.add(new Job("documents.emergencies", Schedule.every(Duration.ofMinutes(1)), emergencies::tidy));
        jobs.add(new Job("documents.quarantine", Schedule.every(Duration.ofMinutes(2)), rejudging::run));
        jobs.add(new Job("documents.news-direct", Schedule.every(Duration.ofMinutes(5)), news::direct));
        jobs.add(new Job("documents.news-daily", Schedule.daily(MORNING), news::daily));
        jobs.add(new Job("documents.news-weekly", Schedule.daily(MORNING), news::weekly));
    }

    /**
     * Erases again what an old backup brought back and takes up what was on its way in; then, beside the first
     * visitors, puts the index right.
     */
    public void start() {
        erasure.replay();
        uploads.open();
        indexing.putRight();
        shared.start();
    }

    @Override
    public void close() {
        indexing.close();
        shared.close();
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception failure) {
                LOG.warn("Something of the documents could not be closed", failure);
            }
        }
    }
}
