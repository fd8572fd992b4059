package nl.balint.portal.documents.internal.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures with what a telephone writes beside the dots. */
public final class PictureFile {

    /** Stands in all of them, where the place would stand. */
    public static final String PLACE = "52.0907N 5.1214E";

    private PictureFile() {}

    /** Red on the left, blue on the right. */
    public static byte[] of(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException("No picture can be made as " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A photograph taken with the camera held in this way, with the place. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] plain = of("jpeg", width, height);
        byte[] exif = exif(orientation);
        ByteBuffer all = ByteBuffer.allocate(plain.length + exif.length + 4);
        all.put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        return all.put(plain, 2, plain.length - 2).array();
    }

    /** A header that promises this size, and no dots. */
    public static byte[] png(int width, int height) {
        byte[] small = of("png", 1, 1);
        return ByteBuffer.wrap(small).putInt(16, width).putInt(20, height).array();
    }

    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(100);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return exif.putInt(0).put(PLACE.getBytes(StandardCharsets.ISO_8859_1)).array();
    }
}
