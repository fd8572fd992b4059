package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with a Magnolia project sees in a minute what of it runs here. */
class ModulesCheckTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final String WELL = "renderType: freemarker\ntemplateScript: /travel/templates/";

    @TempDir
    Path home;

    private Path modules;
    private String told = "";

    @BeforeEach
    void install() throws IOException {
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        Files.createSymbolicLink(home.resolve("config"), PROJECT.resolve("config"));
        System.setProperty("balint.home", home.toString());
        modules = Files.createDirectories(home.resolve("theirs"));
        write("travel/templates/pages/tour.yaml", WELL + "pages/tour.ftl\nareas:\n  main: {}\n");
        write("travel/templates/pages/tour.ftl", "<h1>${content.title!}</h1>[@cms.area name=\"main\"/]");
        write("travel/templates/components/teaser.yaml", WELL + "components/teaser.ftl\n");
        write("travel/templates/components/teaser.ftl", "<b>${content.title}</b> ${cmsfn.language()}");
    }

    @AfterEach
    void leave() {
        System.clearProperty("balint.home");
    }

    private void write(String path, String text) throws IOException {
        Path file = modules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int check(String... arguments) {
        StringWriter out = new StringWriter();
        String[] all = new String[arguments.length + 2];
        all[0] = "modules";
        all[1] = "check";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        int code = Balint.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(all);
        told = out.toString();
        return code;
    }

    @Test
    void whatRendersIsWellAlsoWithoutContent() {
        assertThat(check(modules.toString(), "--json")).as(told).isZero();

        assertThat(told)
                .startsWith("{\"modules\":[\"travel\"],\"definitions\":{\"total\":2,\"problems\":0},"
                        + "\"templates\":{\"total\":2,\"rendered\":2,\"failed\":0,\"needsJava\":0},"
                        + "\"content\":{\"nodes\":0,\"pages\":0,\"rendered\":0},\"problems\":[")
                .contains("{\"file\":\"/travel/templates/components/teaser.ftl\",\"line\":1,\"kind\":\"value\"");
    }

    @Test
    void aModuleIsAsGoodAsAFolderOfModules() {
        assertThat(check(modules.resolve("travel").toString())).as(told).isZero();
        assertThat(told).contains("modules      travel", "templates        2          2 rendered");
    }

    /** Magnolia accepts it, and shows it nowhere. */
    @Test
    void whatOnlyOthersBeginWithIsNotTried() throws IOException {
        write("travel/templates/pages/base.yaml", "visible: false\nareas:\n  main: {}\n");
        write("travel/templates/pages/include/bar.yaml", "type: single\navailableComponents: {own: {id: travel:x}}\n");
        write(
                "travel/templates/pages/trip.yaml",
                "!include:/travel/templates/pages/base.yaml\n" + WELL + "pages/tour.ftl\n");

        assertThat(check(modules.toString())).as(told).isZero();
        assertThat(told).contains("definitions      5 read     0 with", "templates        3          3 rendered");
    }

    @Test
    void templatesThatAreContentAreTriedToo() throws IOException {
        Path exports = Files.createDirectories(home.resolve("exports"));
        Files.writeString(exports.resolve("config.modules.travel.templates.yaml"), """
                templates:
                  jcr:primaryType: mgnl:content
                  pages:
                    jcr:primaryType: mgnl:content
                    stored:
                      renderType: freemarker
                      templateScript: /travel/templates/pages/tour.ftl
                    torn:
                      renderType: freemarker
                      templateScript: /travel/templates/pages/nowhere.ftl
                """);

        assertThat(check(modules.toString(), "--content", exports.toString())).isEqualTo(1);

        assertThat(told)
                .contains("definitions      4 read", "templates        4          3 rendered     1 failed")
                .contains("/travel/templates/pages/nowhere.ftl");
    }

    @Test
    void oneWrongFileStopsNothingAndIsNamedWithItsLine() throws IOException {
        write("travel/templates/components/torn.yaml", "renderType: freemarker\ntitle: 'torn\n");
        write("travel/templates/components/half.yaml", WELL + "components/half.ftl\n");
        write("travel/templates/components/half.ftl", "<p>\n[#if content.x??]\n");
        write("travel/dialogs/torn.yaml", "form:\n\ttabs: []\n");

        assertThat(check(modules.toString())).isEqualTo(1);

        assertThat(told)
                .contains("definitions      5 read     2 with problems")
                .contains("templates        4          2 rendered     2 failed, of which 0 want Java")
                .contains("/travel/templates/components/torn.yaml:", "/travel/dialogs/torn.yaml:2  definition")
                .contains("/travel/templates/components/half.ftl:");
    }

    @Test
    void javaOfTheProjectIsToldApartFromWhatIsWrong() throws IOException {
        write("travel/templates/components/price.yaml", WELL + "components/price.ftl\n");
        write("travel/templates/components/price.ftl", "<p>\n[#if content.tour??]${shopfn.price(content)}[/#if]");
        write(
                "travel/templates/components/hotel.yaml",
                "modelClass: com.example.Hotel\n" + WELL + "components/hotel.ftl\n");
        write("travel/templates/components/hotel.ftl", "${model.stars}");
        write("travel/templates/components/old.yaml", "renderType: jsp\ntemplateScript: /travel/old.jsp\n");

        assertThat(check(modules.toString())).isEqualTo(1);

        assertThat(told)
                .contains("2 rendered     3 failed, of which 3 want Java")
                .contains("/travel/templates/components/price.ftl:2  function  shopfn is not known here")
                .contains("the model class com.example.Hotel is not known here")
                .contains("the render type jsp is not known here");
    }

    @Test
    void aComponentThatAFrontEndShowsNeedsNoScript() throws IOException {
        write("travel/templates/pages/app.yaml", """
                renderType: spa
                baseUrl: https://example.org
                areas:
                  main:
                    availableComponents:
                      list: {id: 'travel:components/list'}
                """);
        write("travel/templates/components/list.yaml", """
                title: List
                areas:
                  items:
                    availableComponents:
                      item: {id: 'travel:components/item'}
                """);
        write("travel/templates/components/item.yaml", "title: Item\n");

        assertThat(check(modules.toString())).as(told).isZero();
        assertThat(told).contains("5 rendered     0 failed", "item.yaml:1  notice  the template has no templateScript");

        write("travel/templates/pages/tour.yaml", """
                renderType: freemarker
                templateScript: /travel/templates/pages/tour.ftl
                areas:
                  main:
                    availableComponents:
                      item: {id: 'travel:components/item'}
                """);

        assertThat(check(modules.toString())).isEqualTo(1);
        assertThat(told).contains("item.yaml  template  travel:components/item has no templateScript");
    }

    /** What Magnolia leaves out as well is told, and no failure of the template. */
    @Test
    void whatIsLeftOutThereTooIsNoFailure() throws IOException {
        write("travel/templates/components/odd.yaml", WELL + "components/odd.ftl\n");
        write(
                "travel/templates/components/odd.ftl",
                "[#assign image = content.image!'']\n${image.link}\n[#include \"/shop/templates/macros.ftl\"]\n"
                        + "${(content.width!'')?number}\n${'content.@name'?eval}");
        write("travel/templates/components/java.yaml", WELL + "components/java.ftl\n");
        write("travel/templates/components/java.ftl", "${'freemarker.template.utility.ObjectConstructor'?new()('x')}");

        assertThat(check(modules.toString())).isEqualTo(1);

        assertThat(told)
                .contains("templates        4          3 rendered     1 failed, of which 1 want Java")
                .contains("/travel/templates/components/odd.ftl:2  value  ")
                .contains("/travel/templates/components/odd.ftl:3  notice  includes /shop/templates/macros.ftl")
                .contains("/travel/templates/components/odd.ftl:4  value  ")
                .contains("/travel/templates/components/java.ftl:1  function  Instantiating");
    }

    @Test
    void whatAModuleOfOursDoesNotKnowIsAFailure() throws IOException {
        write("travel/templates/components/odd.yaml", WELL + "components/odd.ftl\n");
        write("travel/templates/components/odd.ftl", "[#include \"/mtk/templates/nope.ftl\"]${cmsfn.nope(content)}");

        assertThat(check(modules.toString())).isEqualTo(1);

        assertThat(told)
                .contains("2 rendered     1 failed, of which 0 want Java")
                .contains("odd.ftl:1  template  Template inclusion failed", "odd.ftl:1  function  cmsfn.nope is not");
    }

    @Test
    void aJarInLibExtGivesWhatTheTemplatesLack() throws Exception {
        write(
                "travel/templates/components/hotel.yaml",
                "modelClass: com.example.Hotel\n" + WELL + "components/hotel.ftl\n");
        write("travel/templates/components/hotel.ftl", "${model.stars}");
        Jars.modelOf("com.example.Hotel", home.resolve("lib/ext"));

        assertThat(check(modules.toString())).as(told).isZero();
        assertThat(told).contains("3 rendered     0 failed").doesNotContain("com.example.Hotel");
    }

    @Test
    void ourOwnModulesRenderToo() {
        assertThat(check(home.resolve("light-modules").toString())).as(told).isZero();
        assertThat(told).contains(" 0 failed").doesNotContain("more than one folder");
    }

    @Test
    void aModuleWithTheNameOfOneOfOursDoesNotMixInSilence() throws IOException {
        write("site/templates/components/theirs.yaml", WELL + "components/teaser.ftl\n");

        check(modules.toString());

        assertThat(told).contains("/site/module.yaml  notice  files of the module site lie in more than one folder");
    }

    private static final String JAPAN = """
            'japan':
              'jcr:primaryType': 'mgnl:page'
              'mgnl:template': 'travel:pages/tour'
              'main':
                'jcr:primaryType': 'mgnl:area'
                '0':
                  'jcr:primaryType': 'mgnl:component'
                  'mgnl:template': 'travel:components/teaser'
                  'title': 'Kyoto'
            """;

    @Test
    void contentIsRenderedAndAFileThatIsWrongIsNamed() throws IOException {
        write("content/website.japan.yaml", JAPAN);
        write("content/website.japan.osaka.yaml", "'osaka':\n  'jcr:primaryType': 'mgnl:page'\n   'x': [\n");

        assertThat(check(
                        modules.resolve("travel").toString(),
                        "--content",
                        modules.resolve("content").toString()))
                .isEqualTo(1);

        assertThat(told)
                .contains("content          3 nodes    1 pages        1 rendered")
                .contains("website.japan.osaka.yaml:3  content  ");
    }

    @Test
    void aFolderThatIsNotThereIsWrongUse() {
        assertThat(check(home.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(told).contains("There is no folder");
    }
}
