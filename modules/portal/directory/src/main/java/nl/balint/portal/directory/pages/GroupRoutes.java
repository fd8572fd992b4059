package nl.balint.portal.directory.pages;

import static nl.balint.cms.http.Route.get;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Suggestions;
import nl.balint.portal.directory.finding.Suggestions.Suggestion;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.directory.map.GroupMap;

/** A page for each group, and what the finder proposes while somebody types. */
public final class GroupRoutes implements Routes {

    /** Where the finder is. */
    public static final String ADDRESS = "/groepen";

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Sources sources;
    private final Screens screens;
    private final Handler pages;

    /** What they show. */
    public record Sources(Directory directory, Suggestions suggestions, GroupMap map) {}

    /**
     * Shows groups.
     *
     * @param pages who answers for what is no group: a page of an editor, or nothing
     */
    public GroupRoutes(Sources sources, Screens screens, Handler pages) {
        this.sources = sources;
        this.screens = screens;
        this.pages = pages;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS + "/suggesties", this::suggest), get(ADDRESS + "/{group}", this::show));
    }

    /** The addresses of all groups, for who lists the pages of the site. */
    public static List<String> addresses(Directory directory) {
        return directory.list(GroupListing.class).stream()
                .map(Card::address)
                .sorted()
                .toList();
    }

    private Answer show(Request request) throws Exception {
        String slug = request.placeholder("group");
        Optional<GroupListing> group = sources.directory().list(GroupListing.class).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst();
        if (group.isEmpty()) {
            return pages.handle(request);
        }
        Card card = Card.of(group.get(), Double.NaN);
        Wish near = Wish.anything().withWords(place(group.get()));
        Answer page = screens.show(
                request,
                "directory:screens/group",
                Map.of("card", card, "map", sources.map().of(group.get()), "near", near.address(ADDRESS)));
        return page.header("Cache-Control", "no-cache");
    }

    private static String place(GroupListing group) {
        boolean isNamed = !group.where().town().isEmpty();
        return isNamed && !group.where().province().isEmpty()
                ? group.where().town() + " (" + group.where().province() + ")"
                : group.where().town();
    }

    /** What the script of the search box reads: a text for the field, or an address to go to. */
    record Proposal(String title, String value, String url) {}

    private Answer suggest(Request request) {
        List<Proposal> proposals = sources.suggestions().list(request.query("q").orElse("")).stream()
                .map(GroupRoutes::proposal)
                .toList();
        return Answer.asJson(proposals).cacheFor(FRESH);
    }

    private static Proposal proposal(Suggestion one) {
        return switch (one.kind()) {
            case PLACE ->
                new Proposal(
                        one.name(),
                        one.answer(),
                        Wish.anything().withWords(one.answer()).address(ADDRESS));
            case PROVINCE ->
                new Proposal(
                        one.name() + " (provincie)",
                        "",
                        Wish.anything()
                                .with(Question.PROVINCE, Set.of(one.answer()))
                                .address(ADDRESS));
            case GROUP -> new Proposal("Balintgroep " + one.name(), "", ADDRESS + "/" + one.answer());
        };
    }
}
