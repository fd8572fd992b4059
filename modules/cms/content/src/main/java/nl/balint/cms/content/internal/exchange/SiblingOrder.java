package nl.balint.cms.content.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * The order of nodes that come from files of their own: {@code website.order} names the children of {@code website:/},
 * one a line. Those it names come first, the others follow as they stood. A line that begins with # is for the reader.
 */
public final class SiblingOrder {

    private SiblingOrder() {}

    public static boolean isOrder(String fileName) {
        return fileName.endsWith(".order");
    }

    public static void apply(Path file, Node parent, Notes notes) throws IOException, RepositoryException {
        List<String> lines = Files.readAllLines(file);
        String first = "";
        for (int i = lines.size() - 1; i >= 0; i--) {
            String name = lines.get(i).strip();
            if (name.isEmpty() || name.startsWith("#")) {
                continue;
            }
            if (!parent.hasNode(name)) {
                notes.warn(i + 1, "There is no '" + name + "' to put in order");
                continue;
            }
            String next = first.isEmpty() ? parent.getNodes().nextNode().getName() : first;
            if (!next.equals(name)) {
                parent.orderBefore(name, next);
            }
            first = name;
        }
    }
}
