package nl.balint.cms.editing.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.definitions.Definitions;

/**
 * Where a reference may lead: the website, its files, and what content types and apps of light modules are about. What
 * the house keeps of people is none of it, whatever a definition says.
 *
 * @param root below which it leads; may not be there
 */
public record Targets(Content draft, ContentPath root) {

    private static final String NOWHERE = "nowhere";
    private static final Set<String> OF_THE_SITE = Set.of("website", "dam");
    private static final Set<String> CLOSED =
            Set.of("config", "resources", "users", "userroles", "usergroups", "keystore");
    private static final List<String> TITLES = List.of("title", "name", "label", "displayName", "headline");

    /** The places of a workspace; nowhere when it is closed. */
    public static Targets of(Shown shown, String workspace, String path) {
        boolean isOpen = isOpen(shown.words().definitions(), workspace);
        try {
            return new Targets(shown.draft(), ContentPath.of(isOpen ? workspace : NOWHERE, path));
        } catch (WrongPath wrong) {
            return new Targets(shown.draft(), ContentPath.root(NOWHERE));
        }
    }

    static boolean isOpen(Definitions definitions, String workspace) {
        if (OF_THE_SITE.contains(workspace)) {
            return true;
        }
        boolean isNamed = Stream.concat(
                        definitions.contentTypes().stream()
                                .map(type -> type.place().workspace()),
                        definitions.apps().stream().map(app -> app.store().workspace()))
                .anyMatch(workspace::equals);
        return isNamed && !CLOSED.contains(workspace);
    }

    /** What people call it. */
    public static String title(Node node) {
        return TITLES.stream()
                .flatMap(name -> node.text(name).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(node::name);
    }

    /** What lies directly below the root. */
    Stream<Node> children() {
        return draft.find(root).stream().flatMap(node -> node.children().stream());
    }

    /**
     * All that may be chosen.
     *
     * @param types of nodes; items of every type when it is empty
     */
    Stream<Node> nodes(List<?> types) {
        if (draft.find(root).isEmpty()) {
            return Stream.empty();
        }
        Set<String> wanted = types.stream().map(String::valueOf).collect(Collectors.toSet());
        Set<String> asked = wanted.isEmpty() ? Set.of("mgnl:content") : wanted;
        return asked.stream()
                .filter(ContentPath::isName)
                .flatMap(type -> draft.list(NodeQuery.below(root).ofType(type)).stream())
                .distinct();
    }

    /** Those that have all these words in their title or path. */
    public List<Node> find(String words, int most) {
        List<String> all = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return nodes(List.of())
                .filter(node -> {
                    String told = (title(node) + " " + node.path().path()).toLowerCase(Locale.ROOT);
                    return all.stream().allMatch(told::contains);
                })
                .limit(most)
                .toList();
    }
}
