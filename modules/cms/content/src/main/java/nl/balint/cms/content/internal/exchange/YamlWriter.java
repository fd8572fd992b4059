package nl.balint.cms.content.internal.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** Writes a node as Magnolia's YAML; a second export of the same content is the same to the byte. */
public final class YamlWriter {

    private static final String DEFAULT_TYPE = "mgnl:contentNode";

    private final Writer out;
    private final BinaryPlace binaries;

    private YamlWriter(Writer out, BinaryPlace binaries) {
        this.out = out;
        this.binaries = binaries;
    }

    /** Binaries become files beside the export. */
    public static YamlWriter beside(Writer out, Path export) {
        return new YamlWriter(out, BinaryPlace.beside(export));
    }

    /** Binaries stand in the text. */
    public static YamlWriter inline(Writer out) {
        return new YamlWriter(out, BinaryPlace.inline());
    }

    public void write(Node node) throws RepositoryException, IOException {
        node(node, "");
    }

    private void node(Node node, String indent) throws RepositoryException, IOException {
        int before = 0;
        out.write(indent + YamlText.key(Exported.name(node)) + ": ");
        for (Property property : Exported.propertiesForYaml(node)) {
            if (!isDefaultType(property)) {
                out.write(before++ == 0 ? "\n" : "");
                property(node, property, indent + "  ");
            }
        }
        for (Node child : Exported.children(node)) {
            out.write(before++ == 0 ? "\n" : "");
            node(child, indent + "  ");
        }
        if (before == 0) {
            out.write("{}\n");
        }
    }

    private static boolean isDefaultType(Property property) throws RepositoryException {
        return property.getName().equals("jcr:primaryType")
                && property.getString().equals(DEFAULT_TYPE);
    }

    private void property(Node node, Property property, String indent) throws RepositoryException, IOException {
        out.write(indent + YamlText.key(property.getName()) + ": ");
        if (property.isMultiple()) {
            out.write("[");
            String separator = "";
            for (Value value : property.getValues()) {
                out.write(separator);
                value(node, property, value);
                separator = ",";
            }
            out.write("]");
        } else {
            value(node, property, property.getValue());
        }
        out.write("\n");
    }

    private void value(Node node, Property property, Value value) throws RepositoryException, IOException {
        switch (value.getType()) {
            case PropertyType.LONG, PropertyType.BOOLEAN, PropertyType.DATE -> out.write(value.getString());
            case PropertyType.DOUBLE -> out.write(fraction(value.getDouble()));
            case PropertyType.DECIMAL -> out.write("!decimal " + value.getString());
            case PropertyType.REFERENCE -> out.write("!reference " + YamlText.identifier(value.getString()));
            case PropertyType.WEAKREFERENCE -> out.write("!weakreference " + YamlText.identifier(value.getString()));
            case PropertyType.NAME -> out.write(tag(property, "!name ") + YamlText.quoted(value.getString()));
            case PropertyType.PATH -> out.write("!path " + YamlText.quoted(value.getString()));
            case PropertyType.URI -> out.write("!uri " + YamlText.quoted(value.getString()));
            case PropertyType.BINARY -> binaries.write(node, value, out);
            default -> out.write(YamlText.quoted(value.getString()));
        }
    }

    /** That types are names everybody knows. */
    private static String tag(Property property, String tag) throws RepositoryException {
        String name = property.getName();
        return name.equals("jcr:primaryType") || name.equals("jcr:mixinTypes") ? "" : tag;
    }

    private static String fraction(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        return Double.toString(number);
    }
}
