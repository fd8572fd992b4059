package nl.balint.portal.documents.internal.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Makes a picture anew from its dots: what else was in the file (place, camera, a second file) is gone. */
final class PictureTask {

    private static final float QUALITY = 0.92f;
    private static final String JPEG = "jpeg";
    private static final String WEBP = "webp";
    private static final String LOSSY = "Lossy";

    private final String format;
    private final Turn turn;

    /** The format is jpeg, png or webp, the turn how the camera was held. */
    PictureTask(String format, Turn turn) {
        this.format = format;
        this.turn = turn;
    }

    void run(Path input, Path output) throws IOException {
        ImageIO.setUseCache(false);
        BufferedImage picture = turn.of(read(input));
        write(picture, output);
    }

    private BufferedImage read(Path input) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(input.toFile())) {
            reader.setInput(stream, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private void write(BufferedImage picture, Path output) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(output.toFile())) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), wishes(writer));
        } finally {
            writer.dispose();
        }
    }

    private ImageWriteParam wishes(ImageWriter writer) {
        ImageWriteParam wishes = writer.getDefaultWriteParam();
        if (format.equals(JPEG) || format.equals(WEBP)) {
            wishes.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wishes.setCompressionType(format.equals(JPEG) ? wishes.getCompressionTypes()[0] : LOSSY);
            wishes.setCompressionQuality(QUALITY);
        }
        return wishes;
    }
}
