package nl.balint.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of a fresh start: {@code content/} is imported and published in one save, once. A start that was cut off
 * begins anew; a later start leaves alone what editors made of it.
 */
final class FirstContent {

    private static final Logger LOG = LoggerFactory.getLogger(FirstContent.class);
    private static final List<String> WORKSPACES = List.of("dam", "website");
    private static final ContentPath DONE = ContentPath.of("mgnlSystem", "/firstContent");

    private static final String ORDER = "order.txt";
    private static final Pattern CONTENT_FILE = Pattern.compile(".*\\.(yaml|xml)");

    private FirstContent() {}

    static void fill(Repository repository, Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        repository.addWorkspace(DONE.workspace());
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            if (draft.find(DONE).isPresent()) {
                return;
            }
            new ContentFiles(draft).plant(filesInOrder(folder), progress);
            for (String workspace : WORKSPACES) {
                draft.publish(ContentPath.root(workspace), Depth.TREE);
            }
            draft.root(DONE.workspace()).add(DONE.name(), "mgnl:contentNode").set("done", Value.of(true));
            draft.save();
            LOG.info("The repository is filled with the pages of {}", folder);
        }
    }

    /**
     * The content files of the folder: first those that {@code order.txt} names, in its order, then the rest by name.
     */
    private static List<Path> filesInOrder(Path folder) {
        try (Stream<Path> listed = Files.list(folder);
                Stream<String> lines = Files.lines(folder.resolve(ORDER))) {
            List<String> order = lines.filter(line -> !line.startsWith("#")).toList();
            return listed.filter(file -> CONTENT_FILE.matcher(file.toString()).matches())
                    .sorted(Comparator.comparingInt((Path file) -> place(file, order))
                            .thenComparing(Path::getFileName))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The content of a fresh start cannot be read", failure);
        }
    }

    private static int place(Path file, List<String> order) {
        String name = file.getFileName().toString();
        int place = order.indexOf(name.substring(0, name.lastIndexOf('.')));
        return place < 0 ? order.size() : place;
    }
}
