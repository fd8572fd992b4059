package nl.balint.cms.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.DefinitionText;

/**
 * Definitions that a project keeps as content, in {@code config:/modules/<module>/templates}, {@code dialogs} and so
 * on: written as files of light modules, which are what is read here (docs/decisions/0080).
 */
public final class StoredDefinitions {

    /** Below the data folder: where the files of an installation go. */
    public static final String FOLDER = "light-modules";

    private static final Map<String, String> KINDS = Map.of(
            "templates", "templates",
            "dialogs", "dialogs",
            "apps", "apps",
            "themes", "themes",
            "contentTypes", "contentTypes",
            "fieldTypes", "fieldTypes",
            "messageViews", "messageViews",
            "virtualURIMapping", "virtualUriMappings",
            "virtualUriMappings", "virtualUriMappings");

    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_. -]*");
    private static final Pattern PLACE = Pattern.compile("(?:/?(?:\\.\\.|[\\w-][\\w.-]*))+");
    private static final String EXTENDS = "extends";
    private static final int DEEPEST = 40;

    private final Content content;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    private StoredDefinitions(Content content, Path folder) {
        this.content = content;
        this.folder = folder;
    }

    /**
     * Writes what there is; a file that is there already is replaced.
     *
     * @return the files, in the order of the content
     */
    public static List<Path> write(Content content, Path folder) {
        var stored = new StoredDefinitions(content, folder);
        content.find(ContentPath.of("config", "/modules")).stream()
                .flatMap(modules -> modules.children().stream())
                .filter(module -> isFileName(module.name()))
                .forEach(stored::module);
        return List.copyOf(stored.written);
    }

    private void module(Node module) {
        for (Node kind : module.children()) {
            if (KINDS.containsKey(kind.name())) {
                kind.children().forEach(node -> definitions(node, module.name() + "/" + KINDS.get(kind.name()), 0));
            }
        }
        if (module.name().equals("site")) {
            content.find(module.path().child("config").child("site"))
                    .ifPresent(site -> file("site/decorations/site/config.yaml", Map.of("site", values(site, 0))));
        }
    }

    /** A folder is content or a folder, a definition a part of one. */
    private void definitions(Node node, String place, int depth) {
        if (!isFileName(node.name()) || depth > DEEPEST) {
            return;
        }
        var path = place + "/" + node.name();
        if (node.type().equals("mgnl:contentNode")) {
            file(path + ".yaml", values(node, depth));
        } else {
            node.children().forEach(child -> definitions(child, path, depth + 1));
        }
    }

    private Map<String, Object> values(Node node, int depth) {
        if (depth > DEEPEST) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        base(node).ifPresent(base -> values.putAll(values(base, depth + 1)));
        node.properties().forEach((name, value) -> {
            if (!name.contains(":") && !name.equals(EXTENDS)) {
                values.put(name, plain(value));
            }
        });
        for (Node child : node.children()) {
            if (!child.name().equals("MetaData")) {
                values.merge(child.name(), values(child, depth + 1), StoredDefinitions::over);
            }
        }
        return values;
    }

    /** What a node extends: a path from the root of the configuration, or from the node itself. */
    private Optional<Node> base(Node node) {
        var named = node.text(EXTENDS).orElse("").strip();
        if (!PLACE.matcher(named).matches() || named.equals("override")) {
            return Optional.empty();
        }
        return content.find(ContentPath.of("config", from(node.path().path(), named)))
                .filter(base -> !base.path().equals(node.path()));
    }

    private static String from(String path, String way) {
        return Path.of(path).resolve(way).normalize().toString();
    }

    private static Object over(Object base, Object own) {
        if (!(base instanceof Map<?, ?> below) || !(own instanceof Map<?, ?> above)) {
            return own;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        below.forEach((key, value) -> merged.put((String) key, value));
        above.forEach((key, value) -> merged.merge((String) key, value, StoredDefinitions::over));
        return merged;
    }

    /** Flags are often kept as text. */
    private static Object plain(Value value) {
        if (value instanceof Value.Many many) {
            return many.values().stream().map(StoredDefinitions::plain).toList();
        }
        var text = value instanceof Value.Binary ? "" : value.asText();
        return switch (value.kind()) {
            case FLAG -> Boolean.parseBoolean(text);
            case WHOLE -> Long.parseLong(text);
            case FRACTION -> Double.parseDouble(text);
            default -> text.matches("true|false") ? (Object) Boolean.parseBoolean(text) : text;
        };
    }

    private void file(String path, Map<String, Object> values) {
        var file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, DefinitionText.of(values));
            written.add(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The definition " + path + " cannot be written", failure);
        }
    }

    private static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }
}
