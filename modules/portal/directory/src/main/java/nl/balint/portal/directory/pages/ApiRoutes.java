package nl.balint.portal.directory.pages;

import static nl.balint.cms.http.Route.get;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Finder;
import nl.balint.portal.directory.finding.Found;
import nl.balint.portal.directory.finding.Suggestions;
import nl.balint.portal.directory.finding.Where;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.places.Place;

/** The finder for machines: the same questions, the same answers. Described by {@code openapi.json} beside them. */
public final class ApiRoutes implements Routes {

    private static final String ADDRESS = "/.rest/directory";
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Finder finder;
    private final Suggestions suggestions;
    private final Directory directory;

    public ApiRoutes(Finder finder, Suggestions suggestions, Directory directory) {
        this.finder = finder;
        this.suggestions = suggestions;
        this.directory = directory;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(ADDRESS + "/groups", this::find),
                get(ADDRESS + "/groups/{group}", this::group),
                get(ADDRESS + "/people", this::people),
                get(ADDRESS + "/suggestions", this::suggest),
                get(ADDRESS + "/openapi.json", request -> description()));
    }

    /** What was found, as JSON. */
    record Answered(
            Meaning meaning,
            int total,
            int page,
            int pages,
            List<GroupJson> groups,
            List<GroupJson> farther,
            Map<String, Map<String, Integer>> counts) {}

    /** Who was found, as JSON. */
    record People(
            Meaning meaning,
            int total,
            int page,
            int pages,
            List<PersonJson> people,
            List<PersonJson> farther,
            Map<String, Map<String, Integer>> counts) {}

    /** What the words mean. */
    record Meaning(String kind, String label, boolean approximate, List<String> choices) {}

    private Answer find(Request request) {
        Found found = find(request, Question.GROUP);
        Answered answered = new Answered(
                meaning(found.where()),
                found.result().total(),
                found.asked().page(),
                found.pages(),
                GroupJson.list(found.result().found()),
                GroupJson.list(found.farther()),
                found.result().counts());
        return Answer.asJson(answered).cacheFor(FRESH);
    }

    /** Search engines are asked to leave them alone: some who are listed want it so. */
    private Answer people(Request request) {
        Found found = find(request, Question.PERSON);
        People people = new People(
                meaning(found.where()),
                found.result().total(),
                found.asked().page(),
                found.pages(),
                PersonJson.list(found.result().found()),
                PersonJson.list(found.farther()),
                found.result().counts());
        return Answer.asJson(people).cacheFor(FRESH).header("X-Robots-Tag", "noindex");
    }

    private Found find(Request request, String kind) {
        Wish asked = Wish.read(request.query()::list);
        return finder.find(asked.with(Question.KIND, Set.of(kind)).at(asked.page()));
    }

    private Answer group(Request request) {
        String slug = request.placeholder("group");
        return directory.list(GroupListing.class).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .map(one -> Answer.asJson(GroupJson.of(one, Double.NaN)).cacheFor(FRESH))
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "page.missing"));
    }

    private Answer suggest(Request request) {
        return Answer.asJson(suggestions.list(request.query("q").orElse(""))).cacheFor(FRESH);
    }

    private static Meaning meaning(Where where) {
        if (where instanceof Where.Around around) {
            return new Meaning("around", around.label(), around.isApproximate(), labels(around.others()));
        }
        if (where instanceof Where.OneOf oneOf) {
            return new Meaning("one-of", "", false, labels(oneOf.places()));
        }
        if (where instanceof Where.InProvince in) {
            return new Meaning("province", in.answer(), false, List.of());
        }
        if (where instanceof Where.Unknown unknown) {
            return new Meaning("unknown", unknown.reason().name(), false, List.of());
        }
        return new Meaning(where instanceof Where.Called ? "called" : "anywhere", "", false, List.of());
    }

    private static List<String> labels(List<Place> places) {
        return places.stream().map(Place::label).toList();
    }

    private static Answer description() {
        try (InputStream text = Objects.requireNonNull(ApiRoutes.class.getResourceAsStream("openapi.json"))) {
            return Answer.json(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .cacheFor(FRESH);
        } catch (IOException failure) {
            throw new UncheckedIOException("The description of the interface cannot be read", failure);
        }
    }
}
