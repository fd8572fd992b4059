package nl.balint.cms.contentapps;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Imported;
import nl.balint.cms.content.Node;
import nl.balint.cms.editing.VersionMark;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.NodeNames;
import nl.balint.cms.publishing.Publishing;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;

/** What the redactie does to items: each deed is one save, with its line in the log. */
final class ItemEdits {

    private final Deeds deeds;
    private final Audit audit;

    ItemEdits(Deeds deeds, Audit audit) {
        this.deeds = deeds;
        this.audit = audit;
    }

    /** Writes what was filled in to its node. */
    interface Filling {
        void write(Content content, Node node);
    }

    /** Somebody else changed the item since the form was shown. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Publishing publishing(Visitor by) {
        return deeds.by(by);
    }

    /** The draft, for who looks. */
    Content draft() {
        return deeds.draft();
    }

    /** Makes an item as the last of a folder; tells where it is. */
    ContentPath add(Visitor by, App app, ContentPath parent, String name, Filling filling) {
        return once(by, content -> {
            Node above = AppDesk.holder(app, content, parent);
            Node made = above.add(NodeNames.free(above, NodeNames.of(name)), app.itemType());
            filling.write(content, made);
            note(content, "added", by, made);
            return made.path();
        });
    }

    /**
     * Fills in an item.
     *
     * @param mark of the text that was changed
     * @param name what it is to be called in its address; empty when that stays
     * @throws Overtaken when it has another mark by now
     */
    synchronized ContentPath fill(Visitor by, ContentPath path, String mark, String name, Filling filling) {
        return once(by, content -> {
            Node node = content.find(path)
                    .filter(found -> mark.equals(VersionMark.of(found)))
                    .orElseThrow(Overtaken::new);
            filling.write(content, node);
            note(content, "changed", by, node);
            return name.isEmpty() || name.equals(node.name())
                    ? path
                    : renamed(content, node, path.parent(), NodeNames.of(name));
        });
    }

    /** Makes a folder. */
    ContentPath addFolder(Visitor by, App app, ContentPath parent, String title) {
        return once(by, content -> {
            Node above = AppDesk.holder(app, content, parent);
            Node made = above.add(NodeNames.free(above, NodeNames.of(title)), SitePages.FOLDER);
            made.set("title", title);
            note(content, "added", by, made);
            return made.path();
        });
    }

    /** Makes the same again beside it, as a draft. */
    ContentPath duplicate(Visitor by, App app, ContentPath path) {
        return once(by, content -> {
            Node node = AppDesk.item(app, content, path);
            ContentPath copy = path.parent().child(NodeNames.free(node.parent().orElseThrow(), path.name()));
            content.copy(path, copy);
            note(content, "added", by, content.get(copy));
            return copy;
        });
    }

    /** Gives an item another name, or another folder; tells where it is now. */
    ContentPath move(Visitor by, App app, ContentPath path, ContentPath parent, String name) {
        return once(by, content -> {
            AppDesk.holder(app, content, parent);
            Node node = content.get(path);
            boolean stays = path.parent().equals(parent) && path.name().equals(name);
            if (stays) {
                return path;
            }
            note(content, "moved", by, node);
            return renamed(content, node, parent, name);
        });
    }

    private static ContentPath renamed(Content content, Node node, ContentPath parent, String name) {
        Node above = content.get(parent);
        return node.moveTo(parent.child(NodeNames.free(above, name))).path();
    }

    /**
     * Takes in items as another installation wrote them, below the root of an app: the whole file or nothing. What they
     * take the place of is kept as a version first. Tells what was understood, but perhaps not as it was meant.
     *
     * @throws nl.balint.cms.content.ContentFileFailure when something in the file is wrong
     */
    List<String> addAll(Visitor by, App app, Path file, List<String> names) {
        Publishing publishing = deeds.by(by);
        return publishing.once(content -> {
            names.stream()
                    .filter(ContentPath::isName)
                    .map(app.root()::child)
                    .filter(path -> content.find(path).filter(app::isItem).isPresent())
                    .forEach(path -> publishing.keep(by.userId(), path, ""));
            Imported imported = new ContentFiles(content).importBelow(app.root(), file);
            for (ContentPath path : imported.nodes()) {
                content.find(path).filter(SitePages::isItem).ifPresent(node -> note(content, "added", by, node));
            }
            return imported.warnings();
        });
    }

    /** Puts items in the bin, where they lie for a month; visitors see them no more. */
    void drop(Visitor by, List<ContentPath> paths) {
        deeds.by(by).drop(by.userId(), paths);
    }

    private void note(Content content, String deed, Visitor by, Node node) {
        String event = (SitePages.isPage(node) ? "page." : "item.") + deed;
        audit.note(content, AuditLine.of(event, by, SitePages.subject(node.id())));
    }

    /** One save on somebody's behalf, on pages that they may write. */
    <T> T once(Visitor by, Function<Content, T> deed) {
        return deeds.by(by).once(deed);
    }
}
