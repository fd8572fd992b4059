package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.balint.cms.definitions.RestEndpoint.Reference;
import nl.balint.cms.definitions.RestEndpoint.References;
import nl.balint.cms.definitions.RestEndpoint.Resolver;
import nl.balint.cms.definitions.RestEndpoint.Scope;
import nl.balint.cms.definitions.RestEndpoint.Shape;

/** Reads delivery endpoints; an endpoint of another kind comes from Java and is left aside. */
final class RestEndpointReader {

    private static final int LIMIT = 10;
    private static final List<String> KINDS = List.of("delivery", "jcrdelivery", "pagesdelivery");
    private static final List<String> CHILD_TYPES = List.of("mgnl:contentNode");
    private static final List<String> PAGE_PARTS = List.of("mgnl:area", "mgnl:component", "mgnl:contentNode");

    /** {@code tours_v1} stands for {@code tours/v1}. */
    private static final Pattern VERSION = Pattern.compile("_(v\\d+)$");

    private RestEndpointReader() {}

    /** In its first form one file gives several endpoints, each with the name of its {@code params}. */
    static List<RestEndpoint> read(Source source, Section section) {
        String type = type(section);
        if (!type.isEmpty() && KINDS.stream().noneMatch(type::startsWith)) {
            section.leaveAside("class", "$type")
                    .warning(
                            section.has("class") ? "class" : "$type",
                            "endpoints of the type " + type + " are not known here; this one is left aside");
            return List.of();
        }
        if (!section.flag("enabled", true)) {
            return List.of();
        }
        boolean ofPages = type.startsWith("pages");
        if (!section.has("params")) {
            return List.of(endpoint(source, section, path(source, section), ofPages));
        }
        List<RestEndpoint> endpoints = new ArrayList<>();
        section.sections("params")
                .forEach((name, each) -> endpoints.add(
                        endpoint(source, each, "delivery/" + each.text("endpointPrefix", name) + "/v1", ofPages)));
        return endpoints;
    }

    private static String type(Section section) {
        String name = section.text("class", section.text("$type"));
        return TypeName.shortened(name.replaceAll("_v\\d+$", ""), "definition", "endpoint");
    }

    private static String path(Source source, Section section) {
        String given = section.text("endpointPath");
        String path = given.isEmpty() ? DefinitionId.path(source.id()) : given;
        Matcher version = VERSION.matcher(path);
        return version.replaceFirst("/$1").replaceAll("^/+|/+$", "");
    }

    private static RestEndpoint endpoint(Source source, Section section, String path, boolean ofPages) {
        section.leaveAside(
                "class", "$type", "endpointPath", "enabled", "implementationClass", "name", "endpointPrefix");
        boolean bypass = section.flag("bypassWorkspaceAcls", false);
        if (bypass) {
            section.warning(
                    "bypassWorkspaceAcls", "rights are never passed by: what a visitor may not see is not handed out");
        }
        if (section.flag("personalized", false)) {
            section.warning("personalized", "everybody gets the same: variants for some visitors are not known here");
        }
        var endpoint = new RestEndpoint(
                source.id(),
                path,
                ofPages,
                new Scope(
                        section.text("workspace", "website"),
                        section.text("rootPath", "/"),
                        texts(section, "nodeTypes", ofPages ? List.of("mgnl:page") : List.of()),
                        texts(section, "childNodeTypes", ofPages ? PAGE_PARTS : CHILD_TYPES),
                        section.flag("strict", false)),
                new Shape(
                        section.number("depth", ofPages ? Integer.MAX_VALUE : 0),
                        section.number("limit", LIMIT),
                        section.flag("includeSystemProperties", false),
                        section.texts("systemProperties")),
                references(section),
                source.path());
        section.complainOfRest("a delivery endpoint");
        return endpoint;
    }

    private static List<String> texts(Section section, String key, List<String> absent) {
        return section.has(key) ? section.texts(key) : absent;
    }

    private static References references(Section section) {
        List<Reference> rules = new ArrayList<>();
        section.sections("references")
                .forEach((name, each) -> reference(name, each).ifPresent(rules::add));
        return new References(
                section.number("referenceDepth", References.NONE.depth()),
                section.flag("referenceRepeat", References.NONE.repeat()),
                rules);
    }

    private static Optional<Reference> reference(String name, Section section) {
        String property = section.text("propertyName", name);
        try {
            Pattern.compile(property);
        } catch (PatternSyntaxException broken) {
            section.warning("propertyName", property + " is no regular expression: " + broken.getDescription());
            return Optional.empty();
        }
        Section written = section.section("referenceResolver");
        String type = TypeName.shortened(written.text("class", written.text("$type")), "definition", "resolver");
        Optional<Resolver> resolver = switch (type) {
            case "jcrreference" -> Optional.of(new Resolver.OfNode(written.text("targetWorkspace", "website")));
            case "assetreference" ->
                Optional.of(new Resolver.OfAsset(written.flag("expand", false), written.texts("assetRenditions")));
            default -> Optional.empty();
        };
        if (resolver.isEmpty()) {
            written.warning(
                    written.has("class") ? "class" : "$type",
                    "references of the type " + type + " are not known here; the value is shown as it is");
        }
        return resolver.map(known -> new Reference(name, property, section.text("nodeType"), known));
    }
}
