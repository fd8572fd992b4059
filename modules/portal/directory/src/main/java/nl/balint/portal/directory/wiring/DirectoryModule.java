package nl.balint.portal.directory.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.cms.search.Catalogue;
import nl.balint.cms.security.FloodBrake;
import nl.balint.cms.security.Resealing;
import nl.balint.cms.security.Seals;
import nl.balint.cms.site.Elsewhere;
import nl.balint.cms.submissions.FormReceivers;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.JobClock;
import nl.balint.cms.workflow.Schedule;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.GroupListings;
import nl.balint.portal.directory.GroupSpots;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.Rebuilding;
import nl.balint.portal.directory.finding.Finder;
import nl.balint.portal.directory.finding.Suggestions;
import nl.balint.portal.directory.finding.Whereabouts;
import nl.balint.portal.directory.map.GroupMap;
import nl.balint.portal.directory.pages.ApiRoutes;
import nl.balint.portal.directory.pages.DirectoryFunctions;
import nl.balint.portal.directory.pages.GroupRoutes;
import nl.balint.portal.directory.pages.Listening;
import nl.balint.portal.directory.pages.SiteSearch;
import nl.balint.portal.directory.people.LeaderListings;
import nl.balint.portal.directory.people.ProfilePart;
import nl.balint.portal.directory.people.Profiles;
import nl.balint.portal.directory.watching.WatchForm;
import nl.balint.portal.directory.watching.WatchPart;
import nl.balint.portal.directory.watching.WatchScreens;
import nl.balint.portal.directory.watching.Watches;
import nl.balint.portal.directory.watching.Watching;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Postcodes;

/** Wires the directory: its index in a folder of the data, in step with the register. */
public final class DirectoryModule implements AutoCloseable {

    private static final String FOLDER = "directory";

    private static final Duration ROUND = Duration.ofMinutes(15);
    private static final int MAILS_AT_ONCE = 3;
    private static final int MAILS_PER_HOUR = 1;

    private final Sources sources;
    private final Directory directory;
    private final Profiles profiles;
    private final LeaderListings people;
    private final Whereabouts whereabouts;
    private final Finder finder;
    private final Suggestions suggestions;
    private final GroupMap map;
    private final Rebuilding rebuilding;

    /** What it stands on. */
    public record Sources(Repository repository, Register register, Postcodes postcodes, Clock clock) {}

    private DirectoryModule(Path data, Sources sources) {
        Gazetteer gazetteer = Gazetteer.builtIn();
        this.sources = sources;
        this.directory =
                new Directory(Catalogue.open(data.resolve("index").resolve(FOLDER), Question.FACETS), sources.clock());
        this.profiles = Profiles.open(sources.repository());
        this.people = new LeaderListings(sources.register(), profiles);
        directory.add(new GroupListings(sources.register(), new GroupSpots(gazetteer, sources.postcodes())));
        directory.add(people);
        sources.repository().listen(directory::changed);
        this.whereabouts = new Whereabouts(gazetteer, sources.postcodes(), directory);
        this.finder = new Finder(directory, whereabouts);
        this.suggestions = new Suggestions(gazetteer, directory);
        this.map = new GroupMap(gazetteer);
        this.rebuilding = Rebuilding.watch(directory, data);
    }

    /** Opens {@code <data>/index/directory}; what is missing in it or behind is put right when somebody first asks. */
    public static DirectoryModule open(Path data, Sources sources) {
        return new DirectoryModule(data, sources);
    }

    /** Where others list what they have. */
    public Directory directory() {
        return directory;
    }

    Profiles profiles() {
        return profiles;
    }

    LeaderListings people() {
        return people;
    }

    Listening listening() {
        return new Listening(directory, sources.postcodes());
    }

    /** Finds what is listed. */
    public Finder finder() {
        return finder;
    }

    /** Brings the index up to date before anybody asks, and reads the places. */
    public void warm() {
        suggestions.list("Utrecht");
    }

    /** {@code directoryfn}. */
    public TemplateFunctions templateFunctions() {
        return new DirectoryFunctions(listening(), finder, map);
    }

    /** What people wrote for their listing: for who wants to have it, or is erased. */
    public ProfilePart profilePart() {
        return new ProfilePart(profiles);
    }

    /** The mails that people asked for: for who wants to have them told, or is erased. */
    public WatchPart watchPart(Seals seals) {
        return new WatchPart(
                new Watches(sources.repository(), seals), sources.register().members());
    }

    /** The addresses that mails go to, which lie sealed. */
    public Resealing resealing(Seals seals) {
        return new Watches(sources.repository(), seals)::reseal;
    }

    /** What the search of the site shows. */
    public Elsewhere siteSearch() {
        return new SiteSearch(directory, whereabouts);
    }

    /** The addresses of the pages of groups. */
    public List<String> addresses() {
        return GroupRoutes.addresses(directory);
    }

    /**
     * What people and machines see.
     *
     * @param pages who answers for what is no group below the address of the finder
     */
    public List<Routes> routes(Screens screens, Handler pages) {
        return List.of(
                new GroupRoutes(new GroupRoutes.Sources(directory, suggestions, map), screens, pages),
                new ApiRoutes(finder, suggestions, directory));
    }

    /**
     * Mails to who asked for one when there is room: receives their form, gives the clock its job.
     *
     * @return what the links in the mails lead to
     */
    public Routes watch(Screens screens, Mails mails) {
        Saves saves = new Saves(sources.repository());
        Watching watching = new Watching(
                new Watches(sources.repository(), mails.seals()),
                directory,
                new Watching.House(saves, mails.outbox(), mails.home(), sources.clock()));
        FloodBrake brake = new FloodBrake(mails.seals(), sources.clock(), MAILS_AT_ONCE, MAILS_PER_HOUR);
        mails.receivers().register(WatchForm.NAME, new WatchForm(watching, whereabouts, brake));
        mails.jobs().add(new Job("directory.watch", Schedule.every(ROUND), watching::run));
        return new WatchScreens(watching, screens);
    }

    /** By which mails leave and forms come in. */
    public record Mails(Seals seals, Outbox outbox, URI home, FormReceivers receivers, JobClock jobs) {}

    /** To be closed before the repository. */
    @Override
    public void close() {
        rebuilding.close();
        directory.close();
    }
}
