package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fields that a light module of somebody else brings: a file, a choice between fields, a reference to its own content.
 */
class FieldsTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(390, ColorScheme.DARK, true);
    private static final String BRING = "/beheer/paginas/meegebracht";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.with(Path.of("src/test/resources/nl/balint/journeys/modules"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path folder;

    private static void check(Visit visit) {
        assertThat(visit.scrollsSideways()).isFalse();
        assertThat(visit.accessibilityProblems()).isEmpty();
        assertThat(visit.faults()).as(visit.page().url()).isEmpty();
    }

    @Test
    void aReferenceAFileAndAChoiceAreFilledInAndFoundAgain() throws IOException {
        Path photo = folder.resolve("Op weg.png");
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        for (Look look : List.of(DESK, PHONE)) {
            String city = "Verzonnen stad " + look.width();
            try (Visit bram = BROWSER.signIn(look, SITE, "bram")) {
                Page page = bram.page();
                page.navigate(SITE.address("/beheer/inhoud/cities/nieuw"));
                page.getByLabel("Stad").fill(city);
                bram.press("Bewaar");

                page.navigate(SITE.address("/beheer/inhoud/trips/nieuw"));
                check(bram);
                page.getByLabel("Reis").fill("Naar " + city);
                page.getByText("Kies uit de lijst").click();
                page.keyboard().type(city);
                page.locator(".choose__one").first().waitFor();
                page.keyboard().press("ArrowDown");
                check(bram);
                page.keyboard().press("Enter");
                page.locator("cms-file input[type=file]").setInputFiles(photo);
                page.getByText("Op weg.png").waitFor();
                Locator elsewhere = page.locator("shown-when input").last();
                assertThat(elsewhere.isVisible()).isFalse();
                page.getByLabel("Ergens anders").check();
                elsewhere.fill("https://example.org");
                page.locator("button[value^='add ']").click();
                Locator stop = page.locator(".editing-entry input[type=text]");
                stop.waitFor();
                assertThat(elsewhere.inputValue()).isEqualTo("https://example.org");
                stop.fill("Eerste halte");
                check(bram);
                bram.press("Bewaar");

                assertThat(page.locator("main").innerText()).contains("Op weg.png", city);
                assertThat(page.getByLabel("Bestemming").inputValue()).startsWith("/verzonnen-stad-");
                assertThat(page.getByLabel("Ergens anders").isChecked()).isTrue();
                assertThat(stop.inputValue()).isEqualTo("Eerste halte");
                check(bram);
                page.getByText("Haal het bestand weg").click();
                bram.press("Bewaar");
                assertThat(page.locator("cms-file").innerText()).contains("Nog geen bestand");
            }
        }
    }

    @Test
    void onlyWhatIsOfTheSiteMayBeChosen() {
        Person lotte = SITE.signedIn("lotte");

        assertThat(lotte.get("/beheer/paginas/kies?in=cities&q=").statusCode()).isEqualTo(200);
        for (String closed : List.of("users", "members", "audit", "parcels", "bin", "config", "../website", "")) {
            assertThat(lotte.get("/beheer/paginas/kies?q=&in=" + closed).body())
                    .as(closed)
                    .isEqualTo("{\"pages\":[]}");
        }
    }

    @Test
    void aPictureOfTooManyDotsOrOfAFalseTypeIsRefusedInWords() throws IOException {
        Path large = folder.resolve("groot.png");
        ImageIO.write(new BufferedImage(7_100, 7_100, BufferedImage.TYPE_BYTE_BINARY), "png", large.toFile());

        HttpResponse<String> tooLarge = bring("groot.png", Files.readAllBytes(large));
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        assertThat(tooLarge.body()).contains("50");
        for (String pretended : List.of("<script>alert(1)</script>", "MZ", "%PDF-1.7", "GIF89a")) {
            HttpResponse<String> refused = bring("foto.png", pretended.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).as(pretended).isEqualTo(422);
            assertThat(refused.body()).as(pretended).contains("told").doesNotContain("documents.", "value");
        }
        assertThat(bring("leeg.png", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(bring("zwaar.png", new byte[10_000_001]).body()).contains("te groot");
    }

    private static HttpResponse<String> bring(String name, byte[] octets) {
        Person lotte = SITE.signedIn("lotte");
        String head = "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        List<byte[]> body = List.of(
                head.getBytes(StandardCharsets.UTF_8), octets, "\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
        return lotte.send(
                "POST",
                BRING + "?_csrf=" + lotte.csrf("/beheer/inhoud/cities/nieuw"),
                HttpRequest.BodyPublishers.ofByteArrays(body),
                "Content-Type",
                "multipart/form-data; boundary=grens");
    }
}
