package nl.balint.cms.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jcr.Session;

/**
 * The content a house begins with: imported and published at the first start, and never again, so that what editors
 * change stays. All of it stands in one save; a first start that broke off begins anew.
 */
public final class Seed {

    private static final String SOWN = "sown";

    private final Repository repository;

    public Seed(Repository repository) {
        this.repository = repository;
    }

    /** Whether a first start was completed. */
    public boolean isSown() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return isSown(content.session());
        }
    }

    /**
     * Imports and publishes the folder's content files, unless that was done before; empty when there was nothing to
     * do.
     */
    public Optional<Imported> sow(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Session session = draft.session();
            if (isSown(session)) {
                return Optional.empty();
            }
            Imported imported = new ContentFiles(draft).plant(List.of(folder), progress);
            Set<String> workspaces =
                    imported.nodes().stream().map(ContentPath::workspace).collect(Collectors.toSet());
            for (String workspace : workspaces) {
                draft.publish(ContentPath.root(workspace), Depth.TREE);
            }
            Jcr.run(
                    "mark",
                    "the first start",
                    () -> session.getNode(Layout.HOUSE).setProperty(SOWN, true));
            draft.save();
            return Optional.of(imported);
        }
    }

    private static boolean isSown(Session session) {
        return Jcr.ask(
                "read", "the first start", () -> session.getNode(Layout.HOUSE).hasProperty(SOWN));
    }
}
