package nl.balint.portal.directory.pages;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.rendering.ForTemplates;
import nl.balint.cms.rendering.RenderContext;
import nl.balint.cms.rendering.SeenNode;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Finder;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.directory.map.GroupMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code directoryfn}: what the components of the directory ask. A page with one of them holds until a group changes.
 */
public final class DirectoryFunctions implements TemplateFunctions {

    private final Listening listening;
    private final FinderViews views;

    public DirectoryFunctions(Listening listening, Finder finder, GroupMap map) {
        this.listening = listening;
        this.views = new FinderViews(finder, map);
    }

    @Override
    public String name() {
        return "directoryfn";
    }

    @Override
    public Object functions(RenderContext context) {
        return new Functions(context, this);
    }

    /** For one page. */
    @ForTemplates
    public static final class Functions {

        private final RenderContext context;
        private final DirectoryFunctions house;

        Functions(RenderContext context, DirectoryFunctions house) {
            this.context = context;
            this.house = house;
        }

        /** What the address of this page asks for. */
        public FinderView finder() {
            house.listening.of(context);
            context.keepWithQuery();
            return house.views.of(Wish.read(context::parameters), context.address());
        }

        /** The towns and provinces to choose from while typing, for browsers without scripts too. */
        public List<String> places() {
            house.listening.of(context);
            return house.listening.places();
        }

        /**
         * What an editor chose in the fields of a component: {@code place}, {@code radius}, {@code province} and the
         * other questions.
         *
         * @param page where its links lead: the page with the finder
         */
        public FinderView chosen(@Nullable Object content, String page) {
            house.listening.of(context);
            Optional<SeenNode> node = context.node(content);
            return house.views.of(node.map(Functions::wish).orElseGet(Wish::anything), page);
        }

        private static Wish wish(SeenNode component) {
            return Wish.read(name -> {
                String field = name.equals(Wish.WORDS) ? "place" : name.equals(Wish.RADIUS) ? "radius" : field(name);
                String text = component.text(field);
                return text.isEmpty() ? List.of() : values(text);
            });
        }

        /** The fields have the names of the questions, in English as all names of fields. */
        private static String field(String parameter) {
            return Arrays.stream(Question.values())
                    .filter(question -> question.parameter().equals(parameter))
                    .map(question -> question.name().toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse(parameter);
        }

        private static List<String> values(String text) {
            Set<String> values = Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return List.copyOf(values);
        }
    }
}
