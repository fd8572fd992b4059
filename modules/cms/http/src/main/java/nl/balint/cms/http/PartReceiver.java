package nl.balint.cms.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gets the parts of a multipart form in the order in which they were sent, while they come in. What it got so far is
 * void when {@link Request#multipart} fails.
 */
public interface PartReceiver {

    void field(String name, String value);

    /**
     * A file that was chosen. What is not read of it is skipped.
     *
     * @param fileName cleaned by {@link FileName}; a name and no more: it says nothing about what is inside
     * @param type what the browser believes it is
     */
    void file(String name, String fileName, String type, InputStream octets) throws IOException;
}
