package nl.balint.portal.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A line to a house that says literally what it is told to say, and breaks when it is closed. */
final class RawLine implements AutoCloseable {

    private static final int LONGEST_WAIT = 20_000;

    private final Socket socket;

    RawLine(OpenHouse house) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), house.port());
        socket.setSoTimeout(LONGEST_WAIT);
    }

    /** The head of a request by somebody, with more lines. */
    RawLine head(String who, String method, String target, String... more) throws IOException {
        return say(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nX-Visitor: " + who
                + "\r\nSec-Fetch-Site: same-origin\r\n" + String.join("\r\n", more) + "\r\n\r\n");
    }

    RawLine say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** A piece of a body that does not say how long it is. */
    RawLine chunk(String text) throws IOException {
        return say(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    /** What is answered, until it has these words. */
    String heard(String words) throws IOException {
        StringBuilder heard = new StringBuilder();
        byte[] buffer = new byte[4_096];
        while (heard.indexOf(words) < 0) {
            int read = socket.getInputStream().read(buffer);
            if (read < 0) {
                throw new AssertionError("Not said: " + words + ", but: " + heard);
            }
            heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return heard.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
