package nl.balint.house;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.ContentListener;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.HttpServer;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.publishing.wiring.PublishingModule;
import nl.balint.cms.rendering.Extensions;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.ScreenValues;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.Resealing;
import nl.balint.cms.security.Seals;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.screens.SecurityScreens;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.site.Society;
import nl.balint.cms.submissions.FormFunctions;
import nl.balint.cms.submissions.SubmissionsModule;
import nl.balint.cms.wording.WordingModule;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.cms.workshop.WorkshopModule;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.documents.DocumentsModule;
import nl.balint.portal.documents.GroupKeys;
import nl.balint.portal.documents.emergency.Emergencies;
import nl.balint.portal.documents.emergency.EmergencyBanner;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.erasure.ErasureJournal;
import nl.balint.portal.members.wiring.MembersModule;
import nl.balint.settings.ServerSettings;
import nl.balint.settings.Settings;

/**
 * The house put together: each module is made from what it needs, from the ground up, and closed the other way round.
 */
public final class Portal implements AutoCloseable {

    /** The time on the clocks of those who use the site. */
    public static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    /** How long somebody who pauses keeps seeing their group's files (DOMAIN 4.10). */
    private static final Duration PAUSE_WITH_ACCESS = Duration.ofDays(60);

    private final ServerSettings settings;
    private final Society society;
    private final Clock clock;
    private final Repository repository;
    private final LightModules lightModules;
    private final Extensions extensions;
    private final SearchModule search;
    private final RenderingModule rendering;
    private final SiteModule site;
    private final Screens screens;
    private final WordingModule wording;
    private final MailModule mail;
    private final Register register;
    private final Directories directories;
    private final PrivacyRooms privacy;
    private final SecurityModule security;
    private final WorkflowModule workflow;
    private final DocumentsModule documents;
    private final SubmissionsModule submissions;
    private final Once once;
    private final MembersModule members;
    private final ApplicationsModule applications;
    private final StartsModule starts;
    private final EditorRooms editors;
    private final NightShift nightShift;
    private final Upkeep upkeep;
    private final List<Resealing> resealing;
    private final Meanwhile meanwhile = new Meanwhile();
    private final List<HttpServer> running = new ArrayList<>();

    private Portal(Settings all, Ground ground, Clock clock) {
        this.settings = all.server();
        this.society = all.society();
        this.clock = clock;
        this.repository = ground.repository();
        this.lightModules = ground.lightModules();
        this.extensions = ground.extensions();
        this.search = ground.search();
        this.site = new SiteModule(new Site(all.society(), settings.baseUrl()), repository, search.search(), clock);
        SecureRandom random = new SecureRandom();
        URI home = URI.create(settings.baseUrl());
        Path data = settings.data();
        Path keys = data.resolve("keys");
        Seals seals = Seals.open(keys, random);
        this.register = Register.open(repository, random, PAUSE_WITH_ACCESS);
        this.directories = new Directories(data, repository, register, clock);
        this.privacy = new PrivacyRooms(ground, all, clock);
        site.list(directories::addresses);
        site.search(directories.siteSearch());
        FormChoices choices = new FormChoices();
        FormFunctions formFunctions = new FormFunctions(choices, seals, clock);
        this.rendering = new RenderingModule(
                new RenderingModule.Sources(repository, lightModules, clock),
                ServerConfigs.rendering(settings),
                extensions.functionsAnd(List.of(
                        site.templateFunctions(),
                        List.of(formFunctions, privacy.templateFunctions()),
                        directories.templateFunctions())),
                extensions.models());
        Screens letters = rendering.screens(List.of());
        this.workflow = new WorkflowModule(repository, clock, random);
        this.wording = new WordingModule(
                new WordingModule.Sources(repository, lightModules, letters::text, clock, workflow::tasks));
        this.mail =
                new MailModule(new MailModule.Sources(repository, wording.wordings()::text, clock, random), all.mail());
        this.security = new SecurityModule(
                new SecurityModule.Sources(repository, mail.outbox(), register.belonging(), clock, random),
                all.security(),
                new SecurityModule.Files(keys, all.home().resolve("config/roles.yaml")));
        this.once = new Once(random, clock);
        this.screens = rendering.screens(List.<ScreenValues>of(
                request -> Map.of("demo", settings.demo().isOn()),
                security.screenValues(lightModules, Menu.tools()),
                once,
                new EmergencyBanner(this::emergencies, register.groups())));
        ErasureJournal erased = ErasureJournal.in(data);
        this.members = new MembersModule(new MembersModule.Sources(
                repository, register, security, mail.outbox(), workflow.tasks(), letters, home, erased, clock));
        members.jobs().forEach(workflow.jobs()::add);
        var beneathDocuments = new DocumentsModule.Sources(repository, data, clock, random);
        this.documents = new DocumentsModule(
                beneathDocuments,
                new DocumentsModule.Society(
                        register.groups(), register.members(), register.memberships(), register.belonging()),
                new DocumentsModule.House(screens, once, security, mail.outbox(), workflow.tasks()),
                all.documents());
        this.submissions = VisitorForms.open(
                new SubmissionsModule.Sources(
                        repository, lightModules, choices, seals, data.resolve("formulieren"), clock),
                new VisitorForms.House(mail, workflow, security, documents, members, register, home));
        register.groups().addArea(documents);
        documents.addJobs(workflow.jobs());
        this.applications = new Procedures(repository, register, security, mail, workflow, directories.postcodes())
                .open(all, clock, random);
        this.starts = Procedures.starts(applications, all, wording.wordings()::text);
        starts.jobs().forEach(workflow.jobs()::add);
        PersonParts.connect(members, directories.personParts(seals));
        PersonParts.connect(members, documents.dossierPart(), documents.erasurePart(), applications.personCases());
        privacy.connect(new PrivacyRooms.House(register, members, security, mail, workflow, wording, submissions));
        Procedures.receive(submissions, applications, starts, lightModules);
        directories.connect(
                new Directories.Post(mail.outbox(), submissions.receivers(), choices, workflow.jobs(), seals, home),
                new Directories.Rooms(screens, once, security, rendering.pages()::show));
        this.editors = new EditorRooms(
                new EditorRooms.Beneath(repository, lightModules, rendering, security, documents.uploadCheck(), clock),
                new PublishingModule.Post(workflow.tasks(), mail.outbox(), seals),
                all.publishing(),
                all.assets());
        editors.jobs().forEach(workflow.jobs()::add);
        this.nightShift = new NightShift(repository, mail, security, workflow, applications.bounces(), clock);
        this.upkeep = new Upkeep(all, clock, new Upkeep.Parts(ground, workflow, mail.outbox(), rendering.cache()));
        this.resealing = List.of(
                security.accounts()::reseal,
                submissions.resealing(),
                directories.resealing(seals),
                () -> GroupKeys.reseal(beneathDocuments));
        meanwhile.add(progress -> directories.warm());
        meanwhile.add(new Rehearsal(rendering.pages())::homePage);
        meanwhile.add(progress -> applications.warm());
        meanwhile.add(editors::warm);
    }

    private Emergencies emergencies() {
        return documents.emergencies();
    }

    /** Opens everything but the door; the first time the repository is filled from {@code content/}, which is told. */
    public static Portal open(Settings settings, Clock clock, Progress progress) {
        Opening opening = new Opening();
        try {
            Portal portal = new Portal(settings, Ground.open(settings, clock, progress, opening), clock);
            AfterRestore.tidy(settings.server().data(), portal.security.sessions());
            portal.site.followSamples(portal.lightModules);
            if (settings.server().demo().isOn()) {
                portal.demo().begin();
                portal.meanwhile.add(portal.demo()::addRecentDocuments);
            }
            return portal;
        } catch (RuntimeException failure) {
            opening.undo(failure);
            throw failure;
        }
    }

    /** The sample people; to be asked for in a demo only. */
    public DemoSociety demo() {
        var samples = new DemoSociety.Samples(
                documents, applications.samples(), starts.samples(), new SampleNote(settings.data()));
        return new DemoSociety(repository, register, security.accounts(), samples, clock);
    }

    /** What is done to it by hand, from the machine that it lives on. */
    public Console console() {
        return new Console(new FirstOperator(repository, register, security.accounts(), clock), security, resealing);
    }

    /** Opens the door: from now on requests are answered. Meanwhile is made what nobody waits for. */
    public void start() {
        meanwhile.start();
        members.erasing().replay();
        documents.start();
        nightShift.begin();
        running.add(HttpServer.start(
                ServerConfigs.http(settings),
                routes(),
                rendering.cache(),
                new DoorFailures(security, screens, site.failurePage(lightModules, rendering.renderer())),
                new AwayGate(repository, security.gate()),
                upkeep.tally()));
        upkeep.serving(port());
    }

    /** Waits until all is done that was left for after the opening; for who measures and for journeys. */
    public void settle() {
        meanwhile.await();
    }

    /** The port that is listened on. */
    public int port() {
        return running.get(0).port();
    }

    /** Every address that is answered, and by which method; for whoever checks the rights on each. */
    public List<Route> routeTable() {
        return routes().stream().flatMap(part -> part.routes().stream()).toList();
    }

    /** Tells of each save, for whoever checks that nothing was changed. */
    void listen(ContentListener listener) {
        repository.listen(listener);
    }

    private List<Routes> routes() {
        List<Routes> all = new ArrayList<>(WorkshopModule.routes(screens, security.rights(), lightModules));
        all.addAll(upkeep.routes(screens, security.rights()));
        all.addAll(new SecurityScreens(security, screens, Menu.tools()).routes());
        all.addAll(site.routes());
        all.addAll(mail.routes(screens, lightModules));
        all.addAll(members.routes(screens, once, ServerConfigs.groupDefaults(society)));
        var others = List.of(members.taskWords(), wording.taskWords(), privacy.taskWords(), editors.taskWords());
        all.addAll(workflow.routes(
                new WorkflowModule.House(screens, security.rights(), security.audit()::post, mail.outbox()),
                Procedures.words(applications, starts, others)));
        all.addAll(wording.routes(
                new WordingModule.Rooms(screens, once, security.rights(), security.audit(), security::nameOf),
                new WordingModule.Post(mail, ServerConfigs.paper(settings, society))));
        all.addAll(privacy.routes(screens, once));
        all.addAll(documents.routes());
        all.addAll(applications.routes(screens, once));
        ApplicationsModule.House house = Procedures.house(screens, once, lightModules, members.door());
        all.addAll(starts.routes(house));
        all.addAll(List.of(applications.desks(house), new DoorRoutes()));
        all.addAll(submissions.routes(screens));
        all.addAll(editors.routes(screens, once, register.assignments(), this::routeTable));
        all.addAll(directories.routes());
        all.add(new FrontEndRoutes(repository, lightModules::current, rendering.renderer(), security.rights()));
        all.addAll(editors.around(rendering));
        return all;
    }

    /** Lets running requests end, then closes the modules. */
    @Override
    public void close() {
        upkeep.stopping();
        running.forEach(HttpServer::close);
        meanwhile.close();
        repository.stopCompacting();
        workflow.close();
        documents.close();
        security.close();
        mail.close();
        lightModules.close();
        extensions.close();
        directories.close();
        search.close();
        repository.close();
    }
}
