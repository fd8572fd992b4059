package nl.balint.portal.directory.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.rendering.ForTemplates;
import nl.balint.cms.rendering.RenderContext;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Finder;
import nl.balint.portal.directory.finding.Found;
import nl.balint.portal.directory.finding.Where;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.directory.pages.FinderView.Choice;
import nl.balint.portal.directory.pages.FinderView.Option;
import nl.balint.portal.directory.pages.PeopleView.Person;
import nl.balint.portal.directory.people.LeaderListing;

/** {@code peoplefn}: what the list of leaders asks. A page with it holds until what is listed changes. */
public final class PeopleFunctions implements TemplateFunctions {

    private final Listening listening;
    private final Finder finder;

    public PeopleFunctions(Listening listening, Finder finder) {
        this.listening = listening;
        this.finder = finder;
    }

    @Override
    public String name() {
        return "peoplefn";
    }

    @Override
    public Object functions(RenderContext context) {
        return new Functions(context, this);
    }

    /** For one page. */
    @ForTemplates
    public static final class Functions {

        private final RenderContext context;
        private final PeopleFunctions house;

        Functions(RenderContext context, PeopleFunctions house) {
            this.context = context;
            this.house = house;
        }

        /** What the address of this page asks for. */
        public PeopleView find() {
            house.listening.of(context);
            context.keepWithQuery();
            return house.view(Wish.read(context::parameters), context.address());
        }
    }

    private PeopleView view(Wish asked, String page) {
        Wish wish = asked.with(Question.KIND, Set.of(Question.PERSON)).at(asked.page());
        Found found = finder.find(wish);
        Wish shown = found.asked().with(Question.KIND, Set.of());
        return new PeopleView(
                page,
                wish.words(),
                wish.radius(),
                problem(found.where()),
                place(found.where()),
                choices(found.where(), shown, page),
                options(found),
                found.result().total(),
                people(found.result().found()),
                people(found.farther()),
                FinderViews.pages(found, shown, page));
    }

    private static String problem(Where where) {
        return where instanceof Where.Unknown unknown ? unknown.reason().key() : "";
    }

    private static String place(Where where) {
        return where instanceof Where.Around around ? around.label() : "";
    }

    private static List<Choice> choices(Where where, Wish wish, String page) {
        return where instanceof Where.OneOf oneOf ? FinderViews.choices(oneOf.places(), wish, page) : List.of();
    }

    private static List<Option> options(Found found) {
        Map<String, Integer> counts = found.result().counts().getOrDefault(Question.ROLE.parameter(), Map.of());
        Set<String> chosen = found.asked().chosen(Question.ROLE);
        return Question.ROLE.answers().stream()
                .map(answer -> new Option(answer, counts.getOrDefault(answer, 0), chosen.contains(answer)))
                .toList();
    }

    private static List<Person> people(List<DirectoryResult.Found> found) {
        return found.stream()
                .filter(one -> one.shown() instanceof LeaderListing)
                .map(one -> new Person((LeaderListing) one.shown(), Card.distance(one.kilometres())))
                .toList();
    }
}
