package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real page in its frame: keys alone, what is kept by itself, two at one text, a session that ends. */
class StudioTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look SMALL = new Look(320, ColorScheme.DARK, true);
    private static final String KOSTEN = "/beheer/paginas/pagina?pad=%2Fkosten";
    private static final String TEXT = "/beheer/paginas/onderdeel?pad=%2Fcolofon%2Fmain%2F0";
    private static final String SAVED = "Opgeslagen";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static FrameLocator frame(Page page) {
        return page.frameLocator(".studio__frame");
    }

    private static Locator part(Page page, String name) {
        return frame(page).locator("button.part[aria-label^='" + name + "']").first();
    }

    private static void says(Page page, String words) {
        page.waitForFunction("words => document.querySelector('.studio__status').textContent.includes(words)", words);
    }

    private static List<String> headings(Page page) {
        return frame(page).locator("main h2").allInnerTexts();
    }

    @Test
    void byKeysAloneAComponentIsChangedMovedCopiedDeletedAndAllIsTakenBack() {
        try (Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            Page page = lotte.page();
            page.navigate(SITE.address(KOSTEN));
            part(page, "Tekst: Waarom").focus();
            List<String> before = headings(page);

            page.keyboard().press("Alt+ArrowDown");
            says(page, SAVED);
            assertThat(headings(page)).hasSameSizeAs(before).isNotEqualTo(before);
            page.keyboard().press("Control+d");
            part(page, "Tekst: Waarom").nth(0).waitFor();
            page.keyboard().press("Delete");
            says(page, "Verwijderd");

            part(page, "Tekst: Waarom").focus();
            page.keyboard().press("Enter");
            Locator heading = page.locator(".studio__panel input[name=f0]");
            heading.waitFor();
            page.keyboard().press("End");
            page.keyboard().type(" Echt?");
            says(page, SAVED);
            assertThat(headings(page)).contains("Waarom voor een jaar? Echt?");
            assertThat(lotte.faults()).isEmpty();
            page.keyboard().press("Escape");
            page.locator(".studio__panel")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));

            Locator back = page.locator("[data-studio=terug]");
            while (back.isEnabled()) {
                String told = page.locator(".studio__status").innerText();
                page.waitForResponse(answer -> answer.url().contains("/werk/terug"), back::click);
                page.waitForFunction(
                        "() => document.querySelector('.studio__status').textContent.includes('Ongedaan')");
                assertThat(told).isNotEmpty();
            }
            assertThat(headings(page)).isEqualTo(before);
            assertThat(lotte.faults()).isEmpty();
        }
        assertThat(SITE.page("/kosten").text()).doesNotContain("Echt?");
    }

    @Test
    void aNewComponentIsChosenByItsPictureAndKeptWhileItIsWritten() {
        try (Visit bram = BROWSER.signIn(SMALL, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address("/beheer/paginas/pagina?pad=%2Fprivacy"));
            frame(page).locator("button.part").last().focus();
            assertThat(bram.faults()).isEmpty();
            page.keyboard().press("Insert");
            page.locator(".picker__kind", new Page.LocatorOptions().setHasText("Citaat"))
                    .waitFor();
            assertThat(bram.faults()).isEmpty();
            page.locator(".picker__kind", new Page.LocatorOptions().setHasText("Citaat"))
                    .click();
            page.locator(".studio__panel textarea, .studio__panel input[type=text]")
                    .first()
                    .fill("Zo wordt luisteren een vak.");
            says(page, SAVED);
            page.locator(".studio__panel textarea, .studio__panel input[type=text]")
                    .first()
                    .fill("Zo wordt luisteren ons vak.");
            says(page, "Nog niet");
            says(page, SAVED);
            page.locator(".studio__panel .form__buttons button").click();
            part(page, "Citaat: Zo wordt luisteren ons vak").waitFor();
            assertThat(frame(page).locator("main").innerText())
                    .contains("Zo wordt luisteren ons vak.")
                    .doesNotContain("een vak");
            assertThat(frame(page).locator("main div[style]").count())
                    .as("room that was made for what shows nothing")
                    .isZero();
        }
        assertThat(SITE.page("/privacy").text()).doesNotContain("luisteren ons vak");
    }

    @Test
    void twoAtOneTextChooseAndNothingIsLost() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram");
                Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            for (Visit each : List.of(bram, lotte)) {
                each.page().navigate(SITE.address("/beheer/paginas/pagina?pad=%2Fwat-is-balint"));
                part(each.page(), "Tekst").focus();
                each.page().keyboard().press("Enter");
                each.page().locator(".studio__panel input[name=f0]").waitFor();
            }
            assertThat(lotte.page().locator(".studio__others").innerText()).contains("Bram de Boer");
            lotte.page().locator(".studio__panel input[name=f0]").fill("Van Lotte");
            says(lotte.page(), SAVED);

            bram.page().locator(".studio__panel input[name=f0]").fill("Van Bram");
            bram.page().locator(".conflict").waitFor();
            bram.wasOvertaken();
            assertThat(bram.page().locator("[data-while-held]").first().getAttribute("inert"))
                    .isNotNull();
            bram.page().locator(".conflict summary").click();
            assertThat(bram.page().locator(".conflict").innerText()).contains("Van Bram", "Van Lotte");
            assertThat(bram.faults()).isEmpty();
            bram.allowClipboard();
            bram.press("Kopieer mijn tekst");
            says(bram.page(), "gekopieerd");
            assertThat((String) bram.page().evaluate("navigator.clipboard.readText()"))
                    .startsWith("Van Bram");
            bram.press("Neem de tekst van de ander");
            bram.page()
                    .waitForFunction(
                            "() => document.querySelector('.studio__panel input[name=f0]')?.value === 'Van Lotte'");

            bram.page().locator(".studio__panel input[name=f0]").fill("Van beiden");
            says(bram.page(), SAVED);
            lotte.page().locator(".studio__panel input[name=f0]").fill("Weer van Lotte");
            lotte.page().locator(".conflict").waitFor();
            lotte.wasOvertaken();
            lotte.press("Bewaar mijn tekst als nieuwe versie");
            says(lotte.page(), SAVED);
            assertThat(headings(lotte.page())).contains("Weer van Lotte");
            // What was there before it is a step back.
            lotte.page().locator(".studio__panel .studio-panel__close").click();
            lotte.page()
                    .waitForResponse(
                            answer -> answer.url().contains("/werk/terug"),
                            lotte.page().locator("[data-studio=terug]")::click);
            says(lotte.page(), "Ongedaan");
            assertThat(headings(lotte.page())).contains("Van beiden");
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleOfATextLosesNothing() {
        try (Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            Page page = lotte.page();
            page.navigate(SITE.address("/beheer/paginas/pagina?pad=%2Fprivacy"));
            part(page, "Tekst").focus();
            page.keyboard().press("Enter");
            Locator heading = page.locator(".studio__panel input[name=f0]");
            heading.waitFor();
            lotte.leave();
            heading.fill("Getypt na het uitloggen");
            page.locator(".studio__out").waitFor();
            assertThat(heading.inputValue()).isEqualTo("Getypt na het uitloggen");
            BROWSER.signInBeside(lotte, SITE, "lotte");
            says(page, SAVED);
            lotte.wasOvertaken();
            assertThat(page.locator(".studio__out").isVisible()).isFalse();
            assertThat(headings(page)).contains("Getypt na het uitloggen");
        }
    }

    @Test
    void ofFiftyWhoChangeOneVersionExactlyOneIsFirstAndNoTextIsLost() throws Exception {
        Person bram = SITE.signedIn("bram");
        var form = bram.page(TEXT).select("form.form").forms().get(0);
        String csrf = bram.csrf(TEXT);
        String version = form.select("input[name=version]").val();
        ExecutorService fifty = Executors.newFixedThreadPool(50);
        CountDownLatch ready = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        IntStream.range(0, 50)
                .forEach(number -> answers.add(fifty.submit(() -> {
                    Map<String, String> sent = new java.util.HashMap<>();
                    form.formData().forEach(field -> sent.put(field.key(), field.value()));
                    sent.putAll(Map.of("f0", "De kop van nummer " + number, "version", version, "_csrf", csrf));
                    sent.remove("_once");
                    ready.await();
                    return bram.post(TEXT, sent);
                })));
        ready.countDown();
        int first = -1;
        for (int number = 0; number < 50; number++) {
            HttpResponse<String> answer = answers.get(number).get();
            if (answer.statusCode() == 303) {
                assertThat(first).as("another was first").isEqualTo(-1);
                first = number;
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(Jsoup.parse(answer.body()).select("input[name=f0]").val())
                        .isEqualTo("De kop van nummer " + number);
            }
        }
        fifty.shutdown();
        assertThat(bram.page(TEXT).select("input[name=f0]").val()).isEqualTo("De kop van nummer " + first);
    }

    @Test
    void onlyTheFrameOfThePageEditorMayShowThePage() {
        Person bram = SITE.signedIn("bram");
        String work = "/beheer/paginas/werk?pad=%2Fkosten";
        assertThat(bram.get(work)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors 'self'");
        assertThat(bram.get(work).body()).contains("<!-- cms:component content=\"website:/kosten/main/00\"");
        for (String other : List.of(KOSTEN, "/kosten", "/beheer/paginas/voorbeeld?pad=%2Fkosten", "/mijn")) {
            assertThat(bram.get(other)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .as(other)
                    .contains("frame-ancestors 'none'");
        }
        assertThat(bram.get("/kosten").body()).doesNotContain("cms:component");
        for (String place : List.of("", "kosten", "%2Fbestaat%2Fniet", "%2Fkosten%2Fmain", "%2F..%2Fx")) {
            assertThat(bram.get("/beheer/paginas/werk?pad=" + place).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void forgedStepsChangeNothing() {
        Person bram = SITE.signedIn("bram");
        String step = "/beheer/paginas/werk/stap?pad=%2Fzoeken%2Fmain%2Fbestaat-niet";
        String here = "/beheer/paginas/werk/stap?pad=%2Fkosten%2Fmain%2F00";
        Map<String, String> proof = Map.of("_csrf", bram.csrf(KOSTEN));
        assertThat(bram.post(step, with(proof, "deed", "drop")).statusCode()).isEqualTo(404);
        for (Map<String, String> forged : List.of(
                Map.of("deed", "burn"),
                Map.of("deed", "move"),
                Map.of("deed", "move", "naar", "/kosten/main/00/main"),
                Map.of("deed", "copy", "naar", "/home/hero"),
                Map.of("deed", "move", "naar", "/bestaat/niet"))) {
            Map<String, String> sent = new java.util.HashMap<>(proof);
            sent.putAll(forged);
            assertThat(bram.post(here, sent).statusCode()).as(forged.toString()).isEqualTo(409);
        }
        assertThat(bram.post(here, with(proof, "naar", "../x")).statusCode()).isEqualTo(409);
        assertThat(bram.post("/beheer/paginas/werk/terug?pad=%2Fveelgestelde-vragen", proof)
                        .statusCode())
                .isEqualTo(409);
        assertThat(SITE.page("/kosten").text()).isNotEmpty();
    }

    private static Map<String, String> with(Map<String, String> proof, String name, String value) {
        Map<String, String> sent = new java.util.HashMap<>(proof);
        sent.put(name, value);
        return sent;
    }
}
