package nl.balint.cms.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import nl.balint.cms.rendering.internal.image.SquareCut;

/** Makes a small square picture of a photograph that somebody sent. */
public final class Portraits {

    private Portraits() {}

    /**
     * The middle of the picture as a JPEG, upright and without anything that the camera noted beside it.
     *
     * @param octets a JPEG, PNG or another picture of at most fifty megapixels
     * @param side of the square, in pixels
     * @return nothing when it is no picture that we read
     */
    public static Optional<byte[]> square(byte[] octets, int side) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            SquareCut.write(() -> new ByteArrayInputStream(octets), side, jpeg);
            return Optional.of(jpeg.toByteArray());
        } catch (IOException | RuntimeException unreadable) {
            // The decoders throw anything at a broken picture.
            return Optional.empty();
        }
    }
}
