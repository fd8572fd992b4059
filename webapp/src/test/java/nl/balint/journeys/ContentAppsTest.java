package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lists of the site: making an item, showing it, changing many at once. */
class ContentAppsTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(390, ColorScheme.DARK, true);
    private static final String QUESTIONS = "/beheer/inhoud/vragen";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static void check(Visit visit) {
        assertThat(visit.faults()).as(visit.page().url()).isEmpty();
    }

    @Test
    void aMessageIsMadeAndSeenOnTheSite() {
        for (Look look : List.of(DESK, PHONE)) {
            String title = "Verzonnen avond op " + look.width();
            try (Visit bram = BROWSER.signIn(look, SITE, "bram")) {
                Page page = bram.page();
                page.navigate(SITE.address("/beheer/inhoud"));
                check(bram);
                bram.follow("Nieuws");
                check(bram);
                bram.follow("Nieuw item");
                bram.press("Bewaar");
                check(bram);
                bram.wasRefused();
                page.getByLabel("Titel").first().fill(title);
                page.locator("input[type=date]").first().fill("2026-11-20");
                page.getByLabel("Inleiding").fill("Een bericht dat niet echt is.");
                bram.press("Bewaar");
                check(bram);
                bram.press("Zet op de site");
                assertThat(page.locator(".badge").first().innerText()).isEqualTo("Op de site");
                check(bram);

                page.navigate(SITE.address("/nieuws"));
                bram.follow(title);
                assertThat(page.locator("h1").innerText()).isEqualTo(title);
                check(bram);
            }
        }
    }

    @Test
    void eachQuestionHasAnAddressOfItsOwnAndStandsInItsList() {
        Document list = SITE.page("/veelgestelde-vragen");
        Document one = SITE.page("/veelgestelde-vragen/hoe-groot-is-een-groep");

        assertThat(list.select(".accordion__item a").eachAttr("href"))
                .contains("/veelgestelde-vragen/hoe-groot-is-een-groep");
        assertThat(one.select("h1").text()).isEqualTo("Hoe groot is een groep?");
        assertThat(SITE.page("/wat-is-balint/literatuur").select(".book__title a"))
                .hasSize(7);
        assertThat(SITE.page("/zoeken?q=De+dokter+als+medicijn")
                        .select("main a")
                        .eachAttr("href"))
                .anyMatch(link -> link.contains("/wat-is-balint/literatuur/"));
    }

    @Test
    void whoIsSecondLosesNothing() {
        Person bram = SITE.signedIn("bram");
        Person lotte = SITE.signedIn("lotte");
        String address = QUESTIONS + "/item?pad=/veelgestelde-vragen/is-het-therapie";
        Map<String, String> hers = sent(lotte.page(address));
        Map<String, String> his = sent(bram.page(address));
        hers.replaceAll((name, value) -> value.equals("Is het therapie?") ? "Is Balint therapie?" : value);
        his.replaceAll((name, value) -> value.equals("Is het therapie?") ? "Is dit therapie?" : value);

        HttpResponse<String> first = lotte.post(address, hers);
        HttpResponse<String> second = bram.post(address, his);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Is Balint therapie?", "Is dit therapie?");
    }

    @Test
    void aSessionThatEndsWhileAnItemIsWrittenLosesNothing() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address(QUESTIONS + "/item?pad=/veelgestelde-vragen/hoe-groot-is-een-groep"));
            Locator title = page.locator("form.form input[type=text]").first();
            title.fill("Getypt na het uitloggen");
            bram.leave();
            page.locator("form.form .form__buttons button").click();
            page.locator("[data-state=out]").waitFor();
            assertThat(title.inputValue()).isEqualTo("Getypt na het uitloggen");
            check(bram);
            BROWSER.signInBeside(bram, SITE, "bram");
            page.locator(".message--ok").waitFor();
            assertThat(page.locator("h1").innerText()).isEqualTo("Getypt na het uitloggen");
        }
    }

    @Test
    void aSheetIsLookedAtBeforeItIsReadAndCanBeTakenBack() {
        Person bram = SITE.signedIn("bram");
        String before = bram.get(QUESTIONS + "/export.csv").body();
        String sheet = """
                pad;title;text;about
                ;Mag ik ook luisteren?;<p>Ja.</p>;Deelnemen
                /veelgestelde-vragen/wat-kost-het;Wat kost dat?;<p>Iets.</p>;deelnemen
                ;;<p>Zonder vraag</p>;deelnemen
                /bestuur;x;y;z
                """;

        HttpResponse<String> looked = bram.upload(QUESTIONS + "/inlezen", QUESTIONS + "/inlezen", "vragen.csv", sheet);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("1 nieuw, 1 gewijzigd, 0 al zo, 2 niet goed.");
        assertThat(bram.get(QUESTIONS + "/export.csv").body()).isEqualTo(before);

        assertThat(bram.post(QUESTIONS + "/inlezen/doen", proof(bram)).statusCode())
                .isEqualTo(303);
        assertThat(bram.get(QUESTIONS + "/export.csv").body())
                .contains("Mag ik ook luisteren?", "Wat kost dat?")
                .doesNotContain("Zonder vraag");

        bram.post(QUESTIONS + "/inlezen/terug", proof(bram));
        assertThat(bram.get(QUESTIONS + "/export.csv").body()).isEqualTo(before);
    }

    @Test
    void whatLiesOutsideAnAppIsNotThere() {
        Person lotte = SITE.signedIn("lotte");
        Person wil = SITE.signedIn("wil");

        for (String path : List.of("/kosten", "/../x", "members:/x", "", "/veelgestelde-vragen/nooit")) {
            assertThat(lotte.get(QUESTIONS + "/item?pad=" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(lotte.get("/beheer/inhoud/bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(lotte.get("/beheer/paginas/versies?pad=members:/x").statusCode())
                .isEqualTo(404);
        assertThat(wil.get(QUESTIONS).statusCode()).isEqualTo(404);
    }

    /** What a browser sends of the form of an item. */
    private static Map<String, String> sent(Document page) {
        FormElement form = page.select("form.form[action*=/item]").forms().get(0);
        Map<String, String> sent = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            sent.put(field.key(), field.value());
        }
        return sent;
    }

    private static Map<String, String> proof(Person person) {
        FormElement form = person.page(QUESTIONS + "/item?pad=/veelgestelde-vragen/is-het-therapie")
                .select("form.deed")
                .forms()
                .get(0);
        Map<String, String> proof = new LinkedHashMap<>();
        form.formData().stream()
                .filter(field -> field.key().startsWith("_"))
                .forEach(field -> proof.put(field.key(), field.value()));
        return proof;
    }
}
