package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nl.balint.cms.rendering.internal.image.FocalPoint;
import nl.balint.cms.rendering.internal.image.ImageFormat;
import nl.balint.cms.rendering.internal.image.ImageSize;
import nl.balint.cms.rendering.internal.image.Renditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of which the left third is red, the middle one green, the right one blue. */
class FocalPointTest {

    private static final int THIRD = 40;

    @TempDir
    private Path folder;

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(3 * THIRD, THIRD, BufferedImage.TYPE_INT_RGB);
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE};
        for (int x = 0; x < 3 * THIRD; x++) {
            for (int y = 0; y < THIRD; y++) {
                image.setRGB(x, y, colours[x / THIRD].getRGB());
            }
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ImageIO.write(image, "png", octets);
        return octets.toByteArray();
    }

    private int middle(ImageSize size) throws IOException {
        byte[] octets = picture();
        Path made =
                new Renditions(folder).file("picture", () -> new ByteArrayInputStream(octets), size, ImageFormat.PNG);
        BufferedImage image = ImageIO.read(made.toFile());
        assertThat(image.getWidth()).isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(20);
        return image.getRGB(10, 10) & 0xFFFFFF;
    }

    @ParameterizedTest
    @CsvSource({"0,FF0000", "16,FF0000", "50,00FF00", "84,0000FF", "100,0000FF", "900,0000FF", "-3,FF0000"})
    void whatIsImportantStaysInSight(int percent, String colour) throws IOException {
        ImageSize square = new ImageSize(20, 20, true).around(new FocalPoint(percent, 50));

        assertThat(middle(square)).isEqualTo(Integer.parseInt(colour, 16));
    }

    @Test
    void aPictureThatStaysWholeIsTheSameWhateverIsImportant() {
        ImageSize whole = new ImageSize(20, 20, false);

        assertThat(whole.around(new FocalPoint(0, 0))).isEqualTo(whole);
    }
}
