package nl.balint.cms.assets;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.publishing.NodeNames;
import nl.balint.cms.publishing.PageFiles;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.security.AuditLine;

/** What is done with files of the site: each deed is one save, with its line in the log. */
final class AssetDeeds {

    private static final int TRIES = 3;

    private final Repository repository;
    private final BiConsumer<Content, AuditLine> log;

    /**
     * Begins.
     *
     * @param log takes what was done, to be saved with it
     */
    AssetDeeds(Repository repository, BiConsumer<Content, AuditLine> log) {
        this.repository = repository;
        this.log = log;
    }

    /** What somebody says of a file; the focus in percent from the left and from the top. */
    record Description(String title, String description, String copyright, int focusX, int focusY) {}

    Content draft() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    /** Keeps a file that is new; tells its id. */
    String add(String who, ContentPath folder, Brought brought) {
        return once(content -> {
            Node in = content.get(folder);
            Node asset = in.add(NodeNames.free(in, nodeName(brought)), PageFiles.FILE);
            asset.set("title", brought.bareName().replace('_', ' ').replace('-', ' '));
            PageFiles.fill(content, asset.add(Library.CONTENT, PageFiles.OCTETS), brought);
            note(content, "asset.added", who, asset);
            return asset.id();
        });
    }

    /** Gives a file other octets; what pages show stays the same file. */
    void replace(String who, String id, Brought brought) {
        once(content -> {
            Node asset = get(content, id);
            Node file = asset.child(Library.CONTENT).orElseGet(() -> asset.add(Library.CONTENT, PageFiles.OCTETS));
            PageFiles.fill(content, file, brought);
            // What stays in sight of another picture is another place.
            asset.remove("focusX");
            asset.remove("focusY");
            note(content, "asset.replaced", who, asset);
            return asset;
        });
    }

    void describe(String who, String id, Description description) {
        once(content -> {
            Node asset = get(content, id);
            asset.set("title", description.title());
            asset.set("description", description.description());
            asset.set("copyright", description.copyright());
            asset.set("focusX", Value.of((long) description.focusX()));
            asset.set("focusY", Value.of((long) description.focusY()));
            note(content, "asset.described", who, asset);
            return asset;
        });
    }

    void move(String who, String id, ContentPath folder) {
        once(content -> {
            Node asset = get(content, id);
            if (!asset.path().parent().equals(folder)) {
                Node in = content.get(folder);
                asset = asset.moveTo(folder.child(NodeNames.free(in, asset.name())));
                note(content, "asset.moved", who, asset);
            }
            return asset;
        });
    }

    /** Deletes it, also for visitors. */
    void drop(String who, String id) {
        once(content -> {
            Node asset = get(content, id);
            note(content, "asset.deleted", who, asset);
            whereVisible(id).forEach(content::unpublish);
            asset.delete();
            return id;
        });
    }

    /** Where visitors get it: another place than that of the draft when it was moved since. */
    private List<ContentPath> whereVisible(String id) {
        try (Content published = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            return published.findById(PageFiles.WORKSPACE, id).map(Node::path).stream()
                    .toList();
        }
    }

    /** Shows visitors the file as it is now. */
    void publish(String who, String id) {
        once(content -> {
            Node asset = get(content, id);
            PageFiles.publishFile(content, asset);
            note(content, "asset.published", who, asset);
            return asset;
        });
    }

    ContentPath addFolder(String who, ContentPath parent, String title) {
        return once(content -> {
            Node above = content.get(parent);
            Node folder = above.add(NodeNames.free(above, NodeNames.of(title)), Library.FOLDER);
            folder.set("title", title);
            note(content, "asset.folder-added", who, folder);
            return folder.path();
        });
    }

    /** Deletes a folder in which there is nothing; tells whether it was so. */
    boolean dropFolder(String who, ContentPath path) {
        return once(content -> {
            Node folder = content.get(path);
            if (!folder.children().isEmpty()) {
                return false;
            }
            note(content, "asset.folder-deleted", who, folder);
            if (PageState.of(folder) != PageState.DRAFT) {
                content.unpublish(path);
            }
            folder.delete();
            return true;
        });
    }

    private static Node get(Content content, String id) {
        return new Library(content).file(id).orElseThrow(AssetDesk::missing);
    }

    private void note(Content content, String event, String who, Node node) {
        log.accept(content, AuditLine.by(who, event, "asset:" + node.id()));
    }

    private <T> T once(Function<Content, T> deed) {
        return Conflicts.saved(TRIES, this::draft, deed);
    }

    /** "Onze kring.JPG" becomes {@code onze-kring.jpg}. */
    private static String nodeName(Brought brought) {
        String extension = brought.extension();
        return NodeNames.of(brought.bareName()) + (extension.isEmpty() ? "" : "." + extension);
    }
}
