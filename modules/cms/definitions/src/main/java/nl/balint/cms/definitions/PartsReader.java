package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.definitions.internal.yaml.YamlMerge;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** Reads the parts that several kinds of definitions have. */
final class PartsReader {

    private final DefinitionSources known;

    PartsReader(DefinitionSources known) {
        this.known = known;
    }

    List<ResourceLink> links(Section owner, String key) {
        YamlNode node = owner.node(key);
        List<ResourceLink> links = new ArrayList<>();
        if (!(node instanceof YamlNode.Mapping) && !(node instanceof YamlNode.Sequence)) {
            return links;
        }
        YamlMerge.keyed(node).forEach((name, value) -> {
            if (value instanceof YamlNode.Scalar link) {
                links.add(new ResourceLink(name, link.text(), "", "", false));
            } else if (value instanceof YamlNode.Mapping mapping) {
                links.add(link(name, new Section(mapping, owner.problems())));
            }
        });
        return links;
    }

    private static ResourceLink link(String name, Section section) {
        return new ResourceLink(
                name,
                section.text("link"),
                section.text("media"),
                section.text("conditionalComment"),
                section.flag("addFingerPrint", false));
    }

    /**
     * Which templates may be chosen; one that does not exist is a warning and stays, since it may come by another
     * module.
     */
    Map<String, AvailableComponent> available(Section owner, String key) {
        Map<String, AvailableComponent> available = new LinkedHashMap<>();
        owner.sections(key).forEach((name, section) -> {
            String id = section.text("id");
            if (!known.has(DefinitionKind.TEMPLATE, id)) {
                section.warning("id", "there is no template " + (id.isEmpty() ? "without an id, at " + name : id));
            }
            available.put(
                    name, new AvailableComponent(name, id, section.texts("roles"), section.flag("enabled", true)));
        });
        return available;
    }

    Editing editing(Section section) {
        return new Editing(
                setting(section, "editable"),
                setting(section, "moveable"),
                setting(section, "deletable"),
                setting(section, "writable"));
    }

    private static Editing.Setting setting(Section section, String key) {
        if (!section.has(key)) {
            section.leaveAside(key);
            return Editing.Setting.UNSET;
        }
        return section.flag(key, true) ? Editing.Setting.YES : Editing.Setting.NO;
    }

    AutoGeneration autoGeneration(Section owner) {
        if (!owner.has("autoGeneration")) {
            return AutoGeneration.NONE;
        }
        Section section = owner.section("autoGeneration");
        return new AutoGeneration(section.text("generatorClass"), nodes(section.section("content")));
    }

    private List<AutoGeneration.GeneratedNode> nodes(Section parent) {
        List<AutoGeneration.GeneratedNode> nodes = new ArrayList<>();
        parent.mapping().entries().forEach((name, value) -> {
            if (value instanceof YamlNode.Mapping mapping) {
                nodes.add(node(name, new Section(mapping, parent.problems())));
            }
        });
        return nodes;
    }

    private AutoGeneration.GeneratedNode node(String name, Section section) {
        String template = section.text("templateId");
        if (!template.isEmpty() && !known.has(DefinitionKind.TEMPLATE, template)) {
            section.warning("templateId", "there is no template " + template);
        }
        String type = section.text("nodeType", "mgnl:contentNode");
        Map<String, Object> properties = new LinkedHashMap<>(section.rest());
        properties.values().removeIf(value -> value instanceof Map || value instanceof List);
        return new AutoGeneration.GeneratedNode(name, type, template, properties, nodes(section));
    }

    Inheritance inheritance(Section owner) {
        if (!owner.has("inheritance")) {
            return Inheritance.NONE;
        }
        Section section = owner.section("inheritance");
        return new Inheritance(
                section.flag("enabled", false),
                choice(section, "components", Inheritance.Components.FILTERED, Inheritance.Components.NONE),
                choice(section, "properties", Inheritance.Properties.ALL, Inheritance.Properties.NONE));
    }

    private static <E extends Enum<E>> E choice(Section section, String key, E absent, E unknown) {
        String text = section.text(key);
        if (text.isEmpty()) {
            return absent;
        }
        for (E value : absent.getDeclaringClass().getEnumConstants()) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        section.warning(
                key, key + " cannot be " + text + "; read as " + unknown.name().toLowerCase(Locale.ROOT));
        return unknown;
    }

    /** Dialog, script, render type and model class are named by texts: say so when nothing bears the name. */
    void checkNames(Section section) {
        checkJava(section);
        String dialog = section.text("dialog");
        if (!dialog.isEmpty() && !known.has(DefinitionKind.DIALOG, dialog)) {
            section.warning("dialog", "there is no dialog " + dialog);
        }
        String script = section.text("templateScript");
        if (!script.isEmpty() && !known.hasFile(script.startsWith("/") ? script : "/" + script)) {
            section.error("templateScript", "there is no file " + script);
        }
    }

    private void checkJava(Section section) {
        String model = section.text("modelClass");
        boolean isPlain = model.isEmpty() || model.equals(Renderable.PLAIN_MODEL) || Renderable.isFormModel(model);
        if (!isPlain && !known.hasModel(model)) {
            section.problems()
                    .warning(
                            section.place("modelClass"),
                            "the model class " + model + " is not known here; the template gets the plain model",
                            Problem.Want.MODEL);
        }
        String type = section.text("renderType");
        if (!type.isEmpty() && !Renderable.RENDER_TYPES.contains(type)) {
            section.problems()
                    .warning(
                            section.place("renderType"),
                            "the render type " + type + " is not known here",
                            Problem.Want.RENDERER);
        }
    }
}
