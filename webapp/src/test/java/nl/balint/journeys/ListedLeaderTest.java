package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A supervisor chooses what of her is in the directory, a visitor finds her and writes, and she takes it back. */
@TestMethodOrder(OrderAnnotation.class)
class ListedLeaderTest {

    private static final String PAGE = "/begeleiders/helene-buchner";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    @Order(1)
    void choosesFieldByFieldAndLooksFirst() {
        try (Visit visit = BROWSER.signIn(new Look(390, ColorScheme.LIGHT, true), SITE, "helene")) {
            Page page = visit.page();
            page.navigate(SITE.address("/mijn/gegevens"));
            visit.follow("Bekijk of wijzig mijn vermelding");
            page.locator("input[type=file]").setInputFiles(new FilePayload("ik.png", "image/png", photograph()));
            visit.press("Voeg foto toe");
            page.getByLabel("Toon mijn foto").check();
            page.getByLabel("Ja, vermeld mij met mijn naam, beroep en de groepen die ik begeleid")
                    .check();
            page.getByLabel("Toon de plaats waar ik werk").check();
            page.getByLabel("Bezoekers mogen mij schrijven met een formulier").check();
            page.getByLabel("Toon een telefoonnummer").check();
            visit.press("Bewaar");
            assertThat(page.locator("main").innerText()).contains("Vul het nummer in, of zet het tonen ervan uit.");

            visit.wasRefused();
            page.getByLabel("Toon een telefoonnummer").uncheck();
            page.getByLabel("Over mij").fill("Eerst het verhaal, dan de uitleg.");
            visit.press("Bekijk het voorbeeld");
            assertThat(page.locator("#voorbeeld").innerText())
                    .contains("dr. Hélène Büchner", "Zeist", "Eerst het verhaal, dan de uitleg.");
            visit.press("Bewaar");
            assertThat(page.locator("main").innerText()).contains("U staat in de gids");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Order(2)
    void isFoundByPlaceAndRoleAndWrittenTo(boolean scripts) {
        try (Visit visit = BROWSER.visit(new Look(1280, ColorScheme.DARK, scripts))) {
            Page page = visit.page();
            page.navigate(SITE.address("/begeleiders"));
            page.getByLabel("Plaats, postcode of naam").fill("Zeist");
            page.locator("#rol-supervisor").check();
            visit.press("Toon");
            assertThat(page.locator(".finder__total").innerText()).contains("1 persoon binnen 25 km van Zeist");
            check(visit, scripts);
            visit.follow("dr. Hélène Büchner");
            assertThat(page.url()).endsWith(PAGE);
            assertThat(page.locator("img[alt='Foto van dr. Hélène Büchner']").evaluate("image => image.naturalWidth"))
                    .isEqualTo(480);
            assertThat(page.locator("main").innerText())
                    .contains("begeleider, supervisor", "Zeist")
                    .doesNotContain("@");
            check(visit, scripts);

            visit.follow("Schrijf dr. Hélène Büchner");
            assertThat(page.getByLabel("Aan wie schrijft u?").inputValue()).isEqualTo("helene-buchner");
            page.getByLabel("Uw naam").fill("Marieke van der Ploeg");
            page.getByLabel("Uw e-mailadres").fill("marieke@voorbeeld.example");
            page.getByLabel("Uw bericht").fill("Hebt u ruimte voor een groep in Vught, script " + scripts + "?");
            visit.press("Verstuur uw bericht");
            assertThat(page.locator("h1").innerText()).isEqualTo("Uw bericht is verstuurd");
        }
        assertThat(new Mailbox(SITE).with("Een bericht via uw vermelding op de site"))
                .isNotEmpty();
    }

    private static byte[] photograph() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return png.toByteArray();
    }

    private static void check(Visit visit, boolean scripts) {
        assertThat(visit.scrollsSideways()).isFalse();
        if (scripts) {
            assertThat(visit.accessibilityProblems()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void isGoneEverywhereWhenTakenBack() {
        Person visitor = Person.anonymous(SITE.address(""));
        assertThat(SITE.page("/groepen/zeist").text()).contains("dr. Hélène Büchner");
        assertThat(SITE.ask("/sitemap.xml").body()).contains(PAGE);
        assertThat(SITE.page("/zoeken?q=Buchner").text()).contains("dr. Hélène Büchner");
        assertThat(SITE.ask("/.rest/directory/people?rol=supervisor").body())
                .contains("\"name\":\"dr. Hélène Büchner\"", PAGE + "/foto?", "\"phone\":\"\"");

        Person helene = SITE.signedIn("helene");
        assertThat(helene.submit("/mijn/vermelding", "/mijn/vermelding/intrekken", Map.of())
                        .statusCode())
                .isEqualTo(303);

        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(visitor.get(PAGE + "/foto").statusCode()).isEqualTo(404);
        assertThat(SITE.page("/zoeken?q=Buchner").text()).doesNotContain("Hélène");
        assertThat(SITE.page("/begeleiders?q=Buchner").text()).doesNotContain("Hélène");
        assertThat(SITE.page("/groepen/zeist").text()).doesNotContain("Hélène");
        assertThat(SITE.ask("/.rest/directory/people").body()).doesNotContain("Hélène");
        assertThat(SITE.ask("/sitemap.xml").body()).doesNotContain("helene-buchner");
        assertThat(SITE.ask("/formulieren/begeleider").body()).doesNotContain("helene-buchner");
        assertThat(SITE.ask("/.rest/directory/suggestions?q=Buchner").body()).doesNotContain("Hélène");
    }
}
