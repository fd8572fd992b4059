package nl.balint.cms.editing.dialog;

import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.forms.Choice;

/** What can be chosen in a field: what its definition names, or what lies in the content. */
final class Offers {

    private static final int MOST = 500;

    private Offers() {}

    static List<Choice> of(FieldDefinition field, Shown shown) {
        if (field.own().get("datasource") instanceof Map<?, ?> source && source.get("workspace") != null) {
            return nodes(source, shown);
        }
        if (field.options().isEmpty() && !field.ownText("path").isEmpty()) {
            return children(field, shown);
        }
        return shown.words().definitions().options(field).stream()
                .map(option -> Choice.of(option.value(), shown.words().text(option.label())))
                .toList();
    }

    /** Kept by its identity, so that it may be renamed. */
    private static List<Choice> nodes(Map<?, ?> source, Shown shown) {
        Targets targets = Targets.of(shown, told(source, "workspace", ""), told(source, "rootPath", "/"));
        String label = told(source, "describeByProperty", "");
        return targets.nodes(source.get("allowedNodeTypes") instanceof List<?> types ? types : List.of())
                .limit(MOST)
                .map(node -> Choice.of(
                        node.id(), node.text(label.isEmpty() ? "title" : label).orElseGet(() -> Targets.title(node))))
                .toList();
    }

    private static String told(Map<?, ?> source, String key, String standard) {
        return source.get(key) instanceof String text ? text : standard;
    }

    /** The older way: the children of a node, each with a value and a label of its own. */
    private static List<Choice> children(FieldDefinition field, Shown shown) {
        String workspace = field.ownText("repository");
        Targets targets = Targets.of(shown, workspace.isEmpty() ? "config" : workspace, field.ownText("path"));
        String value = field.ownText("valueProperty");
        String label = field.ownText("labelProperty");
        return targets.children()
                .map(node -> Choice.of(
                        node.text(value.isEmpty() ? "value" : value).orElseGet(node::name),
                        node.text(label.isEmpty() ? "label" : label).orElseGet(node::name)))
                .toList();
    }
}
