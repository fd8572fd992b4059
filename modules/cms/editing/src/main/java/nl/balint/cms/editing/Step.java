package nl.balint.cms.editing;

import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.publishing.NodeNames;

/** One change of what stands on a page. Making it gives the step that takes it back. */
sealed interface Step {

    /**
     * Makes the change, which stands at the next save.
     *
     * @throws Overtaken when the page is no longer as it was when the step was thought of
     */
    Made on(Content content);

    /**
     * A step that was made.
     *
     * @param back takes it back
     * @param at the component it was about, where it stands now; the area, when it is gone
     * @param touched the areas and components that look otherwise since
     */
    record Made(Step back, ContentPath at, List<ContentPath> touched) {
        public Made {
            touched = List.copyOf(touched);
        }
    }

    /** Takes a component away, when it still has that mark; an empty mark is any. */
    record Drop(ContentPath path, String mark) implements Step {
        @Override
        public Made on(Content content) {
            Node node = marked(content, path, mark);
            Put back = new Put(path.parent(), Kept.of(node), next(node));
            node.delete();
            return new Made(back, path.parent(), List.of(path.parent()));
        }
    }

    /** Puts a component into an area, before the one of that name; with no such name as the last. */
    record Put(ContentPath area, Kept kept, String before) implements Step {
        @Override
        public Made on(Content content) {
            Node holder = holder(content, area);
            Node made = kept.under(holder, NodeNames.free(holder, kept.name()));
            place(holder, made.name(), before);
            return new Made(new Drop(made.path(), VersionMark.of(made)), made.path(), List.of(area));
        }
    }

    /** Brings a component to a place in its own or another area. */
    record Move(ContentPath path, ContentPath area, String before) implements Step {
        @Override
        public Made on(Content content) {
            Node node = marked(content, path, "");
            ContentPath from = path.parent();
            String after = next(node);
            Node holder = holder(content, area);
            Node moved = from.equals(area) ? node : node.moveTo(area.child(NodeNames.free(holder, path.name())));
            place(holder, moved.name(), before);
            return new Made(new Move(moved.path(), from, after), moved.path(), List.of(from, area));
        }
    }

    /** Gives a page or component what its dialog had, when it still has that mark. */
    record Fill(ContentPath path, Kept own, String mark) implements Step {
        @Override
        public Made on(Content content) {
            Node node = marked(content, path, mark);
            Kept was = Kept.own(node);
            own.into(node);
            return new Made(new Fill(path, was, VersionMark.of(node)), path, List.of(path));
        }
    }

    private static Node marked(Content content, ContentPath path, String mark) {
        return content.find(path)
                .filter(node -> mark.isEmpty() || mark.equals(VersionMark.of(node)))
                .orElseThrow(Overtaken::new);
    }

    private static Node holder(Content content, ContentPath area) {
        return content.find(area)
                .orElseGet(() ->
                        content.find(area.parent()).orElseThrow(Overtaken::new).add(area.name(), Outline.AREA));
    }

    /** The name of the component after it; empty for the last. */
    private static String next(Node node) {
        List<String> names =
                node.parent().orElseThrow().children().stream().map(Node::name).toList();
        int at = names.indexOf(node.name()) + 1;
        return at < names.size() ? names.get(at) : "";
    }

    private static void place(Node holder, String name, String before) {
        if (!before.equals(name) && holder.child(before).isPresent()) {
            holder.orderBefore(name, before);
        } else if (!before.equals(name)) {
            holder.orderLast(name);
        }
    }
}
