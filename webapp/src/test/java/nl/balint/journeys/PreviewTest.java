package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is in a document is seen before it is fetched: in a real browser, under all the house's rules for scripts. */
class PreviewTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = Browser.whole();

    /** The bar that the sample documents have above their title. */
    private static final Color BAR = new Color(0x7A, 0x2E, 0x5D);

    private static Visit visit;

    @BeforeAll
    static void comeIn() {
        visit = BROWSER.signIn(new Look(1280, ColorScheme.LIGHT, true), SITE, "thijs");
    }

    @AfterAll
    static void leave() {
        visit.close();
    }

    @Test
    void aPdfShowsItsPages() {
        open("Mededelingen", "Jaarprogramma");
        Locator shown = visit.page().locator(".preview__page");
        shown.scrollIntoViewIfNeeded();
        visit.page().waitForCondition(() -> has(shown, BAR), new Page.WaitForConditionOptions().setTimeout(60_000));

        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void aPictureIsShown() {
        open("Mededelingen", "Plattegrond van de zaal.png");
        Locator picture = visit.page().locator(".preview__picture");
        picture.scrollIntoViewIfNeeded();

        assertThat(picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)"))
                .isEqualTo(850);
        assertThat(has(picture, BAR)).isTrue();
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void aTextIsRead() {
        open("Mededelingen", "Leeslijst.txt");

        assertThat(visit.page().locator(".preview__text").innerText()).contains("Enid Balint");
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void aLetterAndASheetAreReadAsText() {
        open("Mededelingen", "Afspraken van de groep.docx");
        assertThat(visit.page().locator(".preview__text").innerText()).contains("Wat in de groep wordt besproken");

        open("Adreslijsten", "Adreslijst");
        assertThat(visit.page().locator(".preview__text").innerText()).contains("Anne van den Berg");
        assertThat(visit.faults()).isEmpty();
    }

    private static void open(String folder, String document) {
        visit.follow("Mijn Balint");
        visit.follow("Documenten – Zeist");
        visit.follow(folder);
        visit.page()
                .locator("main a[href^='/mijn/documenten/']", new Page.LocatorOptions().setHasText(document))
                .first()
                .click();
        visit.page().waitForLoadState();
    }

    private static boolean has(Locator place, Color colour) {
        try {
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(place.screenshot()));
            return IntStream.range(0, shown.getWidth() * shown.getHeight())
                            .map(at -> shown.getRGB(at % shown.getWidth(), at / shown.getWidth()))
                            .filter(rgb -> isLike(new Color(rgb), colour))
                            .limit(200)
                            .count()
                    == 200;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isLike(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 12
                && Math.abs(one.getGreen() - other.getGreen()) < 12
                && Math.abs(one.getBlue() - other.getBlue()) < 12;
    }
}
