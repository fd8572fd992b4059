package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of {@code mtk} and {@code mtk2} that scripts of other projects include. */
class MtkPartsTest {

    @TempDir
    Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private Content draft;
    private Node page;

    @BeforeEach
    void twoPages() {
        draft = repository.open(Access.SYSTEM, View.DRAFT);
        page = add(draft.root("website"), "start", "Start & <b>");
        page.set("abstract", "Kort");
        add(page, "hier", "Hier");
        add(add(page, "daar", "Daar"), "diep", "Diep");
        draft.save();
    }

    private static Node add(Node parent, String name, String title) {
        Node made = parent.add(name, "mgnl:page");
        made.set("mgnl:template", "x:pages/p");
        made.set("title", title);
        return made;
    }

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mtk", "mtk2"})
    void aComponentBeginsWithItsClassItsAnchorAndItsHeading(String module) throws IOException {
        page.set("divID", "a\"b");

        Document shown = show(
                module,
                "[#include '/MODULE/templates/includes/init.ftl']<div class='${divClass}'${divID}><${headlineLevel}>x</${headlineLevel}></div>");

        assertThat(shown.select("div.wide").attr("id")).isEqualTo("a\"b");
        assertThat(shown.select("div h3").text()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mtk", "mtk2"})
    void aTeaserTakesOverWhatThePageSays(String module) throws IOException {
        page.set("linkTypepage", page.id());

        Document shown = show(
                module,
                "[#assign title='' abstract='' resolveError=false linkTarget=''][#include '/MODULE/templates/includes/teaserPage.ftl']"
                        + "<a href='${link}'${linkTarget}>${title}</a><p>${abstract} ${resolveError?c}</p>");

        assertThat(shown.select("a").text()).isEqualTo("Start & <b>");
        assertThat(shown.select("a").attr("href")).isEqualTo("/start");
        assertThat(shown.select("p").text()).isEqualTo("Kort false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"teaserPage", "linkPage", "teaserExternal", "linkExternal", "teaserDownload", "linkDownload"})
    void aLinkThatLeadsNowhereSaysSo(String part) throws IOException {
        Document shown = show(
                "mtk",
                "[#assign title='T' abstract='' resolveError=false][#include '/MODULE/templates/includes/" + part
                        + ".ftl']<p>${link}${title} ${resolveError?c}</p>");

        assertThat(shown.select("p").text()).isEqualTo("T true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mtk", "mtk2"})
    void theNavigationGoesAsDeepAsIsAsked(String module) throws IOException {
        String call = "[#include '/MODULE/templates/macros/navigation.ftl'][@navigation navParentItem=content ";

        assertThat(show(module, call + "/]").select("ul.nav > li > a").eachText())
                .containsExactly("Hier", "Daar");
        assertThat(show(module, call + "depth=2 expandAll=true /]")
                        .select("a[href$=diep]")
                        .text())
                .isEqualTo("Diep");
        assertThat(show(module, call + "depth=2 /]").select("a[href$=diep]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mtk", "mtk2"})
    void aPictureThatIsNotThereIsLeftOut(String module) throws IOException {
        Document shown = show(
                module,
                "[#include '/MODULE/templates/macros/image.ftl'][@image damfn.getRendition('jcr:x', 'l')!'' content 'c' false def.parameters/]"
                        + "[@image {'link': '/x.png'} content 'c' /]");

        assertThat(shown.select("figure img.c").eachAttr("src")).containsExactly("/x.png");
    }

    private Document show(String module, String script) throws IOException {
        write(
                "x/templates/pages/p.yaml",
                "templateScript: /x/templates/p.ftl\nparameters: {divClass: wide, headlineLevel: h3}\n");
        write("x/templates/p.ftl", script.replace("MODULE", module));
        try (LightModules modules = LightModules.open(
                List.of(folder.resolve("modules"), Path.of("../../../light-modules")), LightModules.Reload.NEVER)) {
            var definitions = modules.current();
            var config = new RenderingConfig(Duration.ofSeconds(60), 1_000_000, 0, folder, ZoneOffset.UTC);
            var order = PageOrder.of(
                    definitions, page, definitions.template("x:pages/p").orElseThrow());
            return Jsoup.parse(new PageRenderer(config, new RichText(), List.of())
                    .render(order)
                    .html());
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("modules").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
