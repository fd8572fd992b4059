package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.balint.cms.definitions.internal.yaml.YamlNode;
import nl.balint.cms.definitions.internal.yaml.YamlWriter;

/** How each definition was read: what it says once all is filled in, from which files, and which others name it. */
public final class DefinitionTrees {

    private static final String DECORATIONS = "/decorations/";

    private final Map<String, Entry> byFile;

    DefinitionTrees(Map<String, Entry> byFile) {
        this.byFile = Ordered.copy(byFile);
    }

    /** The whole tree of one definition, and what was laid on it. */
    record Entry(Source source, YamlNode tree, List<Decorations.Decoration> decorations) {}

    /** How a file has part in a definition. */
    public enum Role {
        /** It is the file of the definition itself. */
        OWN,
        /** It is included or inherited. */
        BENEATH,
        /** It is laid on top. */
        DECORATION
    }

    /** A file that has part in a definition. */
    public record Part(Role role, String file) {}

    /**
     * A definition that names another one.
     *
     * @param kind the folder that the naming one lies in
     * @param own the file of the naming one
     * @param file where the name stands, which may be a file that it includes
     */
    public record Mention(String kind, String id, String own, String file, int line) {}

    /**
     * What the definition in a file says once includes, heirs and decorations are filled in; empty when it is broken.
     */
    public Optional<String> text(String file) {
        return Optional.ofNullable(byFile.get(file)).map(entry -> YamlWriter.write(entry.tree()));
    }

    /** The files that a definition is made from, its own first, then what lies beneath, then what lies on top. */
    public List<Part> parts(String file) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Role.OWN, file));
        Entry entry = byFile.get(file);
        if (entry == null) {
            return parts;
        }
        Set<String> files = new LinkedHashSet<>();
        walk(entry.tree(), node -> files.add(node.place().file()));
        files.remove(file);
        files.stream()
                .filter(other -> !other.contains(DECORATIONS))
                .forEach(other -> parts.add(new Part(Role.BENEATH, other)));
        entry.decorations().forEach(each -> parts.add(new Part(Role.DECORATION, each.path())));
        return parts;
    }

    /** Whether another module lays something on the definition in a file. */
    boolean isDecorated(String file) {
        Entry entry = byFile.get(file);
        return entry != null && !entry.decorations().isEmpty();
    }

    /** Whether {@link #mentions} can know. */
    public boolean knowsMentions(String file) {
        Entry entry = byFile.get(file);
        return entry != null && entry.source().kind().isOfModule();
    }

    /**
     * Which definitions name the one in a file, each once. Looked for is its id as a whole value; a kind whose ids are
     * no more than the name of a file gives nothing, since such a word may mean anything.
     */
    public List<Mention> mentions(String file) {
        Entry named = byFile.get(file);
        if (named == null || !named.source().kind().isOfModule()) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        byFile.forEach((own, entry) -> {
            if (!own.equals(file)) {
                mention(entry, named.source().id()).ifPresent(mentions::add);
            }
        });
        return mentions;
    }

    private static Optional<Mention> mention(Entry entry, String id) {
        List<Mention> found = new ArrayList<>();
        walk(entry.tree(), node -> {
            if (node instanceof YamlNode.Scalar scalar && scalar.text().equals(id)) {
                Source source = entry.source();
                found.add(new Mention(
                        source.kind().folder(),
                        source.id(),
                        source.path(),
                        node.place().file(),
                        node.place().line()));
            }
        });
        return found.stream().findFirst();
    }

    private static void walk(YamlNode node, Consumer<YamlNode> each) {
        each.accept(node);
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().values().forEach(child -> walk(child, each));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(child -> walk(child, each));
        }
    }
}
