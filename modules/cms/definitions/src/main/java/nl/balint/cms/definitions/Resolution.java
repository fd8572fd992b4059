package nl.balint.cms.definitions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.balint.cms.definitions.internal.yaml.Expansion;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlFailure;
import nl.balint.cms.definitions.internal.yaml.YamlMerge;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** The whole tree of a definition of one kind: what it includes and inherits filled in, decorations laid on top. */
final class Resolution implements Expansion.Sources {

    private static final Pattern OF_A_MODULE = Pattern.compile("[\\w-][\\w.-]*:.+");
    private static final Pattern IN_A_MODULE = Pattern.compile("/[\\w-][\\w.-]*/(?!(?:.*/)?\\.\\./).+");

    private static final String NO_KEYS = "holds no keys, so it defines nothing";

    private final DefinitionKind kind;
    private final DefinitionSources sources;
    private final ParsedFiles files;
    private final Decorations decorations;
    private final Problems problems;
    private final Apps apps;
    private final Expansion expansion = new Expansion(this);
    private final Map<String, YamlNode> done = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> empty = new HashSet<>();
    private final Map<String, Place> withoutKeys = new LinkedHashMap<>();

    Resolution(
            DefinitionKind kind,
            DefinitionSources sources,
            ParsedFiles files,
            Decorations decorations,
            Problems problems,
            Apps apps) {
        this.kind = kind;
        this.sources = sources;
        this.files = files;
        this.decorations = decorations;
        this.problems = problems;
        this.apps = apps;
    }

    /** Where the apps of content types come from. */
    @FunctionalInterface
    interface Apps {

        Optional<YamlNode> find(String contentType);
    }

    /** Empty, and a problem, when the definition is broken. */
    Optional<YamlNode.Mapping> find(Source source) {
        try {
            YamlNode tree = definition(source.id(), new Place(source.path(), 0));
            if (tree instanceof YamlNode.Mapping mapping) {
                return Optional.of(mapping);
            }
            if (tree instanceof YamlNode.Empty) {
                problems.warning(tree.place(), NO_KEYS);
                empty.add(source.path());
            } else {
                withoutKeys.put(source.path(), tree.place());
            }
        } catch (YamlFailure failure) {
            problems.error(failure);
            broken.add(source.path());
            if (!failure.place().file().equals(source.path())) {
                problems.error(new Place(source.path(), 0), "is left out, since it needs " + failure.place());
            }
        }
        return Optional.empty();
    }

    /**
     * Tells of files that hold a list or a word where a definition should be, once all is read: one that others include
     * is a part of theirs, and well where it is.
     */
    void tellWithoutKeys() {
        withoutKeys.forEach((path, place) -> {
            if (files.isIncluded(path)) {
                empty.add(path);
            } else {
                problems.error(place, NO_KEYS);
                broken.add(path);
            }
        });
    }

    /** The whole tree of what was read without fail. */
    Optional<YamlNode> tree(Source source) {
        return Optional.ofNullable(done.get(source.id()));
    }

    /** Whether the file was found to be unusable. */
    boolean isBroken(Source source) {
        return broken.contains(source.path());
    }

    /** Whether nothing stands in the file, as when all of it was made a comment. */
    boolean isEmpty(Source source) {
        return empty.contains(source.path());
    }

    /** What a module is configured with: its own {@code config.yaml} and what others lay on top. */
    YamlNode config(String module) {
        String path = "/" + module + "/config.yaml";
        YamlNode own = YamlNode.Mapping.empty(new Place(path, 0));
        try {
            own = files.tree(path).map(expansion::expand).orElse(own);
        } catch (YamlFailure failure) {
            problems.error(failure);
        }
        return decorated(own, decorations.ofConfig(module));
    }

    @Override
    public YamlNode definition(String id, Place from) {
        YamlNode known = done.get(id);
        if (known != null) {
            return known;
        }
        Optional<Source> found = sources.find(kind, id);
        if (found.isEmpty() && isOfAbsentModule(id)) {
            return leftOut(from, "inherits the " + kind.word() + " " + id);
        }
        Source source = found.orElseThrow(
                () -> new YamlFailure(from, "inherits the " + kind.word() + " " + id + ", which is not there"));
        YamlNode tree = expansion.guarded(source.path(), from, () -> resolve(source, from));
        done.put(id, tree);
        return tree;
    }

    @Override
    public YamlNode file(String path, Place from) {
        try {
            Optional<YamlNode> tree = files.included(path);
            if (tree.isEmpty() && isInAbsentModule(path)) {
                return leftOut(from, "includes " + path);
            }
            return tree.orElseThrow(() -> new YamlFailure(from, "includes " + path + ", which is not there"));
        } catch (YamlFailure broken) {
            if (broken.place().file().equals(path)) {
                problems.error(broken);
                throw new YamlFailure(from, "includes " + path + ", which cannot be read");
            }
            throw broken;
        }
    }

    /** What another module brings comes when that module does; what is written beside it stays. */
    private YamlNode leftOut(Place from, String what) {
        problems.warning(from, what + " of a module that is not there; the rest stays");
        return new YamlNode.Empty(from);
    }

    private boolean isOfAbsentModule(String id) {
        return OF_A_MODULE.matcher(id).matches() && !sources.hasModule(id.substring(0, id.indexOf(':')));
    }

    private boolean isInAbsentModule(String path) {
        return IN_A_MODULE.matcher(path).matches() && !sources.hasModule(path.substring(1, path.indexOf('/', 1)));
    }

    /** An app of a content type that is not there is what is written in its own file. */
    @Override
    public YamlNode app(String contentType, Place from) {
        return apps.find(contentType).orElseGet(() -> {
            problems.warning(from, "there is no content type " + contentType);
            return new YamlNode.Empty(from);
        });
    }

    private YamlNode resolve(Source source, Place from) {
        YamlNode own = files.tree(source.path())
                .orElseThrow(() -> new YamlFailure(from, source.path() + " is not there any more"));
        return decorated(expansion.expand(own), decorations.of(source));
    }

    /** A broken decoration is left out; what it decorates stays. */
    private YamlNode decorated(YamlNode base, List<Decorations.Decoration> layers) {
        YamlNode result = base;
        for (Decorations.Decoration layer : layers) {
            try {
                YamlNode own = expansion.expand(files.tree(layer.path()).orElse(new YamlNode.Empty(base.place())));
                result = YamlMerge.merge(result, YamlMerge.below(layer.keys(), own));
            } catch (YamlFailure broken) {
                problems.error(broken);
            }
        }
        return result;
    }
}
