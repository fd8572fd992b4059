package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** The part of {@code cmsfn} that walks through the tree: to parents, children, pages. */
public final class ContentWalk {

    private final Rendering rendering;

    public ContentWalk(Rendering rendering) {
        this.rendering = rendering;
    }

    public List<Object> children(@Nullable Object content) {
        return children(content, child -> !isSystem(child));
    }

    /** Children of exactly this type; a subtype is another one. */
    public List<Object> children(@Nullable Object content, String type) {
        return children(content, child -> child.type().equals(type));
    }

    private List<Object> children(@Nullable Object content, Predicate<Node> wanted) {
        return Given.of(content, rendering)
                .map(given -> Stream.concat(
                                given.inheritedChildren(wanted).stream(),
                                given.children().stream().filter(wanted).map(given::same))
                        .toList())
                .orElse(List.of());
    }

    /** Those that stand beside it and are of its type. */
    public @Nullable Siblings siblings(@Nullable Object content) {
        return Given.of(content, rendering).map(Siblings::new).orElse(null);
    }

    public @Nullable Object parent(@Nullable Object content) {
        return Given.of(content, rendering)
                .flatMap(given -> given.node().parent().map(given::same))
                .orElse(null);
    }

    public @Nullable Object parent(@Nullable Object content, String type) {
        return Given.of(content, rendering)
                .flatMap(given -> nearest(given.node(), type).map(given::same))
                .orElse(null);
    }

    /** From the top downwards, without the root and the node itself. */
    public List<Object> ancestors(@Nullable Object content) {
        return Given.of(content, rendering)
                .map(given -> given.same(above(given.node())))
                .orElse(List.of());
    }

    public List<Object> ancestors(@Nullable Object content, String type) {
        return Given.of(content, rendering)
                .map(given -> given.same(above(given.node()).stream()
                        .filter(node -> node.type().equals(type))
                        .toList()))
                .orElse(List.of());
    }

    public @Nullable Object root(@Nullable Object content) {
        return Given.of(content, rendering)
                .flatMap(given -> given.node().ancestors().stream().findFirst().map(given::same))
                .orElse(null);
    }

    public @Nullable Object root(@Nullable Object content, String type) {
        return Given.of(content, rendering)
                .flatMap(given -> above(given.node()).stream()
                        .filter(node -> node.isType(type))
                        .findFirst()
                        .map(given::same))
                .orElse(null);
    }

    public @Nullable Object page(@Nullable Object content) {
        return Given.of(content, rendering)
                .flatMap(given -> pageOf(given.node()).map(given::same))
                .orElse(null);
    }

    public @Nullable Object siteRoot(@Nullable Object content) {
        return siteRoot(content, "home");
    }

    /** The nearest page above whose template is of that type, else the root. */
    public @Nullable Object siteRoot(@Nullable Object content, String templateType) {
        return Given.of(content, rendering)
                .flatMap(given -> siteRoot(given.node(), templateType).map(given::same))
                .orElse(null);
    }

    private Optional<Node> siteRoot(Node node, String templateType) {
        var line = new ArrayList<>(above(node));
        line.add(node);
        return withTemplateType(line, templateType)
                .or(() -> node.ancestors().stream().findFirst())
                .or(() -> Optional.of(node));
    }

    /** The nearest page above whose template is of that type. */
    public @Nullable Object parentWithTemplateType(@Nullable Object content, String templateType) {
        return Given.of(content, rendering)
                .flatMap(given ->
                        withTemplateType(above(given.node()), templateType).map(given::same))
                .orElse(null);
    }

    private Optional<Node> withTemplateType(List<Node> topFirst, String templateType) {
        for (var at = topFirst.size() - 1; at >= 0; at--) {
            var id = Nodes.text(topFirst.get(at), "mgnl:template");
            var template = rendering.setting().definitions().template(id);
            if (template.isPresent() && template.get().type().equals(templateType)) {
                return Optional.of(topFirst.get(at));
            }
        }
        return Optional.empty();
    }

    public @Nullable Object asContentMap(@Nullable Object content) {
        return Given.of(content, rendering).<Object>map(Given::map).orElse(null);
    }

    public @Nullable Object asJCRNode(@Nullable Object content) {
        return Given.of(content, rendering)
                .<Object>map(given -> new NodeFacts(given.map(), rendering))
                .orElse(null);
    }

    public List<Object> asContentMapList(@Nullable List<?> contents) {
        return all(contents).<Object>map(Given::map).toList();
    }

    public List<Object> asNodeList(@Nullable List<?> contents) {
        return all(contents)
                .<Object>map(given -> new NodeFacts(given.map(), rendering))
                .toList();
    }

    private Stream<Given> all(@Nullable List<?> contents) {
        return contents == null ? Stream.of() : contents.stream().flatMap(each -> Given.of(each, rendering).stream());
    }

    static Optional<Node> pageOf(Node node) {
        return Nodes.isPage(node) ? Optional.of(node) : nearest(node, "mgnl:page");
    }

    private static Optional<Node> nearest(Node node, String type) {
        for (var above = node.parent(); above.isPresent(); above = above.get().parent()) {
            if (above.get().isType(type)) {
                return above;
            }
        }
        return Optional.empty();
    }

    private static List<Node> above(Node node) {
        return node.ancestors().stream()
                .filter(ancestor -> !ancestor.path().isRoot())
                .toList();
    }

    private static boolean isSystem(Node node) {
        return node.name().startsWith("jcr:")
                || node.name().startsWith("rep:")
                || node.name().equals("MetaData");
    }
}
