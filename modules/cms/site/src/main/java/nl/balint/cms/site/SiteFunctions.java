package nl.balint.cms.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.rendering.ForTemplates;
import nl.balint.cms.rendering.RenderContext;
import nl.balint.cms.rendering.SeenNode;
import org.jspecify.annotations.Nullable;

/** {@code balintfn}: what the templates of the site ask about the site, for the page that is being rendered. */
@ForTemplates
public final class SiteFunctions {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern FREE_ADDRESS = Pattern.compile("https?://|mailto:|tel:|/(?![/\\\\])");
    private static final int ON_A_PAGE = 20;
    private static final ContentPath HOME = ContentPath.of(SitePages.WORKSPACE, SitePages.HOME);

    private final RenderContext context;
    private final Site site;
    private final Clock clock;

    SiteFunctions(RenderContext context, Site site, Clock clock) {
        this.context = context;
        this.site = site;
        this.clock = clock;
    }

    /** The pages of a menu, in the order of the tree: {@code main}, {@code utility} or {@code footer}. */
    public List<Link> navigation(String menu) {
        ContentPath here = context.page().path();
        return context.find(ContentPath.root(SitePages.WORKSPACE)).stream()
                .flatMap(root -> pages(root).stream())
                .filter(page -> page.text("navigation").equals(menu))
                .map(page -> new Link(label(page), page.link(), page.path().equals(here), here.isBelow(page.path())))
                .toList();
    }

    /** Where in the menus the page stands: the menus look the same on all pages that stand in the same place. */
    public String place() {
        SeenNode page = context.page();
        SeenNode top = page.ancestors().stream().findFirst().orElse(page);
        if (top.text("navigation").isEmpty()) {
            return "";
        }
        return top.equals(page) ? page.path().path() : top.path().path() + "/";
    }

    /** The way from the home page to a page, both included. */
    public List<Link> breadcrumb(Object content) {
        SeenNode page = node(content);
        List<SeenNode> way = new ArrayList<>();
        context.find(HOME).filter(home -> !home.equals(page)).ifPresent(way::add);
        way.addAll(page.ancestors());
        way.add(page);
        return way.stream()
                .map(step -> new Link(label(step), step.link(), step.equals(page), true))
                .toList();
    }

    /** The pages directly below a page. */
    public List<SeenNode> children(@Nullable Object content) {
        return context.node(content).map(SiteFunctions::pages).orElse(List.of());
    }

    /** News, newest first. */
    public List<SeenNode> newsItems(Number limit) {
        return context.list(SitePages.NEWS.first(atLeastOne(limit)));
    }

    /** One page of all news, newest first: the page that {@code pagina} in the address asks for. */
    public Leaf newsPage() {
        return leaf("pagina", context.list(SitePages.NEWS));
    }

    /**
     * One page of the meetings that are over, the last first: the page that {@code geweest} in the address asks for.
     */
    public Leaf pastMeetings() {
        Instant now = clock.instant();
        List<SeenNode> past = new ArrayList<>(context.list(SitePages.AGENDA).stream()
                .filter(page -> end(page).isBefore(now))
                .toList());
        Collections.reverse(past);
        return leaf("geweest", past);
    }

    /** A page of a list that is too long for one, with the number of each page. */
    public record Leaf(String parameter, List<SeenNode> items, int page, int pages, int total) {
        public Leaf {
            items = List.copyOf(items);
        }
    }

    /** What is no number of a page asks for the first or the last. */
    private Leaf leaf(String parameter, List<SeenNode> all) {
        context.keepWithQuery();
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int asked = context.parameter(parameter)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        int page = Math.min(Math.max(1, asked), pages);
        int from = (page - 1) * ON_A_PAGE;
        return new Leaf(parameter, all.subList(from, Math.min(from + ON_A_PAGE, all.size())), page, pages, all.size());
    }

    /** Meetings that have not ended yet, soonest first. */
    public List<SeenNode> agendaItems(Number limit) {
        Instant now = clock.instant();
        List<SeenNode> meetings = context.list(SitePages.AGENDA).stream()
                .filter(page -> !end(page).isBefore(now))
                .limit(atLeastOne(limit))
                .toList();
        meetings.stream().map(SiteFunctions::end).min(Instant::compareTo).ifPresent(context::validUntil);
        return meetings;
    }

    /** The samples of all components that have one: id, title, description and the sample as content. */
    public List<Sample> samples() {
        return context.find(ContentPath.root(Samples.WORKSPACE)).stream()
                .flatMap(root -> root.children().stream())
                .map(this::sample)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Sample> sample(SeenNode node) {
        return context.definitions()
                .template(node.text("mgnl:template"))
                .map(template ->
                        new Sample(node.name(), message(template.title()), message(template.description()), node));
    }

    private String message(String key) {
        return context.definitions().messages().text(context.locale(), key);
    }

    /**
     * Where a link field leads: to the page with that id, or to the address that the editor wrote; else nowhere, empty.
     */
    public String address(String link) {
        if (ID.matcher(link).matches()) {
            return context.findById(SitePages.WORKSPACE, link)
                    .map(SeenNode::link)
                    .orElse("");
        }
        return FREE_ADDRESS.matcher(link).lookingAt() ? link : "";
    }

    /** The one whole address of a page, for search engines and feeds. */
    public String canonical(Object content) {
        return site.whole(node(content).link());
    }

    /** An address of this site as a whole address. */
    public String absolute(String address) {
        return site.whole(address);
    }

    /** The address of a file of a light module; it changes when the file does. */
    public String resource(String path) {
        return context.resource(path);
    }

    /** The address of all styles of the theme as one file. */
    public String stylesheet() {
        return context.styleSheet();
    }

    /** The same of another theme, such as that of the screens behind the door. */
    public String stylesheet(String theme) {
        return context.styleSheet(theme);
    }

    /** The address of all scripts of the theme as one file. */
    public String script() {
        return context.script();
    }

    public String script(String theme) {
        return context.script(theme);
    }

    /** The address of a script from elsewhere, such as {@code htmx}. */
    public String webjar(String name) {
        return context.webJar(name);
    }

    /** A link of a menu: {@code active} is this very page, {@code open} a page that this one stands below. */
    public record Link(String title, String link, boolean active, boolean open) {}

    /** A component with its sample, for the style guide. */
    public record Sample(String id, String title, String description, SeenNode content) {}

    private SeenNode node(@Nullable Object content) {
        return context.node(content).orElseGet(context::page);
    }

    private static List<SeenNode> pages(SeenNode parent) {
        return parent.children().stream()
                .filter(child -> child.isType(SitePages.PAGE))
                .toList();
    }

    private static String label(SeenNode page) {
        String label = page.text("navigationTitle");
        return label.isEmpty() ? title(page) : label;
    }

    private static String title(SeenNode page) {
        String title = page.text("title");
        return title.isEmpty() ? page.name() : title;
    }

    private static Instant end(SeenNode page) {
        return SitePages.end(page::property);
    }

    private static int atLeastOne(Number limit) {
        return Math.max(1, limit.intValue());
    }
}
