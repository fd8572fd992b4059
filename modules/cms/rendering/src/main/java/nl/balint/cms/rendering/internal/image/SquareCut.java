package nl.balint.cms.rendering.internal.image;

import java.io.IOException;
import java.io.OutputStream;

/** One square JPEG of a picture, kept nowhere. */
public final class SquareCut {

    /** Made once: it tries the native encoder when it is made. */
    private static final ImageScaler SCALER = new ImageScaler();

    private SquareCut() {}

    /** Throws {@link ImageRefused} when it is no picture, or too large a one. */
    public static void write(ImageSource source, int side, OutputStream target) throws IOException {
        SCALER.scale(source, new ImageSize(side, side, true), ImageFormat.JPEG, target);
    }
}
