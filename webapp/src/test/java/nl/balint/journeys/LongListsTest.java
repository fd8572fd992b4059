package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** News and agenda after years: many items, which visitors still find. */
class LongListsTest {

    private static final int MANY = 200;

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final Person bram = SITE.signedIn("bram");

    /** Reads in a sheet and puts what came of it on the site. */
    private void bring(String app, String head, Stream<String> rows) {
        String list = "/beheer/inhoud/" + app;
        String sheet = head + "\n" + rows.collect(Collectors.joining("\n"));
        bram.upload(list + "/inlezen", list + "/inlezen", "lijst.csv", sheet);
        Map<String, String> proof = Map.of("_csrf", bram.csrf(list + "/inlezen"));
        assertThat(bram.post(list + "/inlezen/doen", proof).statusCode()).isEqualTo(303);
        String items = bram.get(list + "/export.csv")
                .body()
                .lines()
                .map(line -> line.split("[;,]", 2)[0].replace("\"", ""))
                .filter(path -> path.startsWith("/"))
                .map(path -> "item=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        assertThat(bram.send(
                                "POST",
                                list + "/doen",
                                HttpRequest.BodyPublishers.ofString(
                                        "deed=publiceren&" + items + "&_csrf=" + bram.csrf(list + "/inlezen")),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void twoHundredMessagesStandOnPagesOfTwenty() {
        int before = SITE.page("/nieuws").select(".news-item").size();
        LocalDate last = LocalDate.of(2020, 1, 1);
        bring(
                "nieuws",
                "title;date;abstract",
                IntStream.range(0, MANY)
                        .mapToObj(
                                number -> "Oud bericht " + number + ";" + last.minusDays(number) + ";Uit het archief"));

        Document first = SITE.page("/nieuws");
        int pages = (MANY + before + 19) / 20;
        assertThat(first.select(".news-item")).hasSize(20);
        assertThat(first.select("nav[aria-label=Ouder nieuws] [aria-current=page]")
                        .text())
                .isEqualTo("Pagina 1");
        assertThat(first.select("nav[aria-label=Ouder nieuws] a").last().text()).isEqualTo("Pagina " + pages);
        assertThat(SITE.page("/nieuws?pagina=" + pages)
                        .select(".news-item__title")
                        .last()
                        .text())
                .isEqualTo("Oud bericht 199");
        for (String forged : List.of("0", "-1", "99999", "1e9", "<script>", "999999999999")) {
            Document page = SITE.page("/nieuws?pagina=" + URLEncoder.encode(forged, StandardCharsets.UTF_8));
            assertThat(page.select(".news-item")).as(forged).isNotEmpty();
        }
        for (int width : List.of(320, 1280)) {
            try (Visit visitor = BROWSER.visit(new Look(width, ColorScheme.DARK, true))) {
                visitor.page().navigate(SITE.address("/nieuws?pagina=5"));
                assertThat(visitor.page().locator("main").innerText()).contains("Pagina 5 van " + pages);
                assertThat(visitor.scrollsSideways()).isFalse();
                assertThat(visitor.accessibilityProblems()).isEmpty();
                assertThat(visitor.faults()).isEmpty();
            }
        }
    }

    @Test
    void whatIsOverStandsBelowWhatIsToCome() {
        bring(
                "agenda",
                "title;start;abstract",
                IntStream.range(0, 45)
                        .mapToObj(number -> "Oude dag " + number + ";2019-03-"
                                + String.format(Locale.ROOT, "%02d", 1 + number % 28) + " 10:00;Uit het archief"));

        Document first = SITE.page("/agenda");
        assertThat(first.select("h2#geweest").text()).isEqualTo("Geweest");
        assertThat(first.select("section[aria-labelledby=geweest] .agenda-item"))
                .hasSize(20);
        assertThat(SITE.page("/agenda?geweest=3")
                        .select("section[aria-labelledby=geweest] .agenda-item")
                        .size())
                .isBetween(5, 20);
    }
}
