package nl.balint.cms.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a body whose length nobody knows beforehand, while it is sent. Closing the stream ends nothing: only when this
 * returns is the body whole. When it throws, the connection breaks, so that a part is never taken for the whole.
 */
@FunctionalInterface
public interface BodyWriter {

    void writeTo(OutputStream out) throws IOException;
}
