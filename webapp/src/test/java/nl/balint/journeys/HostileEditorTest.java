package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody with the rights of the redactie could send who means harm. */
class HostileEditorTest {

    private static final String PAGE = "/kosten";
    private static final String PART = "/beheer/paginas/onderdeel";
    private static final String TEXT = PART + "?pad=%2Fkosten%2Fmain%2F00";
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=y>'${1+1}[#stop]&lt;b&gt;";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private final Person lotte = SITE.signedIn("lotte");

    @Test
    void hostileHtmlInEveryFieldIsShownAsText() {
        List<String> kinds = lotte.page("/beheer/paginas/bouwsteen?pad=%2Fkosten%2Fmain")
                .select("main a[href*=bouwsteen/nieuw]")
                .eachAttr("href");
        assertThat(kinds).hasSizeGreaterThan(25);
        long kept = kinds.stream().filter(this::isKeptWhenHostile).count();
        assertThat(kept).isGreaterThan(10);

        for (String place : List.of(
                "/beheer/paginas/voorbeeld?pad=%2Fkosten",
                "/beheer/paginas/pagina?pad=%2Fkosten",
                "/beheer/paginas/kwaliteit?pad=%2Fkosten",
                "/beheer/paginas/werk?pad=%2Fkosten")) {
            HttpResponse<String> answer = lotte.get(place);
            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            isHarmless(place, Jsoup.parse(answer.body()));
        }
    }

    /** Fills in everything that takes any text, and says whether it was kept. */
    private boolean isKeptWhenHostile(String dialog) {
        FormElement form = lotte.page(dialog).select("main form.form").forms().get(0);
        for (String add : form.select("button[name=deed][value^=add]").eachAttr("value")) {
            Map<String, String> more = sent(form);
            more.put("deed", add);
            form = Jsoup.parse(lotte.post(form.attr("action"), more).body())
                    .select("main form.form")
                    .forms()
                    .get(0);
        }
        Map<String, String> typed = sent(form);
        form.select("input[type=text][name], textarea[name]").forEach(field -> typed.put(field.attr("name"), HOSTILE));
        form.select("cms-choose input").forEach(field -> typed.put(field.attr("name"), ""));
        HttpResponse<String> answer = lotte.post(form.attr("action"), typed);
        assertThat(answer.statusCode()).as(dialog).isIn(303, 422);
        isHarmless(dialog, Jsoup.parse(answer.body()));
        return answer.statusCode() == 303;
    }

    private static Map<String, String> sent(FormElement form) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            sent.put(field.key(), field.value());
        }
        sent.remove("deed");
        return sent;
    }

    private static void isHarmless(String place, Document page) {
        assertThat(page.select("script").stream().map(Element::data))
                .as(place)
                .noneMatch(script -> script.contains("alert(1)"));
        assertThat(page.select("[onerror], [onclick], img[src=x]")).as(place).isEmpty();
    }

    @Test
    void aForgedVersionKeepsNothingAndHidesNothing() {
        String before = lotte.page(TEXT).select("input[name=f0]").val();
        String other = lotte.page(PART + "?pad=%2Fkosten%2Fmain%2F0")
                .select("input[name=version]")
                .val();

        for (String forged : List.of("", "1", "0".repeat(64), other, "../" + other, "x".repeat(5_000), "*")) {
            Map<String, String> fields = Map.of("f0", "Vervalst", "version", forged);
            HttpResponse<String> answer = lotte.submit(TEXT, PART, fields);

            assertThat(answer.statusCode()).as(forged).isEqualTo(409);
            assertThat(Jsoup.parse(answer.body()).select("input[name=f0]").val())
                    .isEqualTo("Vervalst");
            assertThat(lotte.page(TEXT).select("input[name=f0]").val()).isEqualTo(before);
        }
    }

    @Test
    void aForgedNameOfAPageOrItemIsRefusedOrMadeHarmless() {
        String move = "/beheer/paginas/verplaatsen";
        for (String name : List.of("../geheim", "a/b", "jcr:content", "mgnl:x", "%2e%2e", "x".repeat(500), "..", "-")) {
            Map<String, String> fields = new HashMap<>(Map.of("name", name, "parent", "/"));
            assertThat(lotte.submit(move + "?pad=%2Fkosten", move, fields).statusCode())
                    .as(name)
                    .isEqualTo(422);
        }
        assertThat(SITE.ask(PAGE).statusCode()).isEqualTo(200);

        String app = "/beheer/inhoud/vragen";
        for (String place :
                List.of("/kosten", "/../users", "/veelgestelde-vragen/../kosten", "kosten", "/jcr:system")) {
            String told = URLEncoder.encode(place, StandardCharsets.UTF_8);
            assertThat(lotte.get(app + "/item?pad=" + told).statusCode())
                    .as(place)
                    .isEqualTo(404);
            assertThat(lotte.get(app + "/nieuw?map=" + told).statusCode())
                    .as(place)
                    .isEqualTo(404);
        }
    }
}
