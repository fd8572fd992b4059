package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates of other projects ask the way Java is asked: by getters, or of functions of modules of Magnolia. */
@TestInstance(Lifecycle.PER_CLASS)
class BeansOfMagnoliaTest {

    @TempDir
    static Path folder;

    private TestSite site;

    @BeforeAll
    void aPageInACategory() {
        site = new TestSite(folder)
                .pageTemplate("article.ftl", "")
                .file("sites/site.yaml", """
                        i18n:
                          enabled: true
                          defaultLocale: nl
                          locales:
                            nl: {language: nl}
                            nl_BE: {language: nl, country: BE}
                        """)
                .change(content -> {
                    var category = content.root("category");
                    var travel = category.add("reizen", "mgnl:category");
                    travel.set("displayName", "Reizen & rust");
                    var page = content.root("website").add("kosten", "mgnl:page");
                    page.set("mgnl:template", "site:pages/article");
                    page.set("title", "Kosten");
                    page.set("categories", Value.of(List.of(travel.id(), "weg")));
                    page.set("subject", travel.id());
                    page.set("mgnl:tags", Value.of(List.of("geld", "lid")));
                    content.save();
                    content.publish(ContentPath.of("category", "/reizen"), Depth.TREE);
                    content.publish(ContentPath.of("website", "/kosten"), Depth.TREE);
                });
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${ctx.getUser().getName()} | anonymous",
                "${ctx.getContextPath()}${ctx.getLocale()} ${ctx.locale.getLanguage()} | en en",
                "${ctx.getAggregationState().getHandle()} | /kosten",
                "${state.getMainContentNode().getName()} | kosten",
                "${state.locale} ${state.locale.language} ${state.getLocale().getDisplayLanguage()} | nl nl Dutch",
                "${state.isPreviewMode()?c} ${model.getNode().getPath()} | true /kosten",
                "${model.root} ${model.class.simpleName}${model.execute()} | info.magnolia.rendering.model.RenderingModelImpl RenderingModelImpl",
                "${(model.parent)!'none'} ${(model.nothing)!'none'} | none none",
                "${ctx.response.status} ${ctx.response.getCharacterEncoding()}${ctx.response.setHeader('a', 'b')} | 200 UTF-8",
                "${ctx.response.sendRedirect('/weg')}${ctx.response.encodeURL('/hier')} | /hier",
                "${(ctx.response.nothing)!'none'}${ctx.response.containsHeader('a')?c} | nonefalse",
                "${ctx.request.serverName}${ctx.request.getRemoteAddr()}${ctx.request.cookies?size} ${ctx.request.secure?c} | 0 true",
                "${ctx.request.requestURL} ${ctx.request.getMethod()} | /kosten GET",
                "${ctx.request.setAttribute('k', 'v')}${ctx.request.getAttribute('k')}${ctx.k} | vv",
                "${def.getParameters().a} ${def.getA()} | b b",
                "[#list sitefn.site().i18n.locales as l]${l} ${l.language} ${l.country};[/#list] | nl nl ;nl_BE nl BE;",
                "${sitefn.site()} ${sitefn.site().getName()} ${sitefn.site().getI18n().getDefaultLocale()} ${sitefn.site().theme.name!'-'} | site site nl ",
                "[#list cmsfn.asJCRNode(content).getProperties('ti*')?sort_by('name') as p]${p.name};[/#list] | title;",
                "${cmsfn.asJCRNode(content).getSession().getWorkspace().getName()} ${cmsfn.asJCRNode(content).index} | website 1",
                "${cmsfn.asJCRNode(content).getAncestor(1).name}${(cmsfn.asJCRNode(content).getAncestor(4).name)!'-'} | kosten-",
                "${cmsfn.asJCRNode(cmsfn.contentByPath('/')).getNodes('ko*')?size}${cmsfn.asJCRNode(content).getNodes('*')?size} | 10",
                "[#list catfn.getCategories(content) as c]${c.displayName};[/#list] | Reizen &amp; rust;",
                "[#list catfn.getCategories(cmsfn.asJCRNode(content), 'subject') as c]${c.name};[/#list] | reizen;",
                "${catfn.getCategories(content, 'nope')?size}${catfn.getCategories(null!)?size} | 00",
                "${tagfn.getTags(content)?join(',')} | geld,lid",
                "[#list tagfn.getContentByTags('website', '/', 'x', 'lid') as c]${c.title}[/#list] | Kosten"
            })
    void answersAsThere(String template, String shown) throws Exception {
        site.file("templates/pages/article.yaml", """
                templateScript: /site/templates/pages/article.ftl
                renderType: freemarker
                parameters: {a: b}
                """);
        site.file("templates/pages/article.ftl", template);

        assertThat(site.html("/kosten").strip()).isEqualTo(shown);
    }

    @Test
    void whatNobodyKnowsHasNoGetterEither() throws Exception {
        site.file("templates/pages/article.ftl", "${(ctx.getSession())!'-'}${(state.getNothing())!'-'}");

        assertThat(site.html("/kosten").strip()).isEqualTo("--");
    }
}
