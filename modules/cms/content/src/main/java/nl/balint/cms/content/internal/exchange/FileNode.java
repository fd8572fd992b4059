package nl.balint.cms.content.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * A node as a file tells it, without its children.
 *
 * @param id the jcr:uuid, or empty
 */
record FileNode(String name, int line, String type, List<String> mixins, String id, List<FileProperty> properties) {

    private static final String DEFAULT_TYPE = "mgnl:contentNode";

    /** Whether the property says how to make the node. */
    static boolean isHead(String property) {
        return property.equals("jcr:primaryType") || property.equals("jcr:mixinTypes") || property.equals("jcr:uuid");
    }

    /** Takes what says how to make the node out of its properties. */
    static FileNode of(String name, int line, List<FileProperty> all) throws RepositoryException {
        String type = DEFAULT_TYPE;
        String id = "";
        List<String> mixins = new ArrayList<>();
        List<FileProperty> others = new ArrayList<>();
        for (FileProperty property : all) {
            switch (property.name()) {
                case "jcr:primaryType" -> type = first(property, type);
                case "jcr:uuid" -> id = first(property, id);
                case "jcr:mixinTypes" -> {
                    for (Value mixin : property.values()) {
                        mixins.add(mixin.getString());
                    }
                }
                default -> others.add(property);
            }
        }
        return new FileNode(name, line, type, mixins, id, others);
    }

    private static String first(FileProperty property, String otherwise) throws RepositoryException {
        return property.values().isEmpty()
                ? otherwise
                : property.values().get(0).getString();
    }
}
