package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A picture from somebody's computer to a page of the site, and what becomes of it there. */
@TestMethodOrder(OrderAnnotation.class)
class AssetsTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(320, ColorScheme.DARK, true);
    private static final String LIBRARY = "/beheer/bestanden?map=%2Fsite";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder;

    private static Path picture(String name, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static void check(Visit visit) {
        assertThat(visit.faults()).as(visit.page().url()).isEmpty();
    }

    private static Locator tile(Page page, String title) {
        return page.locator(".asset", new Page.LocatorOptions().setHasText(title));
    }

    @Test
    @Order(1)
    void filesComeInOneByOneAndWhatMayNotIsToldWhileTheOthersStay() throws IOException {
        Path virus = Files.writeString(folder.resolve("programma.exe"), "MZ");
        Path[] files = {picture("Onze kring.png", Color.RED), virus, picture("Nog een.png", Color.BLUE)};
        try (Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            Page page = lotte.page();
            page.navigate(SITE.address(LIBRARY));
            check(lotte);
            page.locator("asset-upload input[type=file]").setInputFiles(files);
            page.locator("asset-upload form button[type=submit]").click();
            page.locator("asset-upload .message").waitFor();
            assertThat(page.locator("asset-upload .message").innerText()).contains("programma.exe");
            page.waitForFunction("() => document.querySelectorAll('asset-upload progress').length === 0");
            lotte.wasRefused();
            page.navigate(SITE.address(LIBRARY));
            assertThat(tile(page, "Onze kring").innerText()).contains("120 × 60", "Concept");
            assertThat(tile(page, "Nog een").count()).isEqualTo(1);
            check(lotte);
        }
    }

    @Test
    @Order(2)
    void byKeysItIsToldWhatStaysInSight() {
        try (Visit lotte = BROWSER.signIn(PHONE, SITE, "lotte")) {
            Page page = lotte.page();
            page.navigate(SITE.address(LIBRARY));
            check(lotte);
            page.locator(".asset__link", new Page.LocatorOptions().setHasText("Onze kring"))
                    .click();
            page.locator(".focal__point").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("input[name=focusX]").inputValue()).isEqualTo("52");
            page.locator("textarea[name=description]").fill("Een kring in het rood");
            lotte.press("Bewaar");
            check(lotte);
            assertThat(page.locator("input[name=focusY]").inputValue()).isEqualTo("48");
            assertThat(page.locator("textarea[name=description]").inputValue()).isEqualTo("Een kring in het rood");
        }
    }

    @Test
    @Order(3)
    void aPictureIsChosenForAPageAndVisitorsSeeItWhenThePageIsOnTheSite() throws IOException {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address(
                    "/beheer/paginas/bouwsteen/nieuw?pad=%2Fcolofon%2Fmain&soort=site%3Acomponents%2Fimage"));
            page.locator("cms-choose button", new Page.LocatorOptions().setHasText("Kies een bestand"))
                    .first()
                    .click();
            page.locator(".choose input[type=search]").fill("onze kring");
            page.waitForFunction("() => document.querySelectorAll('.choose__one').length === 1");
            check(bram);
            page.locator(".choose__one").click();
            assertThat(page.locator("cms-choose > input").inputValue()).isEqualTo("/site/onze-kring.png");
            page.locator("input[name=f1]").fill("Een kring van stoelen");
            bram.press("Bewaar");
            String address = tellAddress(page);
            assertThat(SITE.ask(address).statusCode()).isEqualTo(404);

            String link = guestLink(bram);
            assertThat(seenByGuest(link, address)).isEqualTo(Color.RED);
            page.navigate(SITE.address("/beheer/paginas/pagina?pad=%2Fcolofon"));
            page.locator("button[popovertarget=publiceren]").first().click();
            page.locator("#publiceren form button").click();
            assertThat(page.locator("main").innerText()).contains("De pagina staat op de site.");
            assertThat(SITE.ask(link).statusCode()).isEqualTo(404);
            assertThat(SITE.ask(address).statusCode()).isEqualTo(200);
            assertThat(SITE.page("/colofon").select("img[src*=onze-kring]")).hasSize(1);
        }
    }

    private static String guestLink(Visit bram) {
        Page page = bram.page();
        page.navigate(SITE.address("/beheer/paginas/delen?pad=%2Fcolofon"));
        check(bram);
        bram.press("Maak een link");
        check(bram);
        String link = page.locator(".publishing__link").getAttribute("href");
        return link.substring(link.indexOf("/voorbeeld/"));
    }

    /** Somebody without an account sees the page with the picture that only the draft has, and no file beside it. */
    private static Color seenByGuest(String link, String notShown) throws IOException {
        Person guest = Person.anonymous(SITE.address(""));
        assertThat(guest.get(link + notShown).statusCode()).isEqualTo(404);
        return colour(guest.page(link).select("img[src*=onze-kring]").attr("src"));
    }

    /** Where visitors would get the picture; the editor gets it there already. */
    private static String tellAddress(Page page) throws IOException {
        page.navigate(SITE.address(LIBRARY));
        page.locator(".asset__link", new Page.LocatorOptions().setHasText("Onze kring"))
                .click();
        String address = page.locator(".facts a[href^='/dam/']").getAttribute("href");
        byte[] octets = page.request().get(SITE.address(address)).body();
        assertThat(ImageIO.read(new ByteArrayInputStream(octets)).getWidth()).isEqualTo(120);
        return address;
    }

    @Test
    @Order(4)
    void whatAPageShowsIsReplacedThereAndCannotBeDeleted() throws IOException {
        Path green = picture("groen.png", Color.GREEN);
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address("/beheer/bestanden?q=onze+kring"));
            page.locator(".asset__link").first().click();
            assertThat(page.locator(".asset-page").innerText())
                    .contains("Colofon", "U kunt dit bestand niet verwijderen zolang");
            page.locator("form[action*=vervangen] input[type=file]").setInputFiles(green);
            bram.press("Vervang");
            check(bram);
            String address = page.locator(".facts a[href^='/dam/']").getAttribute("href");
            assertThat(colour(address)).isEqualTo(Color.RED);

            bram.press("Zet de wijziging op de site");
            assertThat(colour(address)).isEqualTo(Color.GREEN);
        }
    }

    private static Color colour(String address) throws IOException {
        byte[] octets = Person.anonymous(SITE.address("")).octets(address);
        return new Color(ImageIO.read(new ByteArrayInputStream(octets)).getRGB(5, 5));
    }

    @Test
    @Order(5)
    void whatIsUsedNowhereIsFoundAndDeleted() {
        try (Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            Page page = lotte.page();
            page.navigate(SITE.address("/beheer/bestanden?toon=ongebruikt"));
            check(lotte);
            assertThat(tile(page, "Onze kring").count()).isZero();
            page.locator(".asset__link", new Page.LocatorOptions().setHasText("Nog een"))
                    .click();
            page.locator("button[popovertarget=verwijderen]").first().click();
            page.locator("#verwijderen form button").first().click();
            assertThat(page.locator("main").innerText()).contains("Het bestand is verwijderd.");
            page.navigate(SITE.address("/beheer/bestanden?q=nog+een"));
            assertThat(page.locator("main").innerText()).contains("Er is niets gevonden");
        }
    }
}
