package nl.balint.cms.forms;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A file that was brought and may come in.
 *
 * @param name as it was called where it came from, with its extension
 * @param type the media type by its content
 * @param file where its octets lie until it is kept
 * @param width in pixels; 0 for what is no picture, as is the height
 */
public record Brought(String name, String type, Path file, int width, int height) {

    /** What was judged and found welcome. */
    public static Brought of(String name, FileCheck.Finding.Welcome welcome) throws IOException {
        Dimension size = pixels(welcome);
        return new Brought(name, welcome.type(), welcome.file(), size.width, size.height);
    }

    /** What stands behind the last dot, in small letters; empty when there is none. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The name without that. */
    public String bareName() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** How large a picture is; nothing by nothing for what is none. */
    private static Dimension pixels(FileCheck.Finding.Welcome file) throws IOException {
        if (!file.type().startsWith("image/")) {
            return new Dimension();
        }
        try (ImageInputStream octets =
                ImageIO.createImageInputStream(file.file().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(octets);
            if (!readers.hasNext()) {
                return new Dimension();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(octets);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }
}
