package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.balint.cms.definitions.Definitions.Contents;
import nl.balint.cms.definitions.internal.files.FoundFile;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlFailure;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** Reads everything there is at one moment. What is broken is a problem and absent; the rest is there. */
final class DefinitionsReader {

    private final NavigableMap<String, FoundFile> found;
    private final ParsedFiles files;
    private final Problems problems = new Problems();
    private final List<ModuleDefinition> modules;
    private final DefinitionSources sources;
    private final Decorations decorations;
    private final Map<DefinitionKind, Resolution> resolutions = new EnumMap<>(DefinitionKind.class);

    DefinitionsReader(NavigableMap<String, FoundFile> found, ParsedFiles files, KnownNames known) {
        this.found = found;
        this.files = files;
        this.modules = new ModuleReader(files, problems).read(found.keySet());
        this.sources = new DefinitionSources(modules, found, known, problems);
        this.decorations = new Decorations(sources, problems);
        for (DefinitionKind kind : DefinitionKind.values()) {
            resolutions.put(kind, new Resolution(kind, sources, files, decorations, problems, this::app));
        }
    }

    /** @param shared the modules that stand in several places */
    Contents read(Set<String> shared) {
        shared.forEach(module -> problems.warning(
                new Place("/" + module + "/module.yaml", 0),
                "files of the module " + module + " lie in more than one folder, or are built in too: of a path that is"
                        + " in both, the folder that is named first counts"));
        var siteTrees = new SiteTrees(all(DefinitionKind.SITE, (source, tree) -> tree), of(DefinitionKind.SITE));
        Map<String, SiteDefinition> sites = sites(siteTrees);
        var templates = new TemplateReader(sources, problems, () -> siteTrees.prototype(this::templateTree));
        var dialogs = new DialogReader(problems);
        var themes = new ThemeReader(sources);
        Map<String, TemplateDefinition> allTemplates = all(DefinitionKind.TEMPLATE, templates::read);
        Map<String, DialogDefinition> allDialogs = all(DefinitionKind.DIALOG, dialogs::read);
        Map<String, ThemeDefinition> allThemes =
                all(DefinitionKind.THEME, (source, tree) -> themes.read(source, new Section(tree, problems)));
        List<UriMapping> mappings = uriMappings();
        Map<String, FormDefinition> forms = forms();
        Map<String, Map<String, Object>> configs = configs();
        Messages messages = messages(sites);
        var others = new OthersReader(sources, this::of, problems).read();
        resolutions.values().forEach(Resolution::tellWithoutKeys);
        problems.addAll(files.warnings());
        return new Contents(
                modules,
                allTemplates,
                allDialogs,
                allThemes,
                sites,
                mappings,
                forms,
                others,
                configs,
                messages,
                definitionFiles(),
                trees(),
                problems.list());
    }

    private List<DefinitionFile> definitionFiles() {
        return Stream.of(DefinitionKind.values())
                .flatMap(kind -> sources.ofKind(kind).values().stream()
                        .filter(source -> !of(kind).isEmpty(source))
                        .map(source -> new DefinitionFile(
                                kind.folder(),
                                source.id(),
                                source.module(),
                                source.path(),
                                !of(kind).isBroken(source))))
                .toList();
    }

    private DefinitionTrees trees() {
        Map<String, DefinitionTrees.Entry> trees = new LinkedHashMap<>();
        for (DefinitionKind kind : DefinitionKind.values()) {
            for (Source source : sources.ofKind(kind).values()) {
                of(kind).tree(source)
                        .ifPresent(tree -> trees.put(
                                source.path(), new DefinitionTrees.Entry(source, tree, decorations.of(source))));
            }
        }
        return new DefinitionTrees(trees);
    }

    private Optional<YamlNode> app(String contentType) {
        return OthersReader.app(contentType, sources, of(DefinitionKind.CONTENT_TYPE));
    }

    private Resolution of(DefinitionKind kind) {
        return Objects.requireNonNull(resolutions.get(kind));
    }

    private <T> Map<String, T> all(DefinitionKind kind, BiFunction<Source, YamlNode.Mapping, T> reader) {
        Map<String, T> read = new LinkedHashMap<>();
        for (Source source : sources.ofKind(kind).values()) {
            of(kind).find(source).ifPresent(tree -> read.put(source.id(), reader.apply(source, tree)));
        }
        return read;
    }

    private Map<String, SiteDefinition> sites(SiteTrees trees) {
        var reader = new SiteReader(sources);
        Map<String, SiteDefinition> sites = new LinkedHashMap<>();
        trees.all().forEach((name, tree) -> {
            Source source = sources.find(DefinitionKind.SITE, name)
                    .orElseGet(() -> new Source(
                            DefinitionKind.SITE, name, "", tree.place().file()));
            sites.put(name, reader.read(source, new Section(tree, problems)));
        });
        return sites;
    }

    /** The tree of the template that is a site's prototype; its problems are told where it is read itself. */
    private YamlNode templateTree(String id) {
        var nowhere = new Place("", 0);
        try {
            return of(DefinitionKind.TEMPLATE).definition(id, nowhere);
        } catch (YamlFailure toldElsewhere) {
            return new YamlNode.Empty(nowhere);
        }
    }

    private List<UriMapping> uriMappings() {
        List<UriMapping> mappings = new ArrayList<>();
        for (Source source : sources.ofKind(DefinitionKind.URI_MAPPING).values()) {
            of(DefinitionKind.URI_MAPPING)
                    .find(source)
                    .flatMap(tree -> UriMappingReader.read(source, new Section(tree, problems)))
                    .ifPresent(mappings::add);
        }
        return mappings;
    }

    private Map<String, FormDefinition> forms() {
        Map<String, FormDefinition> forms = new LinkedHashMap<>();
        for (Source source : sources.ofKind(DefinitionKind.FORM).values()) {
            of(DefinitionKind.FORM)
                    .find(source)
                    .filter(tree -> FormReader.isForm(source, tree, problems))
                    .flatMap(tree -> FormReader.read(source, new Section(tree, problems)))
                    .ifPresent(form -> forms.put(form.id(), form));
        }
        return forms;
    }

    private Map<String, Map<String, Object>> configs() {
        Map<String, Map<String, Object>> configs = new LinkedHashMap<>();
        var names = new TreeSet<>(decorations.configured());
        modules.forEach(module -> names.add(module.name()));
        for (String module : names) {
            Map<String, Object> config = PlainValues.map(of(DefinitionKind.SITE).config(module));
            if (!config.isEmpty()) {
                configs.put(module, config);
            }
        }
        return configs;
    }

    private Messages messages(Map<String, SiteDefinition> sites) {
        Locale standard = SiteDefinition.among(sites).languages().defaultLocale();
        return new MessagesReader(problems).read(MessagesReader.bundles(found, modules), standard);
    }
}
