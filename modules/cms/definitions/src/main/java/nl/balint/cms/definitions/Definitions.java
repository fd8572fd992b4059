package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** Everything that the light modules define, at one moment. Never changes; free to be read by many at once. */
public final class Definitions {

    private final Contents contents;
    private final NavigableMap<String, Resource> resources;
    private final long generation;

    Definitions(Contents contents, NavigableMap<String, Resource> resources, long generation) {
        this.contents = contents;
        this.resources = resources;
        this.generation = generation;
    }

    /** Those that modules depend on come first. */
    public List<ModuleDefinition> modules() {
        return contents.modules();
    }

    public Optional<TemplateDefinition> template(String id) {
        return Optional.ofNullable(contents.templates().get(id));
    }

    public Collection<TemplateDefinition> templates() {
        return contents.templates().values();
    }

    public Optional<DialogDefinition> dialog(String id) {
        return Optional.ofNullable(contents.dialogs().get(id));
    }

    public Collection<DialogDefinition> dialogs() {
        return contents.dialogs().values();
    }

    public Optional<ThemeDefinition> theme(String name) {
        return Optional.ofNullable(contents.themes().get(name));
    }

    public Collection<ThemeDefinition> themes() {
        return contents.themes().values();
    }

    /** The form of that name; one with a mistake is not there. */
    public Optional<FormDefinition> form(String id) {
        return Optional.ofNullable(contents.forms().get(id));
    }

    public Collection<FormDefinition> forms() {
        return contents.forms().values();
    }

    /**
     * What can be chosen in a field of a dialog: its own options; with {@code datasource: {$type: formDatasource}} each
     * form that there is, whatever module brings it.
     */
    public List<FieldDefinition.Option> options(FieldDefinition field) {
        boolean listsForms = field.own().get("datasource") instanceof Map<?, ?> source
                && "formDatasource".equals(source.get("$type"));
        if (!listsForms) {
            return field.options();
        }
        return forms().stream()
                .map(FormDefinition::id)
                .sorted()
                .map(id -> new FieldDefinition.Option(id, id, Label.key("form." + id + ".title"), false))
                .toList();
    }

    /** The one named {@code fallback}, else the first, else one that says nothing. */
    public SiteDefinition site() {
        return SiteDefinition.among(contents.sites());
    }

    /**
     * The kinds of pages that people with these roles may make: those that the site offers, and those of a base that a
     * module lays something on, for it wants them (docs/decisions/0140).
     */
    public List<TemplateDefinition> pageKinds(Set<String> roles) {
        SiteDefinition.Availability availability = site().availability();
        return templates().stream()
                .filter(TemplateDefinition::isPage)
                .filter(kind -> availability.offers(kind, roles) || trees().isDecorated(kind.file()))
                .toList();
    }

    public Collection<SiteDefinition> sites() {
        return contents.sites().values();
    }

    /** The most precise first. */
    public List<UriMapping> uriMappings() {
        return contents.uriMappings();
    }

    /** Where a path leads by the most precise mapping that is about it, whatever host was asked. */
    public Optional<UriMapping.Target> mapped(String path) {
        return mapped("", path);
    }

    /** Where a path leads when this host was asked for it. */
    public Optional<UriMapping.Target> mapped(String host, String path) {
        for (UriMapping mapping : contents.uriMappings()) {
            Optional<UriMapping.Target> target = mapping.match(host, path);
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    /** Whether a path leads everybody to the same, whatever host they asked. */
    public boolean isSameForAll(String path) {
        return contents.uriMappings().stream().allMatch(mapping -> mapping.isSameForAll(path));
    }

    public Optional<AppDefinition> app(String name) {
        return Optional.ofNullable(contents.others().apps().get(name));
    }

    public Collection<AppDefinition> apps() {
        return contents.others().apps().values();
    }

    public Optional<ContentTypeDefinition> contentType(String name) {
        return Optional.ofNullable(contents.others().contentTypes().get(name));
    }

    public Collection<ContentTypeDefinition> contentTypes() {
        return contents.others().contentTypes().values();
    }

    /** Those that hand out content; of two at one address, that of the later module. */
    public Collection<RestEndpoint> restEndpoints() {
        return contents.others().restEndpoints().values();
    }

    /** The endpoint whose address, below {@code /.rest}, a path is or begins with; the longest counts. */
    public Optional<RestEndpoint> restEndpoint(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            RestEndpoint endpoint = contents.others().restEndpoints().get(at);
            if (endpoint != null) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }

    /** Those of a kind that nothing here makes use of: {@code blocks}, {@code messageViews}. */
    public List<PlainDefinition> plain(String kind) {
        return contents.others().plain().stream()
                .filter(definition -> definition.kind().equals(kind))
                .toList();
    }

    public Messages messages() {
        return contents.messages();
    }

    /** What {@code config.yaml} of a module says, with its decorations. */
    public Map<String, Object> config(String module) {
        return contents.configs().getOrDefault(module, Map.of());
    }

    /** The file at exactly this path, {@code /site/templates/pages/home.ftlh}. */
    public Optional<Resource> resource(String path) {
        return Optional.ofNullable(resources.get(path));
    }

    /** The files whose path begins so, sorted by path; {@code "/"} for all. */
    public List<Resource> resources(String prefix) {
        return List.copyOf(
                resources.subMap(prefix, prefix + Character.MAX_VALUE).values());
    }

    /** Every file that is a definition, also of kinds that nothing here makes use of, and also when it is broken. */
    public List<DefinitionFile> files() {
        return contents.files();
    }

    /** How they were read. */
    public DefinitionTrees trees() {
        return contents.trees();
    }

    /** The files of texts, by module and file. */
    public List<MessageBundle> messageBundles() {
        return contents.messages().files();
    }

    /** By file and line. */
    public List<Problem> problems() {
        return contents.problems();
    }

    /** Grows with every change of any file. */
    public long generation() {
        return generation;
    }

    /** What stands beside the pages: apps, kinds of content, what is handed out to other programs. */
    record Others(
            Map<String, AppDefinition> apps,
            Map<String, ContentTypeDefinition> contentTypes,
            Map<String, RestEndpoint> restEndpoints,
            List<PlainDefinition> plain) {

        Others {
            apps = Ordered.copy(apps);
            contentTypes = Ordered.copy(contentTypes);
            restEndpoints = Ordered.copy(restEndpoints);
            plain = List.copyOf(plain);
        }
    }

    /** All that is read, apart from the files themselves. */
    record Contents(
            List<ModuleDefinition> modules,
            Map<String, TemplateDefinition> templates,
            Map<String, DialogDefinition> dialogs,
            Map<String, ThemeDefinition> themes,
            Map<String, SiteDefinition> sites,
            List<UriMapping> uriMappings,
            Map<String, FormDefinition> forms,
            Others others,
            Map<String, Map<String, Object>> configs,
            Messages messages,
            List<DefinitionFile> files,
            DefinitionTrees trees,
            List<Problem> problems) {

        Contents {
            modules = List.copyOf(modules);
            templates = Ordered.copy(templates);
            dialogs = Ordered.copy(dialogs);
            themes = Ordered.copy(themes);
            sites = Ordered.copy(sites);
            forms = Ordered.copy(forms);
            configs = Ordered.copy(configs);
            files = List.copyOf(files);
            uriMappings = sorted(
                    uriMappings, Comparator.comparingInt(UriMapping::weight).reversed());
            problems = sorted(
                    problems,
                    Comparator.comparing(Problem::file)
                            .thenComparingInt(Problem::line)
                            .thenComparing(Problem::message));
        }

        private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
            List<T> copy = new ArrayList<>(list);
            copy.sort(order);
            return List.copyOf(copy);
        }
    }
}
