package nl.balint.cms.definitions.internal.yaml;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** One YAML file read into a tree, within limits that hold against hostile files. */
public final class YamlReader {

    /** Real definitions repeat a field by an alias a hundred times; what a bomb makes of it is counted by the tree. */
    private static final int MOST_ALIASES = 1000;

    private static final int DEEPEST = 100;

    private static final LoaderOptions LIMITS = limits();

    private YamlReader() {}

    /** What the stream holds; {@link YamlNode.Empty} when that is nothing. */
    public static YamlNode read(InputStream bytes, String file, Complaints complaints) throws IOException {
        var place = new Place(file, 0);
        Node root = compose(YamlText.read(bytes, place, complaints), place);
        return root == null ? new YamlNode.Empty(place) : new TreeBuilder(file, complaints).build(root);
    }

    private static @Nullable Node compose(String text, Place file) {
        try {
            return new Composer(new ParserImpl(new StreamReader(text), LIMITS), new Resolver(), LIMITS).getSingleNode();
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new YamlFailure(new Place(file.file(), line), "cannot be read: " + sentence(broken));
        } catch (YAMLException | IllegalArgumentException broken) {
            // The second for a tag that SnakeYAML scans and then does not take.
            throw new YamlFailure(file, "cannot be read: " + firstLine(String.valueOf(broken.getMessage())));
        }
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(YamlText.MOST_BYTES);
        return options;
    }

    private static String sentence(MarkedYAMLException broken) {
        String context = broken.getContext();
        String problem = String.valueOf(broken.getProblem());
        return firstLine(context == null ? problem : context + ", " + problem);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text).strip();
    }
}
