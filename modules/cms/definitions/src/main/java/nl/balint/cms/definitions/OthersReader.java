package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.definitions.Definitions.Others;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlFailure;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** Reads what stands beside the pages. */
final class OthersReader {

    private static final List<DefinitionKind> PLAIN = List.of(
            DefinitionKind.BLOCK, DefinitionKind.FIELD_TYPE, DefinitionKind.MESSAGE_VIEW, DefinitionKind.REST_CLIENT);

    private final DefinitionSources sources;
    private final Function<DefinitionKind, Resolution> resolutions;
    private final Problems problems;

    OthersReader(DefinitionSources sources, Function<DefinitionKind, Resolution> resolutions, Problems problems) {
        this.sources = sources;
        this.resolutions = resolutions;
        this.problems = problems;
    }

    Others read() {
        Map<String, ContentTypeDefinition> types = new LinkedHashMap<>();
        each(DefinitionKind.CONTENT_TYPE, (source, section) -> {
            ContentTypeDefinition type = ContentTypeReader.read(source, section);
            types.put(type.name(), type);
        });
        Map<String, AppDefinition> apps = new LinkedHashMap<>();
        each(DefinitionKind.APP, (source, section) -> {
            AppDefinition app = AppReader.read(source, section);
            apps.put(app.name(), app);
            checkRoles(app, section.section("permissions"));
        });
        Map<String, RestEndpoint> endpoints = new LinkedHashMap<>();
        each(
                DefinitionKind.REST_ENDPOINT,
                (source, section) -> RestEndpointReader.read(source, section)
                        .forEach(endpoint -> endpoints.put(endpoint.path(), endpoint)));
        List<PlainDefinition> plain = new ArrayList<>();
        for (DefinitionKind kind : PLAIN) {
            each(
                    kind,
                    (source, section) -> plain.add(new PlainDefinition(
                            kind.folder(), source.id(), PlainValues.map(section.mapping()), source.path())));
        }
        return new Others(apps, types, endpoints, plain);
    }

    private void checkRoles(AppDefinition app, Section permissions) {
        List<String> unknown =
                app.roles().stream().filter(role -> !sources.hasRole(role)).toList();
        if (!unknown.isEmpty()) {
            boolean isForFew = unknown.size() == app.roles().size();
            permissions.warning(
                    "roles",
                    "nobody here has the role " + String.join(", ", unknown)
                            + (isForFew ? ": the app is for who may put things on the site" : ": left aside"));
        }
    }

    private interface Reading {
        void read(Source source, Section section);
    }

    private void each(DefinitionKind kind, Reading reading) {
        for (Source source : sources.ofKind(kind).values()) {
            resolutions.apply(kind).find(source).ifPresent(tree -> reading.read(source, new Section(tree, problems)));
        }
    }

    /** The app that follows from a content type; what is wrong with the type is told where it is read itself. */
    static Optional<YamlNode> app(String name, DefinitionSources sources, Resolution types) {
        return sources.find(DefinitionKind.CONTENT_TYPE, name).flatMap(source -> {
            try {
                YamlNode written = types.definition(name, new Place(source.path(), 0));
                return written instanceof YamlNode.Mapping tree
                        ? Optional.of(
                                new ContentTypeApp(read(source, tree), tree, other -> workspace(other, sources, types))
                                        .tree())
                        : Optional.empty();
            } catch (YamlFailure toldElsewhere) {
                return Optional.empty();
            }
        });
    }

    private static ContentTypeDefinition read(Source source, YamlNode.Mapping tree) {
        return ContentTypeReader.read(source, new Section(tree, new Problems()));
    }

    private static String workspace(String name, DefinitionSources sources, Resolution types) {
        return sources.find(DefinitionKind.CONTENT_TYPE, name)
                .map(source -> {
                    try {
                        return types.definition(name, new Place(source.path(), 0)) instanceof YamlNode.Mapping tree
                                ? read(source, tree).place().workspace()
                                : name;
                    } catch (YamlFailure toldElsewhere) {
                        return name;
                    }
                })
                .orElse(name);
    }
}
