package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of the help pages, and looks whether each still shows what it should. It writes them into the
 * content only when {@code -Dbalint.pictures=write} says so.
 */
final class Camera {

    static final Path CONTENT = Path.of("..", "content");
    static final String FILES = "dam.hulp.files";

    private static final Path LIST = CONTENT.resolve("dam.hulp.yaml");
    private static final boolean WRITES = "write".equals(System.getProperty("balint.pictures"));
    private static final double ABOVE = 12;
    private static final double BELOW = 24;

    /** A picture of what lies between these parts of the page, as wide as the window. */
    void take(HelpPicture picture, Page page, Locator... parts) {
        Arrays.stream(parts).forEach(Locator::waitFor);
        page.evaluate("window.scrollTo(0, 0)");
        List<BoundingBox> boxes = Arrays.stream(parts).map(Locator::boundingBox).toList();
        if (!WRITES) {
            assertThat(picture.in(CONTENT)).exists();
            return;
        }
        double top = boxes.stream().mapToDouble(box -> box.y).min().orElseThrow() - ABOVE;
        double bottom =
                boxes.stream().mapToDouble(box -> box.y + box.height).max().orElseThrow() + BELOW;
        byte[] taken = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setClip(0, Math.max(0, top), page.viewportSize().width, bottom - Math.max(0, top)));
        try {
            Files.createDirectories(CONTENT.resolve(FILES));
            Files.write(picture.in(CONTENT), small(taken));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lists what was taken, for the house to import. */
    void finish() {
        if (!WRITES) {
            return;
        }
        StringBuilder list = new StringBuilder("""
                'hulp':
                  'jcr:primaryType': 'mgnl:folder'
                  'jcr:uuid': 'a3b8e0f4-0f0c-5d6b-9f0e-6a1c5d0b7e21'
                """);
        try {
            for (HelpPicture picture : HelpPicture.values()) {
                BufferedImage image = ImageIO.read(picture.in(CONTENT).toFile());
                list.append(String.format(
                        Locale.ROOT,
                        """
                          '%1$s':
                            'jcr:primaryType': 'mgnl:asset'
                            'jcr:uuid': '%2$s'
                            'title': '%3$s'
                            'copyright': 'Sector Balint Intervisie'
                            'language': 'nl'
                            'jcr:content':
                              'jcr:primaryType': 'mgnl:resource'
                              'jcr:mimeType': 'image/png'
                              'fileName': '%1$s'
                              'extension': 'png'
                              'size': %4$d
                              'width': %5$d
                              'height': %6$d
                              'jcr:data': !file '%7$s/%1$s'
                        """,
                        picture.file(),
                        picture.id(),
                        picture.title(),
                        Files.size(picture.in(CONTENT)),
                        image.getWidth(),
                        image.getHeight(),
                        FILES));
            }
            Files.writeString(LIST, list);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] small(byte[] taken) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(FewColours.of(ImageIO.read(new ByteArrayInputStream(taken))), "png", written);
        return written.toByteArray();
    }
}
