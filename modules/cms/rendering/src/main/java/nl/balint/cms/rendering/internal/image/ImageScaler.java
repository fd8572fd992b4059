package nl.balint.cms.rendering.internal.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;

/** Decodes, turns, shrinks and writes one picture; what the camera noted beside the picture stays behind. */
final class ImageScaler {

    private static final long MOST_PIXELS = 50_000_000;
    private static final float QUALITY = 0.82f;

    private final boolean webp;

    ImageScaler() {
        webp = canWriteWebp();
    }

    /** Whether this machine can write WebP: its encoder is native code that not every machine can load. */
    boolean writesWebp() {
        return webp;
    }

    void scale(ImageSource source, ImageSize size, ImageFormat format, OutputStream target) throws IOException {
        write(fit(read(source, size), size), format, target);
    }

    private static BufferedImage read(ImageSource source, ImageSize size) throws IOException {
        try (var bytes = source.open();
                var stream = ImageIO.createImageInputStream(bytes)) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new ImageRefused("not a picture in a format that we read");
            }
            var reader = readers.next();
            try {
                return read(reader, stream, size);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream stream, ImageSize size) throws IOException {
        reader.setInput(stream, true, false);
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new ImageRefused(width + " by " + height + " is more than " + MOST_PIXELS + " pixels");
        }
        var parameters = reader.getDefaultReadParam();
        var step = step(width, height, size);
        parameters.setSourceSubsampling(step, step, 0, 0);
        return upright(reader, inFullColour(reader.read(0, parameters)));
    }

    /** Skips pixels while decoding as long as twice the wanted size is left: a large photo needs little memory. */
    private static int step(int width, int height, ImageSize size) {
        var across = size.width() == 0 ? Integer.MAX_VALUE : width / (2 * size.width());
        var down = size.height() == 0 ? Integer.MAX_VALUE : height / (2 * size.height());
        return Math.max(1, Math.min(across, down));
    }

    /** A picture with a palette would be scaled into another palette, and show stripes of the wrong colours. */
    private static BufferedImage inFullColour(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel palette)) {
            return image;
        }
        return palette.convertToIntDiscrete(image.getRaster(), false);
    }

    private static BufferedImage upright(ImageReader reader, BufferedImage image) {
        try {
            var orientation = ExifUtils.getExifOrientation(reader, 0);
            return orientation == null
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
        } catch (IOException | RuntimeException unreadable) {
            // A broken note about how the camera was held is no reason to show nothing.
            return image;
        }
    }

    private static BufferedImage fit(BufferedImage image, ImageSize size) throws IOException {
        var builder = Thumbnails.of(image);
        if (size.crop()) {
            return builder.size(size.width(), size.height()).crop(size.focus()).asBufferedImage();
        }
        // Never larger than it is: that adds bytes, not detail.
        return builder.size(
                        Math.min(size.widthOr(image.getWidth()), image.getWidth()),
                        Math.min(size.heightOr(image.getHeight()), image.getHeight()))
                .asBufferedImage();
    }

    private static void write(BufferedImage image, ImageFormat format, OutputStream target) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(format.type()).next();
        try (var stream = ImageIO.createImageOutputStream(target)) {
            writer.setOutput(stream);
            writer.write(
                    null,
                    new IIOImage(format == ImageFormat.JPEG ? opaque(image) : image, null, null),
                    quality(writer.getDefaultWriteParam(), format));
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam quality(ImageWriteParam parameters, ImageFormat format) {
        if (format == ImageFormat.PNG || !parameters.canWriteCompressed()) {
            return parameters;
        }
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        for (var type : parameters.getCompressionTypes()) {
            if (type.toLowerCase(Locale.ROOT).contains("lossy") || type.equals("JPEG")) {
                parameters.setCompressionType(type);
            }
        }
        parameters.setCompressionQuality(QUALITY);
        return parameters;
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static boolean canWriteWebp() {
        try {
            write(
                    new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
                    ImageFormat.WEBP,
                    OutputStream.nullOutputStream());
            return true;
        } catch (IOException | RuntimeException | LinkageError missing) {
            return false;
        }
    }
}
