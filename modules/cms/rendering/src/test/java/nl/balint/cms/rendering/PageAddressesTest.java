package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class PageAddressesTest {

    @TempDir
    static Path folder;

    private TestSite site;

    @BeforeAll
    void aSite() {
        site = new TestSite(folder)
                .file("virtualUriMappings/home.yaml", mapping("/", "forward:/home"))
                .file("virtualUriMappings/vragen.yaml", mapping("/vragen", "permanent:/kosten"))
                .file("virtualUriMappings/tijdelijk.yaml", mapping("/tijdelijk", "redirect:/kosten?van=hier"))
                .file("virtualUriMappings/elders.yaml", mapping("/elders", "redirect:https://www.example.org/"))
                .file(
                        "virtualUriMappings/icoon.yaml",
                        mapping("/favicon.ico", "forward:/.resources/site/webresources/icon.svg"))
                .file("webresources/icon.svg", "<svg/>")
                .file("templates/pages/article-json.ftlh", "{\"title\": \"${content.title?length}\"}")
                .pageTemplate("article", "<h1>${content.title}</h1>")
                .file("templates/pages/article.yaml", """
                        renderType: freemarker
                        templateScript: /site/templates/pages/article.ftlh
                        variations:
                          json: {templateScript: /site/templates/pages/article-json.ftlh}
                        """);
        for (var path : new String[] {"/home", "/kosten", "/opleiding", "/opleiding/begeleider", "/versie1.2"}) {
            site.page(path, "article", page -> page.set("title", path));
        }
    }

    private static String mapping(String from, String to) {
        return "$type: defaultVirtualUriMapping\nfromUri: " + from + "\ntoUri: " + to + "\n";
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /home",
        "/kosten, /kosten",
        "/opleiding/begeleider, /opleiding/begeleider",
        "/opleiding/begeleider~a~b=c~, /opleiding/begeleider",
        "/versie1.2, /versie1.2"
    })
    void aPageAnswersAtItsAddress(String address, String title) throws Exception {
        assertThat(site.document(address).select("h1").text()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "/kosten.html, /kosten",
        "/kosten/, /kosten",
        "/home, /",
        "/home.html, /home",
        "/opleiding/begeleider.html?a=b, /opleiding/begeleider?a=b",
        "/vragen, /kosten"
    })
    void everyOtherWayToWriteItMovesThere(String address, String target) throws Exception {
        var answer = site.get(address);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).contains(target);
    }

    @ParameterizedTest
    @CsvSource({"/tijdelijk, /kosten?van=hier", "/elders, https://www.example.org/"})
    void aMappingMayLeadElsewhereForNow(String address, String target) throws Exception {
        var answer = site.get(address);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(target);
    }

    @Test
    void aMappingMayShowAResourceInPlace() throws Exception {
        assertThat(site.get("/favicon.ico").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
    }

    @Test
    void aVariationAnswersUnderItsExtensionWithItsType() throws Exception {
        var answer = site.get("/kosten.json");

        assertThat(answer.text()).isEqualTo("{\"title\": \"7\"}");
        assertThat(answer.header("Content-Type")).contains(MediaTypes.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nergens",
                "/kosten.pdf",
                "/kosten/jcr:content",
                "/kosten/main",
                "/dam/x",
                "/.imaging/mte/x",
                "/website:/kosten",
                "/kosten%7Cx",
                "/'%20or%201=1",
                "/public/website/kosten",
                "/%5Bx%5D",
                "/a*b"
            })
    void whatIsNoPageIsNotFound(String address) {
        site.change(content -> content.get(ContentPath.of("website", "/kosten")));

        assertThatThrownBy(() -> site.get(address))
                .isInstanceOfSatisfying(
                        RequestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void aDraftIsNotFoundEither() {
        site.change(content ->
                content.root("website").add("geheim", "mgnl:page").set("mgnl:template", "site:pages/article"));

        assertThatThrownBy(() -> site.get("/geheim")).isInstanceOf(RequestFailure.class);
    }

    @Test
    void aPageWithAnUnknownTemplateIsAFaultOfOurs() {
        site.page("/oud", "weg");

        assertThatThrownBy(() -> site.get("/oud"))
                .isInstanceOf(PageFailure.class)
                .hasMessageContaining("site:pages/weg");
    }
}
