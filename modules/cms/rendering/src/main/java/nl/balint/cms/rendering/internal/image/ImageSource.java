package nl.balint.cms.rendering.internal.image;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a picture come from; opened once or twice. */
public interface ImageSource {
    InputStream open() throws IOException;
}
