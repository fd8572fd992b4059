package nl.balint.cms.site;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.FailurePage;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.PageRenderer;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.cms.search.Search;

/** Wires the public site: what its templates may ask, and the routes beside its pages. */
public final class SiteModule {

    private final Site site;
    private final Repository repository;
    private final Search search;
    private final Clock clock;
    private final List<Supplier<List<String>>> listed = new CopyOnWriteArrayList<>();
    private final List<Elsewhere> elsewhere = new CopyOnWriteArrayList<>();

    public SiteModule(Site site, Repository repository, Search search, Clock clock) {
        this.site = site;
        this.repository = repository;
        this.search = search;
        this.clock = clock;
    }

    /** The address of a page on this site, for whoever lists pages: {@code /kosten}. */
    public static String address(ContentPath path) {
        return SitePages.address(path);
    }

    /** From now on the site map has these addresses too: pages that are no content. */
    public void list(Supplier<List<String>> addresses) {
        listed.add(addresses);
    }

    /** From now on the search page shows what this has, above the pages. */
    public void search(Elsewhere other) {
        elsewhere.add(other);
    }

    /** Keeps the samples of the style guide up to date with their files. */
    public void followSamples(LightModules modules) {
        Samples.follow(modules, repository);
    }

    /** {@code balintfn}, {@code settings} and {@code search}. */
    public List<TemplateFunctions> templateFunctions() {
        return List.of(
                TemplateFunctions.of("balintfn", context -> new SiteFunctions(context, site, clock)),
                TemplateFunctions.of("settings", context -> site.society().forTemplates()),
                TemplateFunctions.of("search", context -> SearchAnswer.of(context, search, elsewhere)));
    }

    public List<Routes> routes() {
        return List.of(
                new FeedRoutes(new FeedRoutes.Sources(repository, site, clock), listed), new SuggestionRoutes(search));
    }

    /** Failures in the look of the site. */
    public FailurePage failurePage(LightModules modules, PageRenderer renderer) {
        return new SiteFailurePage(repository, modules, renderer);
    }
}
