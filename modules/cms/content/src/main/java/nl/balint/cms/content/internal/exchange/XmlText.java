package nl.balint.cms.content.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of the present element as bytes, piece by piece; afterwards the reader stands at the element's end. */
final class XmlText extends InputStream {

    private final XMLStreamReader xml;
    private byte[] piece = {};
    private int next;
    private char half;

    XmlText(XMLStreamReader xml) {
        this.xml = xml;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (next == piece.length) {
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                return -1;
            }
            advance();
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, from, count);
        next += count;
        return count;
    }

    private void advance() throws IOException {
        try {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    take(xml.getText());
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.COMMENT -> take("");
                default -> throw new IOException("only text is expected in a value");
            }
        } catch (XMLStreamException failure) {
            throw new IOException("is not well formed", failure);
        }
    }

    /** A piece may end in the middle of a character that takes two. */
    private void take(String text) {
        String whole = half == 0 ? text : half + text;
        boolean isCut = !whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1));
        half = isCut ? whole.charAt(whole.length() - 1) : 0;
        piece = (isCut ? whole.substring(0, whole.length() - 1) : whole).getBytes(StandardCharsets.UTF_8);
        next = 0;
    }
}
