package nl.balint.cms.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sample of each component, from {@code <module>/samples/*.yaml}, as content in a workspace of its own. The style
 * guide shows them, and they change when their files do.
 */
final class Samples {

    static final String WORKSPACE = "samples";

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
    private static final ContentPath ROOT = ContentPath.root(WORKSPACE);
    private static final String FINGERPRINT = "fingerprint";
    private static final int TRIES = 5;

    private final Repository repository;

    private Samples(Repository repository) {
        this.repository = repository;
    }

    /** Brings the samples up to date now, and again whenever a file of a light module changes. */
    static void follow(LightModules modules, Repository repository) {
        repository.addWorkspace(WORKSPACE);
        Samples samples = new Samples(repository);
        samples.update(modules.current());
        modules.listen(samples::update);
    }

    private synchronized void update(Definitions definitions) {
        List<Resource> files = files(definitions);
        String fingerprint = fingerprint(files);
        Conflicts.saved(
                TRIES,
                () -> repository.open(Access.SYSTEM, View.DRAFT),
                draft -> isMade(draft, fingerprint) || plant(files, fingerprint, draft));
    }

    private static boolean isMade(Content draft, String fingerprint) {
        return draft.root(WORKSPACE)
                .text(FINGERPRINT)
                .filter(fingerprint::equals)
                .isPresent();
    }

    private static boolean plant(List<Resource> files, String fingerprint, Content draft) {
        draft.root(WORKSPACE).children().forEach(Node::delete);
        files.forEach(file -> plant(file, draft));
        draft.root(WORKSPACE).set(FINGERPRINT, fingerprint);
        draft.publish(ROOT, Depth.TREE);
        return true;
    }

    private static void plant(Resource file, Content draft) {
        try {
            new ContentFiles(draft).importBelow(ROOT, file.file());
        } catch (RuntimeException failure) {
            LOG.warn("The sample {} cannot be read: {}", file.path(), failure.getMessage());
        }
    }

    private static List<Resource> files(Definitions definitions) {
        return definitions.modules().stream()
                .flatMap(module -> definitions.resources("/" + module.name() + "/samples/").stream())
                .filter(file -> file.extension().equals("yaml"))
                .toList();
    }

    private static String fingerprint(List<Resource> files) {
        CRC32C sum = new CRC32C();
        for (Resource file : files) {
            sum.update((file.path() + file.size() + file.lastModified()).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }
}
