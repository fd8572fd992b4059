package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PortraitsTest {

    @Test
    void theMiddleOfAPictureBecomesASquare() throws IOException {
        BufferedImage tall = new BufferedImage(100, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 100; y < 200; y++) {
            for (int x = 0; x < 100; x++) {
                tall.setRGB(x, y, Color.WHITE.getRGB());
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(tall, "png", png);

        byte[] jpeg = Portraits.square(png.toByteArray(), 50).orElseThrow();
        BufferedImage square = ImageIO.read(new ByteArrayInputStream(jpeg));

        assertThat(square.getWidth()).isEqualTo(50);
        assertThat(square.getHeight()).isEqualTo(50);
        assertThat(new Color(square.getRGB(25, 25)).getRed()).isGreaterThan(250);
        assertThat(new Color(square.getRGB(25, 5)).getRed()).isGreaterThan(250);
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(Portraits.square("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8), 50))
                .isEmpty();
        assertThat(Portraits.square(new byte[0], 50)).isEmpty();
    }
}
