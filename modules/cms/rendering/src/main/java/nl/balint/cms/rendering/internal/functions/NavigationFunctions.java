package nl.balint.cms.rendering.internal.functions;

import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code navfn}: pages as a visitor walks through them. */
public final class NavigationFunctions {

    private final Rendering rendering;

    public NavigationFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    public @Nullable Object rootPage(@Nullable Object content) {
        return ancestorPageAtLevel(content, 1);
    }

    /** The page at that depth on the way to this one; 1 is a top page. */
    public @Nullable Object ancestorPageAtLevel(@Nullable Object content, int level) {
        return Given.of(content, rendering)
                .flatMap(given -> line(given.node()).stream()
                        .filter(node -> node.path().depth() == level)
                        .findFirst()
                        .map(given::same))
                .orElse(null);
    }

    /** The child pages that are not hidden. */
    public List<Object> navItems(@Nullable Object content) {
        return Given.of(content, rendering)
                .map(given -> given.same(given.children().stream()
                        .filter(Nodes::isPage)
                        .filter(page -> !isHidden(page))
                        .toList()))
                .orElse(List.of());
    }

    public List<Object> navItemsFromApp(String workspace, String path, String type) {
        return Nodes.find(rendering.content(), workspace, path)
                .flatMap(node -> Given.of(node, rendering))
                .map(given -> given.same(given.children().stream()
                        .filter(child -> child.type().equals(type))
                        .filter(child -> !isHidden(child))
                        .toList()))
                .orElse(List.of());
    }

    public String link(@Nullable Object content) {
        return Given.node(content, rendering).map(rendering.links()::to).orElse("");
    }

    public @Nullable String linkWithSelector(@Nullable Object page, @Nullable Object item) {
        return Given.node(item, rendering)
                .map(node -> link(page) + "~" + Links.encodedName(node.name()) + "~")
                .orElse(null);
    }

    public @Nullable String linkWithParameter(@Nullable Object page, @Nullable Object item) {
        var workspace = Given.node(item, rendering).map(node -> node.path().workspace());
        return linkWithParameter(page, item, workspace.orElse(""));
    }

    public @Nullable String linkWithParameter(@Nullable Object page, @Nullable Object item, String parameter) {
        return Given.node(item, rendering)
                .map(node -> link(page) + "?" + Links.encodedName(parameter) + "=" + Links.encodedName(node.name()))
                .orElse(null);
    }

    public boolean isActive(@Nullable Object content, @Nullable Object item) {
        var one = Given.node(content, rendering).map(Node::path);
        return one.isPresent() && one.equals(Given.node(item, rendering).map(Node::path));
    }

    /** Whether the item lies on the way to the content. */
    public boolean isOpen(@Nullable Object content, @Nullable Object item) {
        var inner = Given.node(content, rendering);
        var outer = Given.node(item, rendering);
        return inner.isPresent()
                && outer.isPresent()
                && inner.get().path().isBelow(outer.get().path());
    }

    public boolean isHiddenInNav(@Nullable Object content) {
        return isTrue(content, "hideInNav");
    }

    public boolean isNotHiddenInNav(@Nullable Object content) {
        return !isHiddenInNav(content);
    }

    public boolean hasTemplate(@Nullable Object content, String id) {
        return text(content, "mgnl:template").equals(id);
    }

    public boolean hasTemplateType(@Nullable Object content, String type) {
        return new ContentFinder(rendering).hasTemplateOfType(content, type);
    }

    public boolean hasTemplateSubtype(@Nullable Object content, String subtype) {
        return new ContentFinder(rendering).templateSubtype(content).equals(subtype);
    }

    public boolean isTrue(@Nullable Object content, String property) {
        return Given.node(content, rendering)
                .map(node -> {
                    rendering.reads().property(node, property);
                    return Nodes.isTrue(node, property);
                })
                .orElse(false);
    }

    private boolean isHidden(Node page) {
        rendering.reads().property(page, "hideInNav");
        return Nodes.isTrue(page, "hideInNav");
    }

    private String text(@Nullable Object content, String property) {
        Optional<Node> node = Given.node(content, rendering);
        node.ifPresent(each -> rendering.reads().property(each, property));
        return node.map(each -> Nodes.text(each, property)).orElse("");
    }

    private static List<Node> line(Node node) {
        var line = new java.util.ArrayList<>(node.ancestors());
        line.add(node);
        return line.stream().filter(Nodes::isPage).toList();
    }
}
