package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import nl.balint.cms.assets.AssetsConfig;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose files have all the room that they may have. */
class FullLibraryTest {

    private static final String LIBRARY = "/beheer/bestanden";

    @TempDir
    private Path data;

    @Test
    void whoBringsAnotherFileIsToldBesideTheFieldAndTheOperatorSeesIt() throws IOException {
        Settings shipped = Settings.read(
                Path.of("..").toAbsolutePath().normalize(), Map.of("BALINT_PORT", "0", "BALINT_DATA", data.toString()));
        try (Portal portal = Portal.open(full(shipped), Clock.systemUTC(), Progress.SILENT)) {
            portal.start();
            portal.settle();
            Person lotte = Person.signedIn("http://localhost:" + portal.port(), "lotte", Clock.systemUTC()::instant);

            String form = lotte.page(LIBRARY).select("form[enctype]").attr("action");
            HttpResponse<String> answer = lotte.bring(form, "kring.png", picture());

            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".asset-outcomes").text()).contains("kring.png", "past er niet meer bij");
            assertThat(page.select(".field:has(input[type=file])").text())
                    .contains("Alle bestanden van de site samen mogen hoogstens 1 MB zijn");
            assertThat(lotte.page(LIBRARY + "?q=kring.png").select(".asset")).isEmpty();

            Person joris = Person.signedIn("http://localhost:" + portal.port(), "joris", Clock.systemUTC()::instant);
            assertThat(joris.page("/beheer/toestand")
                            .select("tr:has(:containsOwn(Bestanden van de site))")
                            .text())
                    .contains("Let op", "van 1 MB is in gebruik. Gooi weg wat nergens meer staat");
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(1200, 1200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int dot = 0; dot < 1200 * 1200; dot++) {
            image.setRGB(dot % 1200, dot / 1200, random.nextInt());
        }
        ImageIO.write(image, "png", octets);
        return octets.toByteArray();
    }

    private static Settings full(Settings read) {
        return new Settings(
                read.home(),
                read.server(),
                read.society(),
                read.mail(),
                read.security(),
                read.documents(),
                read.applications(),
                read.backups(),
                read.publishing(),
                new AssetsConfig(1 << 20),
                read.store());
    }
}
