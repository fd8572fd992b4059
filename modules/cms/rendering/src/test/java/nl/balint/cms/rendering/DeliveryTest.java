package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.delivery.DeliveryRoutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program asks for content by the endpoints of a light module. */
class DeliveryTest {

    @TempDir
    Path folder;

    private TestSite site;
    private String asset = "";

    @BeforeEach
    void fill() {
        site = new TestSite(folder);
        site.file("sites/fallback.yaml", """
                theme: {name: calm}
                i18n: {enabled: true, fallbackLocale: nl, locales: {nl: {language: nl}, de: {language: de}}}
                cors:
                  apps:
                    uris: {all: {patternString: /.rest/*}}
                    allowedOrigins: ["https://app.example.org"]
                    allowedMethods: [GET]
                    allowedHeaders: [x-tour]
                """);
        site.file("themes/calm.yaml", "imaging: {variations: {small: {width: 20}}}\n");
        site.file("restEndpoints/delivery/tours_v1.yaml", """
                $type: jcrDeliveryEndpoint_v2
                rootPath: /tours
                nodeTypes: [mgnl:page]
                depth: 2
                limit: 2
                systemProperties: [mgnl:template]
                references:
                  - name: next
                    propertyName: next
                    referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: website}
                  - name: image
                    propertyName: image
                    referenceResolver: {$type: assetReferenceResolver, expand: true, assetRenditions: [small, none]}
                  - name: cover
                    propertyName: cover
                    referenceResolver: {$type: assetReferenceResolver}
                """);
        site.change(content -> {
            var node = content.root("dam").add("sea.png", "mgnl:asset");
            asset = node.id();
            var file = node.add("jcr:content", "mgnl:resource");
            file.set("jcr:data", Value.Binary.of(new byte[] {1, 2, 3}));
            file.set("fileName", "sea.png");
            file.set("jcr:mimeType", "image/png");
            content.save();
            content.publish(ContentPath.of("dam", "/sea.png"), Depth.SELF);
        });
        site.page("/tours", "tour", page -> page.set("title", "Reizen"));
        tour("alps", 12, "2027-01-14T10:00:00.5+01:00");
        tour("beach", 3, "2027-02-01T00:00:00Z");
        tour("city", 30, "2026-12-01T00:00:00Z");
    }

    private void tour(String name, long seats, String start) {
        site.page("/tours/" + name, "tour", page -> {
            page.set("title", "Naar " + name);
            page.set("title_de", "Nach " + name);
            page.set("seats", Value.of(seats));
            page.set("open", Value.of(seats > 5));
            page.set("start", Value.of(OffsetDateTime.parse(start)));
            page.set("tags", Value.of(List.of("zon", name)));
            page.set("image", "jcr:" + asset);
            page.set("cover", "jcr:" + asset);
            page.set("body", "<a href=\"${link:{uuid:{},repository:{website},path:{/tours}}}\">terug</a>");
            var main = page.add("main", "mgnl:area");
            main.set("kind", "wide");
            main.add("0", "mgnl:component").set("text", "Hallo");
        });
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Answer deliver(Request request) throws Exception {
        var routes = new DeliveryRoutes(site.repository(), site.modules(), new RichText()::clean).routes();
        var isDescription = request.path().text().endsWith("openapi.json");
        return routes.get(isDescription ? 0 : 1).handler().handle(request);
    }

    private Answer get(String below) throws Exception {
        return deliver(Request.get("/.rest/delivery/tours/v1" + below));
    }

    @Test
    void aNodeIsItsPropertiesByTypeWithItsPartsInTheirOrder() throws Exception {
        var answer = get("/alps");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .startsWith("{\"@name\":\"alps\",\"@path\":\"/tours/alps\",\"@id\":\"")
                .contains("\"@nodeType\":\"mgnl:page\"")
                .contains("\"seats\":12", "\"open\":true", "\"start\":\"2027-01-14T10:00:00.500+01:00\"")
                .contains("\"tags\":[\"zon\",\"alps\"]")
                .contains("\"mgnl:template\":\"site:pages/tour\"")
                .contains("<a href=\\\"/tours\\\">terug</a>")
                .contains("\"main\":{\"@name\":\"main\"", "\"kind\":\"wide\"", "\"text\":\"Hallo\"")
                .endsWith("\"@nodes\":[\"main\"]}")
                .doesNotContain("mgnl:created", "jcr:uuid", "jcr:primaryType", "title_de");
    }

    @Test
    void anAssetIsItsLinkOrAllThatIsKnownOfIt() throws Exception {
        assertThat(get("/alps").text())
                .contains("\"cover\":\"/dam/jcr:" + asset + "/sea.png\"")
                .contains("\"image\":{\"@name\":\"sea.png\",\"@path\":\"/sea.png\",\"@id\":\"jcr:" + asset + "\"")
                .contains("\"fileSize\":3", "\"mimeType\":\"image/png\"")
                .contains("\"renditions\":{\"small\":{\"")
                .contains("/.imaging/mte/calm/small/dam/sea.png/jcr:content/sea.png")
                .doesNotContain("\"none\"");
    }

    @Test
    void aReferenceIsFollowedSoFarAndNoFurther() throws Exception {
        site.page("/tours/alps", "tour", page -> page.set("next", "/tours/beach"));
        site.page("/tours/beach", "tour", page -> page.set("next", "/tours/city"));

        assertThat(get("/alps").text())
                .contains("\"next\":{\"@name\":\"beach\"", "\"next\":\"/tours/city\"")
                .doesNotContain("\"@name\":\"city\"");
    }

    @Test
    void theChildrenOfANodeAreAList() throws Exception {
        site.page("/tours/alps/huts", "tour", page -> page.set("title", "Hutten"));

        assertThat(get("/alps@nodes").text())
                .startsWith("[{\"@name\":\"huts\"")
                .contains("\"title\":\"Hutten\"")
                .doesNotContain("\"@name\":\"main\"");
        assertThat(get("/nowhere@nodes").status()).isEqualTo(404);
    }

    @Test
    void aQuestionIsAnsweredPageByPage() throws Exception {
        assertThat(get("?orderBy=seats desc".replace(" ", "%20")).text())
                .startsWith("{\"total\":3,\"offset\":0,\"limit\":2,\"results\":[{\"@name\":\"city\"")
                .contains("\"@name\":\"alps\"")
                .doesNotContain("\"@name\":\"beach\"");
        assertThat(get("?orderBy=seats&offset=2&limit=5").text())
                .startsWith("{\"total\":3,\"offset\":2,\"limit\":5,\"results\":[{\"@name\":\"city\"");
        assertThat(get("?limit=many").status()).isEqualTo(400);
        assertThat(get("?offset=-1").status()).isEqualTo(400);
    }

    @Test
    void conditionsNarrowAQuestion() throws Exception {
        assertThat(found("seats[gt]=5")).isEqualTo("alps city");
        assertThat(found("seats[gte]=12&seats[lt]=30")).isEqualTo("alps");
        assertThat(found("seats[in]=3~12")).isEqualTo("alps beach");
        assertThat(found("seats[not-in]=3~12")).isEqualTo("city");
        assertThat(found("seats[in]=3|30")).isEqualTo("beach city");
        assertThat(found("seats[ne]=3")).isEqualTo("alps city");
        assertThat(found("open=true")).isEqualTo("alps city");
        assertThat(found("start[gte]=2027-01-14")).isEqualTo("alps beach");
        assertThat(found("tags=city")).isEqualTo("city");
        assertThat(found("title[like]=naar b%25")).isEqualTo("beach");
        assertThat(found("title[like]=EACH")).isEqualTo("beach");
        assertThat(found("@name[eq]=city|alps")).isEqualTo("alps city");
        assertThat(found("main/kind=wide&seats[lte]=3")).isEqualTo("beach");
        assertThat(found("q=naar ALPS")).isEqualTo("alps");
        assertThat(found("@ancestor=/alps")).isEmpty();
        assertThat(found("seats[odd]=3")).isEmpty();
        assertThat(found("seats[gt]=veel")).isEmpty();
    }

    private String found(String query) throws Exception {
        var json = get("?limit=100&orderBy=@name&"
                        + query.replace(" ", "%20")
                                .replace("|", "%7C")
                                .replace("[", "%5B")
                                .replace("]", "%5D"))
                .text();
        return List.of("alps", "beach", "city").stream()
                .filter(name -> json.contains("{\"@name\":\"" + name + "\""))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Test
    void aLanguageIsChosenAndTheOthersFoldedAway() throws Exception {
        assertThat(get("/alps?lang=de").text())
                .contains("\"title\":\"Nach alps\"")
                .doesNotContain("title_de");
        assertThat(get("/alps?lang=all").text()).contains("\"title\":\"Naar alps\"", "\"title_de\":\"Nach alps\"");
        assertThat(get("/alps?lang=fr").text()).contains("\"title\":\"Naar alps\"");
        var asked = Request.get("/.rest/delivery/tours/v1/alps").withHeader("Accept-Language", "de-AT, en;q=0.5");
        assertThat(deliver(asked).text()).contains("\"title\":\"Nach alps\"");
        var hostile = Request.get("/.rest/delivery/tours/v1/alps").withHeader("Accept-Language", "!!,;q=x");
        assertThat(deliver(hostile).text()).contains("\"title\":\"Naar alps\"");
    }

    @Test
    void whatIsNotPublishedOrNotForEverybodyIsNotThere() throws Exception {
        site.change(draft -> draft.get(ContentPath.of("website", "/tours")).add("secret", "mgnl:page"));
        try (var published = site.repository().open(Access.SYSTEM, View.PUBLISHED)) {
            published.deny(ContentPath.of("website", "/tours/city"), "everyone", Right.READ);
            published.save();
        }

        assertThat(get("/secret").status()).isEqualTo(404);
        assertThat(get("/city").status()).isEqualTo(404);
        assertThat(found("seats[gt]=0")).isEqualTo("alps beach");
        assertThat(get("/nowhere").text())
                .isEqualTo("{\"error\":{\"code\":\"pathNotFound\",\"message\":\"Path '/nowhere' not found\"}}");
        assertThat(get("/alps/main").status()).isEqualTo(404);
        assertThat(deliver(Request.get("/.rest/delivery/other")).status()).isEqualTo(404);
    }

    @Test
    void theSiteSaysWhichOtherSitesMayRead() throws Exception {
        var request = Request.get("/.rest/delivery/tours/v1/alps");

        var theirs = deliver(request.withHeader("Origin", "https://app.example.org"));
        var others = deliver(request.withHeader("Origin", "https://evil.example.org"));

        assertThat(theirs.header("Access-Control-Allow-Origin")).contains("https://app.example.org");
        assertThat(theirs.header("Access-Control-Allow-Methods")).contains("GET");
        assertThat(theirs.header("Vary")).contains("Accept-Language, Origin");
        assertThat(others.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aBrowserMayAskBeforehandWhetherAPageOfAnotherSiteMayRead() throws Exception {
        var request = Request.of(Method.OPTIONS, "/.rest/delivery/tours/v1/alps")
                .withHeader("Access-Control-Request-Method", "GET")
                .withHeader("Access-Control-Request-Headers", "x-tour");

        var theirs = site.ask(request.withHeader("Origin", "https://app.example.org"));
        var others = site.ask(request.withHeader("Origin", "https://evil.example.org"));

        assertThat(theirs.status()).isEqualTo(204);
        assertThat(theirs.text()).isEmpty();
        assertThat(theirs.header("Access-Control-Allow-Origin")).contains("https://app.example.org");
        assertThat(theirs.header("Access-Control-Allow-Headers")).contains("x-tour");
        assertThat(theirs.header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(others.status()).isEqualTo(204);
        assertThat(others.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theEndpointsAreDescribed() throws Exception {
        assertThat(deliver(Request.get("/.rest/openapi.json")).text())
                .contains("\"openapi\":\"3.0.3\"", "/.rest/delivery/tours/v1/{path}@nodes", "\"orderBy\"");
    }

    @Test
    void theConditionsOfAnEndpointAreDescribedByWhatItsContentHolds() throws Exception {
        site.file(
                "contentTypes/tour.yaml",
                "datasource: {workspace: website}\nmodel: {properties: [{name: duration, type: Long}]}\n");

        assertThat(deliver(Request.get("/.rest/openapi.json")).text())
                .contains("{\"name\":\"duration\",\"in\":\"query\",\"style\":\"deepObject\"", "\"not-in\":{\"type\"");
    }
}
