package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The style sheets of a theme as one file. */
class ThemeBundleTest {

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithATheme() {
        site = new TestSite(folder)
                .file("webresources/css/main.css", "a{b:c}")
                .file("webresources/css/parts/card.css", "d{e:url('../../img/f.svg')}")
                .file("themes/balint.yaml", """
                        cssFiles:
                          - link: /.resources/site/webresources/css/main.css
                          - link: /.resources/site/webresources/css/parts/card.css
                        """)
                .file("sites/balint.yaml", "theme: {name: balint}\n");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theThemeComesAsOneFile() throws Exception {
        site.plug("themefn", context -> context.styleSheet())
                .pageTemplate("article", "${themefn}")
                .page("/x", "article");
        var address = site.html("/x");

        assertThat(site.html(address)).isEqualTo("a{b:c}\nd{e:url('/.resources/site/webresources/img/f.svg')}\n");
        site.file("webresources/css/main.css", "veranderd{}");
        assertThat(site.html("/x")).isNotEqualTo(address);
    }

    @Test
    void aThemeBesideTheSitesHasItsOwnBundle() throws Exception {
        site.file("webresources/css/deur.css", ".deur{color:red}")
                .file("themes/deur.yaml", "cssFiles:\n  - link: /.resources/site/webresources/css/deur.css\n")
                .plug(
                        "bundlefn",
                        context -> Map.of("styles", context.styleSheet("deur"), "htmx", context.webJar("htmx")))
                .pageTemplate("deur", "${bundlefn.styles} ${bundlefn.htmx}")
                .page("/deur", "deur");

        var addresses = List.of(site.html("/deur").split(" ", 2));

        assertThat(site.html(addresses.get(0))).contains(".deur{color:red}");
        assertThat(site.get(addresses.get(1)).header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThatThrownBy(() -> site.get("/webjars/htmx.org/2.0.10/package.json"))
                .isInstanceOf(RequestFailure.class);
    }
}
