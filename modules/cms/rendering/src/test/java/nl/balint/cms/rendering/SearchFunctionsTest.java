package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class SearchFunctionsTest {

    @TempDir
    static Path folder;

    private TestSite site;

    @BeforeAll
    void pages() {
        site = new TestSite(folder)
                .pageTemplate("home.ftl", "")
                .pageTemplate("article.ftl", "")
                .componentTemplate("text.ftl", "")
                .page("/home", "home");
        site.page("/kring", "article", page -> {
            page.set("title", "De kring");
            page.set("order", Value.of(2));
            TestSite.component(TestSite.area(page, "main"), "text").set("text", "<p>Kosten & baten van een groep</p>");
        });
        site.page("/kring/kosten", "article", page -> {
            page.set("title", "Kosten");
            page.set("order", Value.of(10));
        });
        site.page("/kring/geheim", "article", page -> page.set("title", "Geheime kosten"));
        try (var published = site.repository().open(Access.SYSTEM, View.PUBLISHED)) {
            published.deny(ContentPath.of("website", "/kring/geheim"), "everyone", Right.READ);
            published.save();
        }
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kosten | /kring/kosten /kring",
                "KOSTEN | /kring/kosten /kring",
                "kost | ``",
                "kost* | /kring/kosten /kring",
                "kosten groep | /kring",
                "kring OR groep | /kring",
                "kosten -groep | /kring/kosten",
                "'kosten baten' | /kring",
                "'baten kosten' | ``",
                "***** | ``",
                "-kosten | ``",
                "it's ((( [a-z] \\ | ``"
            })
    void searchPagesFindsWhatIsWritten(String words, String found) throws Exception {
        assertThat(paths("searchfn.searchPages(\""
                        + words.replace("\\", "\\\\").replace('\'', '"').replace("\"", "\\\"") + "\", \"/\")"))
                .isEqualTo(found);
    }

    @Test
    void theExcerptIsTextWithTheFindsStrong() throws Exception {
        assertThat(
                        home(
                                "[#list searchfn.searchPages(\"baten\", \"%\") as hit]${cmsfn.link(hit)} ${hit.title} ${hit.excerpt}[/#list]"))
                .isEqualTo("/kring De kring <div class=\"excerpt\"><span class=\"excerpt-fragment\">... Kosten &amp; "
                        + "<strong>baten</strong> van een groep</span></div>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * from [mgnl:page] as p where isdescendantnode(p, '/kring') | /kring/kosten",
                "SELECT p.* FROM [mgnl:page] AS p WHERE p.[title] LIKE 'K%' | /kring/kosten",
                "select * from [mgnl:page] where title = 'De kring' or [title] = 'Kosten' order by [order] desc | /kring/kosten /kring",
                "select * from [mgnl:page] where [order] > 1 and not ([order] >= 10) | /kring",
                "select * from [mgnl:page] where [order] is not null order by [order] | /kring /kring/kosten",
                "select * from [nt:base] as n where contains(n.*, 'groep') | /kring",
                "select * from [mgnl:page] where lower(title) = 'kosten' | /kring/kosten",
                "select * from [mgnl:page] where 1; drop table | ``",
                "delete from [mgnl:page] | ``"
            })
    void searchUnderstandsStatements(String statement, String found) throws Exception {
        assertThat(paths("cmsfn.asContentMapList(cmsfn.search(\"website\", \"" + statement
                        + "\", \"JCR-SQL2\", \"mgnl:page\"))"))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sql | select * from mgnl:page where jcr:path like '/kring/%' | /kring/kosten",
                "sql | select * from nt:base where contains(., 'groep') | /kring",
                "xpath | //element(*, mgnl:page)[@title = 'Kosten' or @title='De kring'] order by @order descending | /kring/kosten /kring",
                "xpath | /jcr:root/kring//element(*, mgnl:page) | /kring/kosten",
                "xpath | //*[jcr:contains(., 'groep')] | /kring",
                "xpath | //element(*, mgnl:page)[jcr:like(@title, 'K%')] | /kring/kosten",
                "xpath | //element(*, mgnl:page)[@title = 'it @x descending'] | ``",
                "xpath | drop table | ``"
            })
    void searchUnderstandsTheOlderLanguages(String language, String statement, String found) throws Exception {
        assertThat(paths("cmsfn.asContentMapList(cmsfn.search(\"website\", \"" + statement + "\", \"" + language
                        + "\", \"mgnl:page\"))"))
                .isEqualTo(found);
    }

    @Test
    void listsByTemplateTakeNumberConditionAndOrder() throws Exception {
        var site = "cmsfn.contentByPath(\"/\")";
        assertThat(paths("cmsfn.contentListByTemplateId(" + site + ", \"site:pages/article\")"))
                .isEqualTo("/kring /kring/kosten");
        assertThat(paths("cmsfn.contentListByTemplateId(" + site
                        + ", \"site:pages/article\", 1, \"\", \"[order] desc\")"))
                .isEqualTo("/kring/kosten");
        assertThat(paths("cmsfn.contentListByTemplateType(" + site
                        + ", \"content\", \"content\", 5, \"and title like '%kring'\", \"\")"))
                .isEqualTo("/kring");
    }

    @Test
    void siblingsAreWalkedThrough() throws Exception {
        assertThat(home("[#assign s=cmsfn.siblings(content)]${s.index} ${s.first?c} ${s.next().path} ${s.isLast()?c}"))
                .isEqualTo("0 true /kring true");
    }

    private String paths(String list) throws Exception {
        return home("[#list " + list + " as x]${x.@path} [/#list]").strip();
    }

    private String home(String script) throws Exception {
        site.pageTemplate("home.ftl", script);
        return site.html("/");
    }
}
