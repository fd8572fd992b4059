package nl.balint.cms.rendering.internal.image;

import java.io.IOException;

/** A file that is no picture we read, or one too large to decode. */
public final class ImageRefused extends IOException {
    ImageRefused(String message) {
        super(message);
    }
}
