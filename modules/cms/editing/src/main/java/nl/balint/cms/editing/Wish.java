package nl.balint.cms.editing;

import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.http.Request;

/**
 * What somebody wants of a component: {@code deed} is {@code up}, {@code down}, {@code drop}, {@code twice},
 * {@code move} or {@code copy}; the last two ask for {@code naar}, the path of an area, and {@code voor}, the name of
 * the component it comes before.
 */
record Wish(Desk desk, Content draft, Node node, Request request) {

    /** The step that does it; nothing when it does not fit there. */
    Optional<Step> read() {
        ContentPath path = node.path();
        return switch (request.form("deed").orElse("")) {
            case "up" -> Optional.of(new Step.Move(path, path.parent(), neighbour(-1)));
            case "down" -> Optional.of(new Step.Move(path, path.parent(), neighbour(2)));
            case "drop" -> Optional.of(new Step.Drop(path, ""));
            case "twice" -> put(path.parent(), neighbour(1));
            case "move" ->
                place().filter(area -> isOwn(area) || fits(area)).map(area -> new Step.Move(path, area, before()));
            case "copy" -> place().flatMap(area -> put(area, before()));
            default -> Optional.empty();
        };
    }

    private Optional<Step> put(ContentPath area, String before) {
        return Optional.of(area).filter(this::fits).map(place -> new Step.Put(place, Kept.of(node), before));
    }

    private String before() {
        return request.form("voor").orElse("");
    }

    private Optional<ContentPath> place() {
        return request.form("naar").isPresent()
                ? Optional.of(Desk.formPath(request, "naar")).filter(area -> !area.isRoot())
                : Optional.empty();
    }

    /** Whether it may stand in an area: it is of a kind that goes there, there is room, and it is not inside itself. */
    private boolean fits(ContentPath area) {
        boolean isInside = (area.path() + "/").startsWith(node.path().path() + "/");
        Optional<Node> around = draft.find(area.parent());
        if (isInside || around.isEmpty()) {
            return false;
        }
        Outline outline = desk.outline(request);
        String kind = node.text(PageTree.TEMPLATE).orElse("");
        boolean isKind = outline.available(around.get(), area.name()).stream()
                .map(TemplateDefinition::id)
                .anyMatch(kind::equals);
        return isKind && !outline.isFull(around.get(), area.name());
    }

    private boolean isOwn(ContentPath area) {
        return node.path().parent().equals(area);
    }

    /** The name of the component so many places further; empty beyond the last; the first stays before the first. */
    private String neighbour(int steps) {
        List<String> names =
                Outline.components(node.parent().orElseThrow()).map(Node::name).toList();
        int at = Math.max(0, names.indexOf(node.name()) + steps);
        return at < names.size() ? names.get(at) : "";
    }
}
