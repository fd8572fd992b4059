package nl.balint.portal.directory.people;

import static nl.balint.cms.http.Route.get;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.directory.Directory;

/**
 * A page for each leader and supervisor who is listed, made anew at each request: who takes it back is gone at once.
 */
public final class LeaderRoutes implements Routes {

    /** Where the list of them is. */
    public static final String ADDRESS = "/begeleiders";

    /** Who takes it back is gone from the stores of browsers within this time (PRIVACY R-MIN-3). */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Directory directory;
    private final Profiles profiles;
    private final Screens screens;
    private final Handler pages;

    /**
     * Shows leaders.
     *
     * @param pages who answers for what is no leader: a page of an editor, or nothing
     */
    public LeaderRoutes(Directory directory, Profiles profiles, Screens screens, Handler pages) {
        this.directory = directory;
        this.profiles = profiles;
        this.screens = screens;
        this.pages = pages;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS + "/{leader}", this::show), get(ADDRESS + "/{leader}/foto", this::photo));
    }

    /** The addresses of those whom search engines may list. */
    public static List<String> addresses(Directory directory) {
        return directory.list(LeaderListing.class).stream()
                .filter(leader -> !leader.hidden())
                .map(LeaderListing::address)
                .sorted()
                .toList();
    }

    private Optional<LeaderListing> asked(Request request) {
        String slug = request.placeholder("leader");
        return directory.list(LeaderListing.class).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst();
    }

    private Answer photo(Request request) throws Exception {
        Optional<byte[]> jpeg = asked(request)
                .filter(leader -> !leader.text().photo().isEmpty())
                .flatMap(leader -> profiles.photo(leader.memberId()));
        return jpeg.isPresent() ? ProfilePhoto.answer(jpeg.get()).cacheFor(FRESH) : pages.handle(request);
    }

    private Answer show(Request request) throws Exception {
        Optional<LeaderListing> leader = asked(request);
        if (leader.isEmpty()) {
            return pages.handle(request);
        }
        Answer page = screens.show(request, "directory:screens/leader", Map.of("leader", leader.get()));
        Answer fresh = page.header("Cache-Control", "no-cache");
        return leader.get().hidden() ? fresh.header("X-Robots-Tag", "noindex") : fresh;
    }
}
