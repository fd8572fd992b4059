package nl.balint.cms.content.internal.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a content file in JCR's system view. The file streams by; no document type and no entity of its own is let in.
 */
public final class XmlReader {

    private static final String SYSTEM_VIEW = "http://www.jcp.org/jcr/sv/1.0";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    /** A node of which the end has not come by; it is handed over at its first child or its end. */
    private static final class Open {
        private final String name;
        private final int line;
        private final List<FileProperty> properties = new ArrayList<>();
        private boolean isEntered;

        private Open(String name, int line) {
            this.name = name;
            this.line = line;
        }
    }

    private final Receiver receiver;
    private final Notes notes;
    private final ValueFactory values;
    private final List<Open> open = new ArrayList<>();

    public XmlReader(Planter receiver, Notes notes, ValueFactory values) {
        this.receiver = receiver;
        this.notes = notes;
        this.values = values;
    }

    public void read(Path file) throws RepositoryException, IOException {
        open.clear();
        try (InputStream bytes = Files.newInputStream(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            try {
                while (xml.hasNext()) {
                    event(xml, xml.next());
                }
            } catch (IllegalArgumentException failure) {
                notes.problem(line(xml), String.valueOf(failure.getMessage()));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNumber();
            notes.problem(line, "This is no well-formed XML: " + firstLine(failure));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException, RepositoryException, IOException {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new IllegalArgumentException("A document type is not let in");
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // White space and comments between the elements.
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, RepositoryException, IOException {
        if (!SYSTEM_VIEW.equals(xml.getNamespaceURI())) {
            throw new IllegalArgumentException(
                    "A system view is expected, not the element '" + xml.getLocalName() + "'");
        }
        switch (xml.getLocalName()) {
            case "node" -> {
                enterLast();
                if (open.size() >= DEEPEST) {
                    throw new IllegalArgumentException("Nodes lie at most " + DEEPEST + " deep");
                }
                open.add(new Open(attribute(xml, "name"), line(xml)));
            }
            case "property" -> property(xml);
            default -> throw new IllegalArgumentException("'" + xml.getLocalName() + "' has no place here");
        }
    }

    private void end() throws RepositoryException {
        enterLast();
        open.remove(open.size() - 1);
        receiver.leave();
    }

    private void enterLast() throws RepositoryException {
        if (!open.isEmpty() && !open.get(open.size() - 1).isEntered) {
            Open last = open.get(open.size() - 1);
            receiver.enter(FileNode.of(last.name, last.line, last.properties));
            last.isEntered = true;
        }
    }

    private void property(XMLStreamReader xml) throws XMLStreamException, RepositoryException, IOException {
        String name = attribute(xml, "name");
        int line = line(xml);
        int type = type(attribute(xml, "type"));
        String multiple = xml.getAttributeValue(SYSTEM_VIEW, "multiple");
        List<Value> all = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            value(xml, name, type, all);
        }
        if (open.isEmpty()) {
            throw new IllegalArgumentException("The property '" + name + "' stands outside a node");
        }
        boolean isMany = "true".equals(multiple) || all.size() != 1;
        FileProperty property = new FileProperty(name, line, isMany, type, all);
        Open node = open.get(open.size() - 1);
        if (node.isEntered) {
            receiver.add(property);
        } else {
            node.properties.add(property);
        }
    }

    private void value(XMLStreamReader xml, String name, int type, List<Value> all)
            throws XMLStreamException, RepositoryException, IOException {
        int line = line(xml);
        String schemaType = xml.getAttributeValue(SCHEMA_INSTANCE, "type");
        boolean isEncoded = schemaType != null && schemaType.endsWith("base64Binary");
        try {
            if (type == PropertyType.BINARY) {
                try (InputStream bytes = Base64.getMimeDecoder().wrap(new XmlText(xml))) {
                    all.add(values.createValue(values.createBinary(bytes)));
                }
            } else {
                String text = text(xml);
                all.add(values.createValue(isEncoded ? decoded(text) : text, type));
            }
        } catch (RepositoryException | IOException failure) {
            notes.problem(line, "The value of '" + name + "': " + failure.getMessage());
        }
        skipToEnd(xml);
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException, IOException {
        try (InputStream bytes = new XmlText(xml)) {
            byte[] text = bytes.readNBytes(LONGEST_TEXT + 1);
            if (text.length > LONGEST_TEXT) {
                throw new IOException("is longer than " + LONGEST_TEXT + " bytes");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    private static String decoded(String base64) throws IOException {
        byte[] encoded = base64.getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream bytes = Base64.getMimeDecoder().wrap(new ByteArrayInputStream(encoded))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void skipToEnd(XMLStreamReader xml) throws XMLStreamException {
        while (xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
            xml.next();
        }
    }

    private static int type(String name) {
        try {
            return PropertyType.valueFromName(name);
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException("'" + name + "' is not a type of property", failure);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(SYSTEM_VIEW, name);
        if (value == null) {
            throw new IllegalArgumentException("'" + xml.getLocalName() + "' misses its sv:" + name);
        }
        return value;
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static String firstLine(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.substring(message.lastIndexOf("Message: ") < 0 ? 0 : message.lastIndexOf("Message: ") + 9);
    }
}
