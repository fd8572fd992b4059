package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;

/**
 * A content app: a list or tree of what lies in a workspace, and a form for each.
 *
 * @param contentType the type it is made from; empty where the app was written out
 * @param roles who may use it; empty for everybody
 * @param columns of the list, in their order
 * @param form the fields of one item, in tabs
 */
public record AppDefinition(
        String name,
        Label label,
        String icon,
        boolean enabled,
        Store store,
        String contentType,
        List<String> roles,
        List<Column> columns,
        List<DialogDefinition.Tab> form,
        Map<String, Object> own,
        String file) {

    /** What of the content it is about; {@code workspace} is empty for an app that is about something else. */
    public record Store(String workspace, String rootPath, List<String> nodeTypes) {

        public Store {
            nodeTypes = List.copyOf(nodeTypes);
        }
    }

    /** A column of the list. */
    public record Column(String name, Label label) {}

    public AppDefinition {
        roles = List.copyOf(roles);
        columns = List.copyOf(columns);
        form = List.copyOf(form);
        own = Ordered.copy(own);
    }

    public List<FieldDefinition> fields() {
        return form.stream().flatMap(tab -> tab.fields().stream()).toList();
    }
}
