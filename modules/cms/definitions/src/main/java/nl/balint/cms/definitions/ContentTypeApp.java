package nl.balint.cms.definitions;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.balint.cms.definitions.ContentTypeDefinition.Model;
import nl.balint.cms.definitions.ContentTypeDefinition.Property;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** The app that follows from a content type, as if somebody had written it: the base of {@code !content-type:tour}. */
final class ContentTypeApp {

    private final ContentTypeDefinition type;
    private final YamlNode written;
    private final Place place;
    private final Function<String, String> workspaces;

    /**
     * Prepares an app.
     *
     * @param written the file of the type, for what of its properties is handed on as it is
     * @param workspaces the workspace of another content type, by its name
     */
    ContentTypeApp(ContentTypeDefinition type, YamlNode written, Function<String, String> workspaces) {
        this.type = type;
        this.written = written;
        this.place = new Place(type.file(), 0);
        this.workspaces = workspaces;
    }

    YamlNode tree() {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        fields.put(FieldDefinition.NODE_NAME, mapping("$type", text("textField")));
        fields.putAll(fields(type.model(), at(written, "model", "properties")));
        YamlNode datasource = mapping(
                "$type", text("jcrDatasource"),
                "workspace", text(type.place().workspace()),
                "rootPath", text(type.place().rootPath()));
        return mapping(
                "datasource", datasource,
                "contentType", text(type.name()),
                "subApps", mapping("detail", mapping("form", mapping("properties", mapping(fields)))));
    }

    private Map<String, YamlNode> fields(Model model, YamlNode properties) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        model.properties()
                .forEach(property -> fields.put(property.name(), field(property, at(properties, property.name()))));
        return fields;
    }

    private YamlNode field(Property property, YamlNode of) {
        Map<String, YamlNode> field = new LinkedHashMap<>(single(property));
        if (property.multiple()) {
            boolean ofNodes = type.model().subModel(property.type()).isPresent();
            YamlNode inner = mapping(field);
            field.clear();
            field.put("$type", text(ofNodes ? "jcrMultiField" : "jcrMultiValueField"));
            field.put("field", inner);
        }
        if (of instanceof YamlNode.Mapping given) {
            given.entries().forEach((key, value) -> {
                if (!key.equals("type") && !key.equals("multiple") && !key.equals("name")) {
                    field.putIfAbsent(key, value);
                }
            });
        }
        return mapping(field);
    }

    private Map<String, YamlNode> single(Property property) {
        Map<String, YamlNode> field = new LinkedHashMap<>();
        var subModel = type.model().subModel(property.type());
        if (subModel.isPresent()) {
            var model = new Model(subModel.get().nodeType(), subModel.get().properties(), java.util.List.of());
            field.put("$type", text("compositeField"));
            field.put(
                    "properties",
                    mapping(fields(model, at(written, "model", "subModels", property.type(), "properties"))));
            return field;
        }
        String named = property.type().toLowerCase(Locale.ROOT);
        if (property.own().containsKey("options")) {
            field.put("$type", text("comboBoxField"));
            return field;
        }
        switch (named) {
            case "string" -> field.put("$type", text("textField"));
            case "boolean" -> field.put("$type", text("checkBoxField"));
            case "date" -> field.put("$type", text("dateField"));
            case "long", "double", "decimal" -> {
                field.put("$type", text("textField"));
                field.put("type", text(property.type()));
            }
            case "binary" -> field.put("$type", text("uploadField"));
            case "richtext" -> field.put("$type", text("richTextField"));
            case "asset" -> field.put("$type", text("damLinkField"));
            default -> link(property.type(), field);
        }
        return field;
    }

    private void link(String target, Map<String, YamlNode> field) {
        String name = target.startsWith("reference:") ? target.substring("reference:".length()) : target;
        field.put("$type", text("linkField"));
        field.put(
                "datasource",
                mapping("$type", text("jcrDatasource"), "workspace", text(workspaces.apply(name.strip()))));
    }

    private static YamlNode at(YamlNode tree, String... keys) {
        YamlNode at = tree;
        for (String key : keys) {
            YamlNode next =
                    nl.balint.cms.definitions.internal.yaml.YamlMerge.keyed(at).get(key);
            if (next == null) {
                return new YamlNode.Empty(tree.place());
            }
            at = next;
        }
        return at;
    }

    private YamlNode text(String value) {
        return new YamlNode.Scalar(place, value, value);
    }

    private YamlNode mapping(Map<String, YamlNode> entries) {
        return new YamlNode.Mapping(place, entries, false);
    }

    private YamlNode mapping(Object... keysAndNodes) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndNodes.length; i += 2) {
            entries.put((String) keysAndNodes[i], (YamlNode) keysAndNodes[i + 1]);
        }
        return mapping(entries);
    }
}
