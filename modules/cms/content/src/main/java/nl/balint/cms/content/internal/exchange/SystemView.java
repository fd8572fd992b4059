package nl.balint.cms.content.internal.exchange;

import javax.jcr.ImportUUIDBehavior;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Makes nodes with ids of ours: JCR gives one to a node only when it is told as a system view. */
final class SystemView {

    private static final String SPACE = "http://www.jcp.org/jcr/sv/1.0";

    private SystemView() {}

    /** A new child, unsaved; refused when another node has the id. */
    static Node make(Node parent, String name, String type, String id) throws RepositoryException {
        ContentHandler handler = parent.getSession()
                .getImportContentHandler(parent.getPath(), ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
        try {
            handler.startDocument();
            handler.startPrefixMapping("sv", SPACE);
            start(handler, "node", "name", name);
            tell(handler, "jcr:primaryType", "Name", type);
            tell(handler, "jcr:uuid", "String", id);
            handler.endElement(SPACE, "node", "sv:node");
            handler.endPrefixMapping("sv");
            handler.endDocument();
        } catch (SAXException failure) {
            throw new RepositoryException(failure.getMessage(), failure);
        }
        return parent.getNode(name);
    }

    private static void tell(ContentHandler handler, String name, String type, String value) throws SAXException {
        start(handler, "property", "name", name, "type", type);
        start(handler, "value");
        handler.characters(value.toCharArray(), 0, value.length());
        handler.endElement(SPACE, "value", "sv:value");
        handler.endElement(SPACE, "property", "sv:property");
    }

    private static void start(ContentHandler handler, String element, String... attributes) throws SAXException {
        AttributesImpl all = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            all.addAttribute(SPACE, attributes[i], "sv:" + attributes[i], "CDATA", attributes[i + 1]);
        }
        handler.startElement(SPACE, element, "sv:" + element, all);
    }
}
