package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;

/**
 * Goes over the content as it exists for whoever asks, in the order of the tree, so that nothing is found that he may
 * not read. The time for it is that of the page (docs/decisions/0055).
 */
final class ContentSearch {

    private static final String EVERYWHERE = "%";

    private final Rendering rendering;

    ContentSearch(Rendering rendering) {
        this.rendering = rendering;
    }

    /**
     * A node with a find in it.
     *
     * @param own whether it is in the node itself and not only in its parts
     */
    record Find(Node node, List<String> texts, boolean own) {}

    /** The nodes of a type below a path that have the words in themselves or, after these, in their parts. */
    List<Find> find(String workspace, String path, String type, TextQuery query) {
        var finds = new ArrayList<Find>();
        if (query.isEmpty()) {
            return finds;
        }
        below(workspace, path, node -> {
            if (type.isEmpty() || node.isType(type)) {
                var texts = texts(node);
                if (query.fits(String.join(" \n ", texts))) {
                    finds.add(new Find(node, texts, query.fits(String.join(" \n ", own(node)))));
                }
            }
        });
        finds.sort(Comparator.comparing(find -> !find.own()));
        return finds;
    }

    /** Hands over every node below a path; none for a path that is nowhere. */
    void below(String workspace, String path, Consumer<Node> taker) {
        var top = path.equals(EVERYWHERE) ? "/" : path;
        Optional<Node> start = Nodes.find(rendering.content(), workspace, top);
        start.ifPresent(node -> {
            rendering.reads().below(node.path());
            walk(node, taker);
        });
    }

    private void walk(Node node, Consumer<Node> taker) {
        for (var child : node.children()) {
            rendering.budget().checkTime();
            taker.accept(child);
            walk(child, taker);
        }
    }

    /** What is written in a node and in the areas and components that make it up. */
    private static List<String> texts(Node node) {
        var texts = new ArrayList<String>();
        addTexts(node, texts);
        return texts;
    }

    private static List<String> own(Node node) {
        var texts = new ArrayList<String>();
        node.properties().forEach((name, value) -> {
            if (name.indexOf(':') < 0) {
                addText(value, texts);
            }
        });
        return texts;
    }

    private static void addTexts(Node node, List<String> texts) {
        texts.addAll(own(node));
        for (var child : node.children()) {
            if (child.isType("mgnl:contentNode")) {
                addTexts(child, texts);
            }
        }
    }

    private static void addText(Value value, List<String> texts) {
        if (value instanceof Value.Text text) {
            texts.add(text.text());
        } else if (value instanceof Value.Many many) {
            many.values().forEach(each -> addText(each, texts));
        }
    }
}
