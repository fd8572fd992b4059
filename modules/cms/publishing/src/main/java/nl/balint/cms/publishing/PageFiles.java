package nl.balint.cms.publishing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.forms.Brought;

/** Pictures and other files that pages show: a page names them by their ids, in fields and in links within a text. */
public final class PageFiles {

    public static final String WORKSPACE = "dam";
    public static final String FILE = "mgnl:asset";

    /** The type of the node that holds the octets of a file. */
    public static final String OCTETS = "mgnl:resource";

    private static final String DATA = "jcr:data";
    private static final String TYPE = "jcr:mimeType";
    private static final String NAME = "fileName";
    private static final String EXTENSION = "extension";
    private static final String SIZE = "size";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final List<String> FACTS = List.of(DATA, TYPE, NAME, EXTENSION, SIZE, WIDTH, HEIGHT);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PageFiles() {}

    /** All ids that the page itself names, of whatever they are; those of the pages below it are not among them. */
    public static Set<String> ids(Node page) {
        Set<String> ids = new HashSet<>();
        collect(page, ids);
        return ids;
    }

    private static void collect(Node node, Set<String> ids) {
        node.properties().forEach((name, value) -> {
            if (!name.startsWith("jcr:") && !name.startsWith("mgnl:")) {
                texts(value).forEach(text -> collect(text, ids));
            }
        });
        node.children().stream().filter(child -> !SitePages.isItem(child)).forEach(child -> collect(child, ids));
    }

    private static Stream<String> texts(Value value) {
        return value instanceof Value.Many many ? many.values().stream().map(Value::asText) : Stream.of(value.asText());
    }

    private static void collect(String text, Set<String> ids) {
        Matcher id = ID.matcher(text);
        while (id.find()) {
            ids.add(id.group());
        }
    }

    /** Brings the files of a page to where visitors see them, as they are now; stands at the next save. */
    static void publish(Content content, Node page) {
        ids(page).stream()
                .flatMap(id -> content.findById(WORKSPACE, id).stream())
                .filter(file -> file.isType(FILE))
                .filter(file -> PageState.of(file) != PageState.PUBLISHED)
                .forEach(file -> publishFile(content, file));
    }

    /** Brings one file there, with the folders that it lies in. */
    public static void publishFile(Content content, Node file) {
        List<Node> above = file.ancestors();
        above.stream()
                .filter(folder -> !folder.path().isRoot())
                .filter(folder -> PageState.of(folder) == PageState.DRAFT)
                .forEach(folder -> content.publish(folder.path(), Depth.SELF));
        content.publish(file.path(), Depth.SELF);
    }

    /** Keeps a file in a node for its octets; stands at the next save. */
    public static void fill(Content content, Node file, Brought brought) {
        Value.Binary data = content.store(Value.Binary.of(brought.file()));
        file.set(DATA, data);
        file.set(TYPE, brought.type());
        file.set(NAME, brought.name());
        file.set(EXTENSION, brought.extension());
        file.set(SIZE, Value.of(data.size()));
        if (brought.width() > 0) {
            file.set(WIDTH, Value.of((long) brought.width()));
            file.set(HEIGHT, Value.of((long) brought.height()));
        } else {
            file.remove(WIDTH);
            file.remove(HEIGHT);
        }
    }

    /** Keeps in one node for octets what another holds. */
    public static void copy(Node from, Node to) {
        for (String fact : FACTS) {
            from.property(fact).ifPresentOrElse(value -> to.set(fact, value), () -> to.remove(fact));
        }
    }
}
