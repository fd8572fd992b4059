package nl.balint.cms.publishing.wiring;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.publishing.Bin;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.GuestPass;
import nl.balint.cms.publishing.Items;
import nl.balint.cms.publishing.Misses;
import nl.balint.cms.publishing.PageTasks;
import nl.balint.cms.publishing.Planning;
import nl.balint.cms.publishing.Plans;
import nl.balint.cms.publishing.Publishing;
import nl.balint.cms.publishing.Redirecting;
import nl.balint.cms.publishing.Redirects;
import nl.balint.cms.publishing.Reviewing;
import nl.balint.cms.publishing.Reviews;
import nl.balint.cms.publishing.SecondPerson;
import nl.balint.cms.publishing.Versions;
import nl.balint.cms.publishing.Writers;
import nl.balint.cms.publishing.quality.Quality;
import nl.balint.cms.publishing.screens.BinScreens;
import nl.balint.cms.publishing.screens.ChangeScreens;
import nl.balint.cms.publishing.screens.CompareScreens;
import nl.balint.cms.publishing.screens.GuestScreens;
import nl.balint.cms.publishing.screens.PlanScreens;
import nl.balint.cms.publishing.screens.PublishScreens;
import nl.balint.cms.publishing.screens.QualityScreens;
import nl.balint.cms.publishing.screens.RedirectScreens;
import nl.balint.cms.publishing.screens.Refusals;
import nl.balint.cms.publishing.screens.ReviewScreens;
import nl.balint.cms.publishing.screens.Room;
import nl.balint.cms.publishing.screens.VersionScreens;
import nl.balint.cms.publishing.screens.WriterScreens;
import nl.balint.cms.rendering.PageRenderer;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Seals;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.Tasks;

/** Wires what is published, when and by whom. */
public final class PublishingModule {

    private static final LocalTime QUIET = LocalTime.of(3, 20);

    private final Sources sources;
    private final PublishingConfig config;
    private final Versions versions;
    private final Plans plans;
    private final Reviews reviews;
    private final Redirects redirects;
    private final Misses misses;
    private final Bin bin;
    private final Publishing publishing;
    private final Deeds deeds;
    private final Redirecting redirecting;
    private final Planning planning;
    private final Reviewing reviewing;
    private final GuestPass guestPass;
    private final SecondPerson secondPerson;

    /** What it stands on. */
    public record Sources(Repository repository, LightModules modules, SecurityModule security, Clock clock) {}

    /** How people hear of what waits for them. */
    public record Post(Tasks tasks, Outbox outbox, Seals seals) {}

    /**
     * The house around its screens.
     *
     * @param pages renders a page at an address, of the content that stands on the request
     * @param files serves the files of the site, of the content that stands on the request
     * @param others whether something else than a page answers at a path
     * @param items what else than pages is put on the site
     * @param roles knows who has roles now
     */
    public record House(
            Screens screens,
            Once once,
            Handler pages,
            Handler files,
            PageRenderer renderer,
            Predicate<String> others,
            Items items,
            WriterScreens.Roles roles) {}

    /** Answers who may not write a page, around routes that change some. */
    public Refusals refusals(Screens screens) {
        return new Refusals(screens, sources.modules(), deeds);
    }

    public PublishingModule(Sources sources, Post post, PublishingConfig config) {
        this.sources = sources;
        this.config = config;
        Repository repository = sources.repository();
        Clock clock = sources.clock();
        BiConsumer<Content, AuditLine> log = sources.security().audit()::note;
        this.versions = new Versions(repository, clock);
        this.plans = new Plans(repository);
        this.reviews = new Reviews(repository, post.seals(), clock);
        this.redirects = new Redirects(repository, clock);
        this.misses = new Misses(repository, clock);
        this.bin = new Bin(repository, clock);
        this.publishing = new Publishing(repository, log, new Publishing.Books(versions, plans, redirects, bin));
        this.deeds = new Deeds(publishing, new Writers(sources.security().rights()), sources.security()::nameOf);
        this.redirecting = new Redirecting(
                new Redirecting.Sources(publishing, redirects, misses),
                request -> repository.open(
                        Visitor.find(request).map(Visitor::access).orElse(Access.ANONYMOUS), View.PUBLISHED),
                log);
        this.secondPerson =
                new SecondPerson(config.secondPerson(), sources.security().audit());
        this.guestPass = new GuestPass(sources.repository(), post.seals(), clock);
        this.planning = new Planning(new Planning.Sources(publishing, plans, versions, post.tasks()), log, clock);
        this.reviewing = new Reviewing(
                new Reviewing.Sources(publishing, planning, versions, reviews, post.tasks()),
                new Reviewing.Post(
                        post.outbox()::add,
                        who -> sources.security().accounts().find(who).map(Account::email),
                        config.baseUrl()),
                log,
                clock);
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return List.of(ChangeScreens.tool(), ReviewScreens.tool(), RedirectScreens.tool(), QualityScreens.tool());
    }

    /** What is done with pages, for who has screens about them. */
    public Deeds deeds() {
        return deeds;
    }

    /** What is to happen with pages. */
    public Plans plans() {
        return plans;
    }

    /** Whether somebody may put their own text on the site. */
    public SecondPerson secondPerson() {
        return secondPerson;
    }

    /** The routes of pages; where there is no page any more, who asks is sent on. */
    public Routes around(Routes pages) {
        return redirecting.around(pages);
    }

    /** What happens by itself. */
    public List<Job> jobs() {
        return List.of(
                planning.job(), redirecting.job(), new Job("publishing.tidy", Schedule.daily(QUIET), this::tidy));
    }

    private void tidy() {
        try (Content content = sources.repository().open(Access.SYSTEM, View.DRAFT)) {
            bin.tidy(content);
            versions.tidy(content, bin);
            reviewing.tidy(content);
            content.save();
        }
    }

    /** What tasks of this module are about. */
    public TaskWords taskWords() {
        return new PageTasks(publishing, reviews);
    }

    public List<Routes> routes(House house) {
        SecurityModule security = sources.security();
        Room room = new Room(
                house.screens(),
                house.once(),
                security.rights(),
                sources.modules(),
                deeds,
                secondPerson,
                security::nameOf,
                house.pages(),
                house.items());
        return List.of(
                new PublishScreens(room),
                new VersionScreens(room, versions, security.audit()),
                new CompareScreens(room, versions),
                new BinScreens(room, bin),
                new WriterScreens(room, house.roles()),
                new GuestScreens(
                        room, guestPass, security.audit(), new GuestScreens.Links(config.baseUrl(), house.files())),
                new ChangeScreens(room, reviewing),
                new ReviewScreens(room, reviewing, reviews, sources.clock()),
                new PlanScreens(room, planning, plans, sources.clock()),
                new RedirectScreens(room, redirecting, redirects, misses),
                new QualityScreens(room, new Quality(sources.modules(), house.renderer(), house.others())));
    }
}
