package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What public projects made for Magnolia do in their templates. */
class ForeignTemplatesTest {

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = new TestSite(folder).file("webresources/js/a.js", "let a;");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String shown(String script) throws Exception {
        return site.pageTemplate("x.ftl", script).page("/x", "x").html("/x");
    }

    @Test
    void whatGoesToBrowsersMayBeATemplate() throws Exception {
        site.pageTemplate("door.html", "<p>${1 + 1}</p>[#include \"/site/webresources/mark.svg\"]")
                .file("webresources/mark.svg", "<svg>${2 + 2}</svg>")
                .page("/door", "door");

        assertThat(site.html("/door")).isEqualTo("<p>2</p><svg>4</svg>");
    }

    @Test
    void aFieldOfTheProjectHasTheModelOfAFormItNames() throws Exception {
        site.pageTemplate("x.ftl", "${model.requiredSymbol} ${model.isValid()?c} [${model.style!}]")
                .file("templates/pages/x.yaml", """
                        renderType: freemarker
                        templateScript: /site/templates/pages/x.ftl
                        modelClass: info.magnolia.module.form.templates.components.FormFieldModel
                        """);

        assertThat(site.page("/x", "x").html("/x")).isEqualTo("* true []");
    }

    @Test
    void otherFilesAreNoTemplates() throws Exception {
        site.file("i18n/site_nl.properties", "a=b");

        assertThat(shown("a[#include \"/site/i18n/site_nl.properties\"]b[#include \"/site/templates/pages/x.yaml\"]c"))
                .isEqualTo("abc");
    }

    @Test
    void bytesThatAreNoTextShowAsSuchAndTheRestIsThere() throws Exception {
        site.pageTemplate("latin.ftl", "").page("/latin", "latin");
        Files.write(folder.resolve("modules/site/templates/pages/latin.ftl"), new byte[] {'c', (byte) 0xE9, 'd'});
        site.file("webresources/other.txt", "the file changes");

        assertThat(site.html("/latin")).isEqualTo("c\uFFFDd");
    }

    @Test
    void aTemplateOfTenMegabytesIsLeftOutAndTheRestIsThere() throws Exception {
        site.file("templates/huge.ftl", "x".repeat(10 * 1024 * 1024));

        assertThat(shown("a[#include \"/site/templates/huge.ftl\"]b")).isEqualTo("ab");
    }

    @Test
    void aStatementThatIsNotUnderstoodFindsNothing() throws Exception {
        assertThat(shown("${cmsfn.search('website', 'SELECT nothing to see')?size} "
                        + "${cmsfn.search('nowhere', 'SELECT * FROM [nt:base]', 'JCR-SQL2')?size}"))
                .isEqualTo("0 0");
    }

    @Test
    void scriptsTakeAttributesLikeStyleSheets() throws Exception {
        assertThat(shown("${resfn.js('/site/.*js', 'defer')}${resfn.cachedJs('/site/.*none', 'defer')}"))
                .isEqualTo("<script defer src=\"/.resources/site/webresources/js/a.js\"></script>\n");
    }

    @Test
    void aNodeTypeHasANameAndAnAncestry() throws Exception {
        assertThat(shown("${content.@nodeType.name} ${content.@nodeType} "
                        + "${cmsfn.asJCRNode(content).getPrimaryNodeType().isNodeType('mgnl:content')?c} "
                        + "${cmsfn.asJCRNode(content).primaryNodeType.name}"))
                .isEqualTo("mgnl:page mgnl:page true mgnl:page");
    }

    @Test
    void categoriesAreFoundByNameAndNameTheirRelated() throws Exception {
        site.repository().addWorkspace("category");
        site.change(content -> {
            var sea = content.root("category").add("sea", "mgnl:category");
            var land = content.root("category").add("land", "mgnl:category");
            land.set("relatedUUID", Value.of(List.of(sea.id())));
            content.save();
            content.publish(sea.path(), Depth.TREE);
            content.publish(land.path(), Depth.TREE);
        });

        assertThat(shown("${catfn.categorizationRepository} ${catfn.getCategoryNodeByName('sea').@path} "
                        + "[#list catfn.getRelatedCategories('land') as each]${each.@name}[/#list] "
                        + "${catfn.getRelatedCategories('air')?size}"))
                .isEqualTo("category /sea sea 0");
    }

    @Test
    void otherServersAreNotAskedAndTheTemplateGoesOn() throws Exception {
        assertThat(shown("[#assign answer = restfn.call('books', 'all', {'q': 'x'})!'']${answer?has_content?c}"
                        + "[#list restfn.getService('a', 'b').all() as one]${one}[/#list]."))
                .isEqualTo("false.");
    }
}
