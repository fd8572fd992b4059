package nl.balint.portal.documents.internal.checks;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the elements of an XML file, without what XML can fetch, define or multiply. */
final class SafeXml {

    private static final int DEEPEST = 500;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    SafeXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The name of an element and its attributes, without prefixes; the text is left out. */
    record Element(String name, Map<String, String> attributes) {

        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        String lower(String attribute) {
            return attribute(attribute).toLowerCase(Locale.ROOT);
        }
    }

    /** Hands over every element; a file that is no XML, or declares a document type, is damaged. */
    void read(InputStream stream, Consumer<Element> taker) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    taker.accept(element(reader));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event == XMLStreamConstants.DTD || depth > DEEPEST) {
                    throw Objection.damaged();
                }
            }
        } catch (XMLStreamException broken) {
            throw Objection.damaged();
        }
    }

    private static Element element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return new Element(reader.getLocalName(), attributes);
    }
}
