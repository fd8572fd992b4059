package nl.balint.cms.editing;

import java.util.List;
import java.util.function.Function;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.NodeNames;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;

/** What the redactie does to pages: each deed is one save, with its line in the log. */
final class Edits {

    private final Deeds deeds;
    private final Audit audit;

    Edits(Deeds deeds, Audit audit) {
        this.deeds = deeds;
        this.audit = audit;
    }

    /** What is done with pages as a whole. */
    Deeds deeds() {
        return deeds;
    }

    /** The draft, for who looks. */
    Content draft() {
        return deeds.draft();
    }

    /** Makes a page below another, or at the top, as the last. */
    ContentPath addPage(Visitor by, ContentPath parent, String title, String template) {
        return once(by, content -> {
            Node above = content.get(parent);
            Node page = above.add(NodeNames.free(above, NodeNames.of(title)), PageTree.PAGE);
            page.set(PageTree.TEMPLATE, template);
            page.set("title", title);
            note(content, "page.added", by, page);
            return page.path();
        });
    }

    /** Puts a page or component one place higher or lower among its like. */
    void shift(Visitor by, ContentPath path, boolean higher) {
        once(by, content -> {
            Node node = content.get(path);
            Node parent = node.parent().orElseThrow();
            List<String> like = parent.children().stream()
                    .filter(child -> child.isType(node.type()))
                    .map(Node::name)
                    .toList();
            int at = like.indexOf(node.name());
            int to = higher ? at - 1 : at + 1;
            if (to >= 0 && to < like.size()) {
                parent.orderBefore(like.get(Math.max(at, to)), like.get(Math.min(at, to)));
            }
            note(content, "page.changed", by, node);
            return node;
        });
    }

    /** Deletes a page with all below it, also for visitors; for a month it can come back. */
    void dropPage(Visitor by, ContentPath path) {
        deeds.by(by).drop(by.userId(), List.of(path));
    }

    /** Gives a page another title, another name in its address, or another place; tells where it is now. */
    ContentPath rename(Visitor by, ContentPath path, String title, ContentPath parent, String name) {
        return once(by, content -> {
            Node page = content.get(path);
            if (!PageTree.title(page).equals(title)) {
                page.set("title", title);
                note(content, "page.changed", by, page);
            }
            boolean stays = path.parent().equals(parent) && path.name().equals(name);
            if (stays) {
                return path;
            }
            Node moved = page.moveTo(parent.child(NodeNames.free(content.get(parent), name)));
            note(content, "page.moved", by, moved);
            return moved.path();
        });
    }

    /** There is no line about a page that somebody may not write, such as one that only changes places. */
    void note(Content content, String event, Visitor by, Node node) {
        deeds.check(content, by, node.path());
        audit.note(
                content, AuditLine.of(event, by, "page:" + PageTree.pageOf(node).id()));
    }

    /** One save on somebody's behalf, on pages that they may write. */
    <T> T once(Visitor by, Function<Content, T> deed) {
        return deeds.by(by).once(deed);
    }
}
