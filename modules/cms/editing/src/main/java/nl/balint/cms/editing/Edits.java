package nl.balint.cms.editing;

import java.util.List;
import java.util.function.Function;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.publishing.NodeNames;
import nl.balint.cms.publishing.Publishing;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;

/** What the redactie does to pages: each deed is one save, with its line in the log. */
final class Edits {

    private static final int TRIES = 3;

    private final Repository repository;
    private final Publishing publishing;
    private final Audit audit;

    Edits(Repository repository, Publishing publishing, Audit audit) {
        this.publishing = publishing;
        this.repository = repository;
        this.audit = audit;
    }

    /** The draft, for who looks. */
    Content draft() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    /** Makes a page below another, or at the top, as the last. */
    ContentPath addPage(Visitor by, ContentPath parent, String title, String template) {
        return once(content -> {
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
        once(content -> {
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
        publishing.drop(by.userId(), List.of(path));
    }

    /** Gives a page another title, another name in its address, or another place; tells where it is now. */
    ContentPath rename(Visitor by, ContentPath path, String title, ContentPath parent, String name) {
        return once(content -> {
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

    void note(Content content, String event, Visitor by, Node node) {
        audit.note(
                content, AuditLine.of(event, by, "page:" + PageTree.pageOf(node).id()));
    }

    /** Whoever saves at the same instant is waited for: both deeds are done. */
    <T> T once(Function<Content, T> deed) {
        return Conflicts.saved(TRIES, this::draft, deed);
    }
}
