package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of {@code cmsfn} that asks for many nodes at once: by template, by words, by a statement. */
public final class ContentQueries {

    private static final Logger LOG = LoggerFactory.getLogger(ContentQueries.class);

    private final Rendering rendering;

    public ContentQueries(Rendering rendering) {
        this.rendering = rendering;
    }

    public List<Object> contentListByTemplateId(@Nullable Object content, String id) {
        return contentListByTemplateIds(content, List.of(id));
    }

    public List<Object> contentListByTemplateId(
            @Nullable Object content, String id, long most, @Nullable String and, @Nullable String order) {
        return contentListByTemplateIds(content, List.of(id), most, and, order);
    }

    public List<Object> contentListByTemplateIds(@Nullable Object content, List<String> ids) {
        return contentListByTemplateIds(content, ids, Integer.MAX_VALUE, "", "");
    }

    /**
     * Nodes below the content with one of these templates.
     *
     * @param and a condition more, in JCR-SQL2
     * @param order such as {@code [mgnl:created] desc}; that of the tree without it
     */
    public List<Object> contentListByTemplateIds(
            @Nullable Object content, List<String> ids, long most, @Nullable String and, @Nullable String order) {
        return below(content, template -> ids.contains(template.id()), new Choice(most, and, order));
    }

    public List<Object> contentListByTemplateType(@Nullable Object content, String type) {
        return below(content, template -> TemplateKinds.type(template).equals(type), Choice.ALL);
    }

    public List<Object> contentListByTemplateType(@Nullable Object content, String type, String subtype) {
        return contentListByTemplateType(content, type, subtype, Integer.MAX_VALUE, "", "");
    }

    public List<Object> contentListByTemplateType(
            @Nullable Object content,
            String type,
            String subtype,
            long most,
            @Nullable String and,
            @Nullable String order) {
        return below(
                content,
                template -> TemplateKinds.type(template).equals(type)
                        && TemplateKinds.subtype(template).equals(subtype),
                new Choice(most, and, order));
    }

    /** Nodes with these words in a workspace, of a type and below a path. */
    public List<Object> simpleSearch(String workspace, @Nullable String words, String type, String path) {
        return new ContentSearch(rendering)
                .find(workspace, path, type, TextQuery.parse(words == null ? "" : words)).stream()
                        .map(ContentSearch.Find::node)
                        .map(this::facts)
                        .toList();
    }

    /** In JCR-SQL2, each find as it is. */
    public List<Object> search(String workspace, String statement) {
        return search(workspace, statement, "JCR-SQL2", "");
    }

    public List<Object> search(String workspace, String statement, String language) {
        return search(workspace, statement, language, "");
    }

    /**
     * What a statement asks for; nothing where it is not understood.
     *
     * @param language {@code JCR-SQL2}, or one of the older {@code sql} and {@code xpath}
     * @param type what is given of a find: itself or the nearest node around it of this type
     */
    public List<Object> search(String workspace, String statement, String language, String type) {
        var read = statement(statement, language);
        if (read.isEmpty()) {
            return List.of();
        }
        var asked = read.get();
        var found = new ArrayList<Node>();
        new ContentSearch(rendering).below(workspace, asked.below(), node -> {
            if (asked.fits(node)) {
                found.add(node);
            }
        });
        return found.stream()
                .sorted(asked.order())
                .flatMap(node -> around(node, type).stream())
                .distinct()
                .map(this::facts)
                .toList();
    }

    private static Optional<JcrStatement> statement(String statement, String language) {
        try {
            return Optional.of(JcrStatement.parse(
                    language.equalsIgnoreCase("xpath") ? XPathStatement.asSql(statement) : statement));
        } catch (IllegalArgumentException notUnderstood) {
            LOG.warn("{}", notUnderstood.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Node> around(Node node, String type) {
        if (type.isEmpty() || node.isType(type)) {
            return Optional.of(node);
        }
        return node.ancestors().stream().filter(each -> each.isType(type)).reduce((outer, inner) -> inner);
    }

    /** What is left of what was found, and in which order. */
    private record Choice(long most, Predicate<Node> condition, Comparator<Node> order) {

        static final Choice ALL = new Choice(Integer.MAX_VALUE, "", "");

        Choice(long most, @Nullable String and, @Nullable String order) {
            this(
                    most < 1 ? Integer.MAX_VALUE : most,
                    JcrStatement.condition(and == null ? "" : and),
                    JcrStatement.order(order == null ? "" : order));
        }
    }

    private List<Object> below(@Nullable Object content, Predicate<TemplateDefinition> wanted, Choice choice) {
        return Given.of(content, rendering)
                .map(given -> {
                    var found = new ArrayList<Node>();
                    var path = given.node().path();
                    new ContentSearch(rendering).below(path.workspace(), path.path(), node -> {
                        if (isWanted(node, wanted)) {
                            found.add(node);
                        }
                    });
                    return given.same(found.stream()
                            .filter(choice.condition())
                            .sorted(choice.order())
                            .limit(choice.most())
                            .toList());
                })
                .orElse(List.of());
    }

    private boolean isWanted(Node node, Predicate<TemplateDefinition> wanted) {
        var id = Nodes.text(node, "mgnl:template");
        return !id.isEmpty()
                && rendering.setting().definitions().template(id).filter(wanted).isPresent();
    }

    private Object facts(Node node) {
        return new NodeFacts(rendering.map(node), rendering);
    }
}
