package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How pages or components of one kind look and are edited. {@code variations} are ready templates of their own, chosen
 * by the extension of an address.
 */
public record TemplateDefinition(
        String id,
        String name,
        String title,
        String description,
        String renderType,
        String templateScript,
        String dialog,
        boolean visible,
        String type,
        String subtype,
        Map<String, AreaDefinition> areas,
        Map<String, Object> parameters,
        Map<String, Object> contextAttributes,
        Map<String, TemplateDefinition> variations,
        List<ResourceLink> cssFiles,
        List<ResourceLink> jsFiles,
        String i18nBasename,
        String modelClass,
        Editing editing,
        AutoGeneration autoGeneration,
        Map<String, Object> own,
        String file)
        implements Renderable {

    public TemplateDefinition {
        areas = Ordered.copy(areas);
        parameters = Ordered.copy(parameters);
        contextAttributes = Ordered.copy(contextAttributes);
        variations = Ordered.copy(variations);
        cssFiles = List.copyOf(cssFiles);
        jsFiles = List.copyOf(jsFiles);
        own = Ordered.copy(own);
    }

    public String module() {
        return id.substring(0, id.indexOf(':'));
    }

    public Optional<TemplateDefinition> variation(String extension) {
        return Optional.ofNullable(variations.get(extension));
    }

    /** Whether it is for pages: by convention, a folder {@code pages} in its id. */
    public boolean isPage() {
        return DefinitionId.isPage(id);
    }

    /** The title as people read it: translated, or made from the name. */
    public Label label() {
        return Label.of(title, LabelKeys.of(id, "templates"), "title", Label.humanised(name));
    }

    public Label descriptionLabel() {
        return Label.of(description, LabelKeys.of(id, "templates"), "description", "");
    }
}
