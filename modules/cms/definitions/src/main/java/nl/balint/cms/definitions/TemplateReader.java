package nl.balint.cms.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.balint.cms.definitions.internal.yaml.YamlMerge;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** Reads the templates of pages and components. */
final class TemplateReader {

    private static final String DEFAULT_RENDER_TYPE = "freemarker";
    private static final String SPA_RENDER_TYPE = "spa";
    private static final String SITE_RENDER_TYPE = "site";
    private static final String VARIATIONS = "variations";

    private final PartsReader parts;
    private final AreaReader areas;
    private final Problems problems;
    private final Supplier<YamlNode> prototype;

    TemplateReader(DefinitionSources known, Problems problems, Supplier<YamlNode> prototype) {
        this.parts = new PartsReader(known);
        this.areas = new AreaReader(parts);
        this.problems = problems;
        this.prototype = prototype;
    }

    TemplateDefinition read(Source source, YamlNode.Mapping tree) {
        YamlNode.Mapping whole = withPrototype(source, tree);
        return template(source, DefinitionId.name(source.id()), whole, variations(source, whole));
    }

    /** A page of render type {@code site} has the site's prototype beneath it. */
    private YamlNode.Mapping withPrototype(Source source, YamlNode.Mapping tree) {
        boolean ofSite = tree.entries().get("renderType") instanceof YamlNode.Scalar type
                && type.text().equals(SITE_RENDER_TYPE);
        return ofSite
                        && DefinitionId.isPage(source.id())
                        && YamlMerge.merge(prototype.get(), tree) instanceof YamlNode.Mapping merged
                ? merged
                : tree;
    }

    private Map<String, TemplateDefinition> variations(Source source, YamlNode.Mapping tree) {
        Map<String, YamlNode> withoutThem = new LinkedHashMap<>(tree.entries());
        withoutThem.remove(VARIATIONS);
        var base = new YamlNode.Mapping(tree.place(), withoutThem, false);
        Map<String, TemplateDefinition> variations = new LinkedHashMap<>();
        new Section(tree, problems).sections(VARIATIONS).forEach((name, section) -> {
            if (YamlMerge.merge(base, section.mapping()) instanceof YamlNode.Mapping merged) {
                variations.put(name, template(source, name, merged, Map.of()));
            }
        });
        return variations;
    }

    private TemplateDefinition template(
            Source source, String name, YamlNode.Mapping tree, Map<String, TemplateDefinition> variations) {
        var section = new Section(tree, problems);
        parts.checkNames(section);
        section.leaveAside(VARIATIONS, "id", "name", "class", "$type", "nodeType");
        var template = new TemplateDefinition(
                source.id(),
                name,
                section.text("title"),
                section.text("description"),
                section.text("renderType", renderTypeOf(section)),
                section.text("templateScript"),
                section.text("dialog"),
                section.flag("visible", true),
                section.text("type"),
                section.text("subtype"),
                areas.read(section),
                section.values("parameters"),
                section.values("contextAttributes"),
                variations,
                parts.links(section, "cssFiles"),
                parts.links(section, "jsFiles"),
                section.text("i18nBasename"),
                section.text("modelClass"),
                parts.editing(section),
                parts.autoGeneration(section),
                section.rest(),
                source.path());
        complain(section, template);
        return template;
    }

    /** A front end elsewhere is told by the type of the definition too: {@code $type: siteSpa}. */
    private static String renderTypeOf(Section section) {
        String type = TypeName.shortened(section.text("class", section.text("$type")), "renderabledefinition");
        return type.endsWith("spa") ? SPA_RENDER_TYPE : DEFAULT_RENDER_TYPE;
    }

    private static void complain(Section section, TemplateDefinition template) {
        boolean freemarker = template.renderType().equals(DEFAULT_RENDER_TYPE)
                || template.renderType().equals(SITE_RENDER_TYPE);
        if (freemarker && template.templateScript().isEmpty()) {
            String prototype =
                    template.renderType().equals(SITE_RENDER_TYPE) ? " and no site here has a prototype with one" : "";
            section.warning(
                    "templateScript", "the template has no templateScript" + prototype + ", so it shows nothing");
        }
        if (!section.has("class") && !section.has("$type")) {
            section.complainOfRest("a template");
        }
    }
}
