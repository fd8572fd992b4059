package nl.balint.cms.content.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** Writes a node as JCR's system view, laid out as Magnolia does; binaries stand in it as base64. */
public final class XmlWriter {

    private final Writer out;

    public XmlWriter(Writer out) {
        this.out = out;
    }

    public void write(Node node) throws RepositoryException, IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        node(
                node,
                "",
                " xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
    }

    private void node(Node node, String indent, String namespaces) throws RepositoryException, IOException {
        out.write(indent + "<sv:node" + namespaces + " sv:name=\"" + attribute(Exported.name(node)) + "\">\n");
        for (Property property : Exported.propertiesForXml(node)) {
            property(property, indent + "  ");
        }
        for (Node child : Exported.children(node)) {
            node(child, indent + "  ", "");
        }
        out.write(indent + "</sv:node>\n");
    }

    private void property(Property property, String indent) throws RepositoryException, IOException {
        out.write(indent + "<sv:property sv:name=\"" + attribute(property.getName()) + "\" sv:type=\""
                + PropertyType.nameFromValue(property.getType()) + "\"");
        if (property.isMultiple()) {
            out.write(" sv:multiple=\"true\"");
        }
        Value[] values = Exported.values(property);
        if (values.length == 0) {
            out.write(" />\n");
            return;
        }
        out.write(">\n");
        for (Value value : values) {
            out.write(indent + "  ");
            value(value);
            out.write("\n");
        }
        out.write(indent + "</sv:property>\n");
    }

    private void value(Value value) throws RepositoryException, IOException {
        if (value.getType() == PropertyType.BINARY) {
            out.write("<sv:value>");
            try (OutputStream encoder = Base64.getEncoder().wrap(new BinaryPlace.TextStream(out))) {
                BinaryPlace.copy(value, encoder);
            }
        } else if (value.getString().codePoints().allMatch(XmlWriter::isCharacter)) {
            out.write("<sv:value>" + escaped(value.getString()));
        } else {
            out.write("<sv:value xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:base64Binary\">");
            out.write(Base64.getEncoder().encodeToString(value.getString().getBytes(StandardCharsets.UTF_8)));
        }
        out.write("</sv:value>");
    }

    /** What XML can hold at all, be it escaped. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static String attribute(String text) {
        return escaped(text).replace("\"", "&quot;");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#xD;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
