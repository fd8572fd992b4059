package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Magnolia's templates find in {@code content} and the functions, as its own engine was seen to answer. */
@TestInstance(Lifecycle.PER_CLASS)
class ContentInTemplatesTest {

    private static final String HOSTILE = "<script>alert('1')</script> & \"x\"";

    @TempDir
    static Path folder;

    private TestSite site;

    @BeforeAll
    void aPageWithAllKindsOfValues() {
        site = new TestSite(folder);
        site.page("/pr", "obj", page -> {
            page.set("title", "Pr");
            page.set("navigationTitle", "Kort");
        });
        site.page("/pr/obj", "obj", page -> {
            page.set("title", HOSTILE);
            page.set("lines", "een\ntwee &amp; drie");
            page.set("empty", "");
            page.set("whole", Value.of(12345));
            page.set("fraction", Value.of(1.5));
            page.set("decimal", Value.of(new BigDecimal("12.340")));
            page.set("flag", Value.of(true));
            page.set("moment", Value.of(OffsetDateTime.parse("2026-03-04T05:06:07.089+01:00")));
            page.set("many", Value.of(List.of("a", "b<c")));
            page.set("bin", Value.Binary.of("hoi".getBytes(StandardCharsets.UTF_8)));
            var sub = page.add("sub", "mgnl:contentNode");
            sub.set("t", "dieper");
            sub.add("inner", "mgnl:contentNode").set("t", "diepst");
        });
    }

    /** A value as another module may bring it. */
    public record Step(String title, String link) {}

    @AfterAll
    void close() {
        site.close();
    }

    private String ftl(String expression) throws Exception {
        site.pageTemplate("obj.ftl", expression);
        return site.html("/pr/obj");
    }

    private String ftlh(String expression) throws Exception {
        site.pageTemplate("obj", expression);
        return site.html("/pr/obj");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${content} | obj",
                "${(content.sub == \"sub\")?c} | true",
                "${[\"sub\"]?seq_contains(content.sub)?c} | true",
                "${content?is_hash_ex?c}${content?is_node?c}${content?is_string?c} | truetruetrue",
                "${content.@name} ${content.@path} ${content.@depth} ${content.@level} | obj /pr/obj 2 2",
                "${(content.@id == content.@uuid)?c} ${content.@handle} | true /pr/obj",
                "${content.@nodeType} ${content[\"jcr:primaryType\"]} | mgnl:page mgnl:page",
                "${content.@link} | /pr/obj",
                "${content.missing!\"d\"} ${(content.a.b.c)!\"d\"} ${content.missing?has_content?c} | d d false",
                "${content.empty???c} ${content.empty?has_content?c} | true false",
                "${content.sub?has_content?c} ${content.nosub?has_content?c} | true false",
                "${content[\"sub/inner\"].t} ${content[\"sub/t\"]} ${(content[\"../pr\"])!\"-\"} | diepst dieper -",
                "${content.name!\"-\"}${content.identifier!\"-\"}${content.JCRNode!\"-\"} | ---",
                "${content.whole?c} ${content.fraction?c} ${content.decimal} | 12345 1.5 12.340",
                "${content.flag?c} ${content.flag?string(\"ja\", \"nee\")} | true ja",
                "${content.moment?string(\"yyyy-MM-dd HH:mm\")} ${content.moment?is_datetime?c} | 2026-03-04 05:06 true",
                "${content.moment?string(\"d MMMM\")} | 4 maart",
                "${content.whole} | 12.345",
                "${content.many?size} ${content.many?join(\",\")} | 2 a,b&lt;c",
                "${content.bin} | hoi",
                "${content.sub?parent} ${content?children?size} ${content.sub?node_name} | obj 1 sub",
                "${content?keys?seq_contains(\"title\")?c} ${content?keys?seq_contains(\"nodeType\")?c} | true true",
                "${def.id} ${def.name} ${def.p1!} ${def.title!\"-\"} | site:pages/obj obj  -",
                "${model.content.@name} ${(model.parent)!\"-\"} ${model.root.content.@name} | obj - obj",
                "${state.handle} ${state.originalURI} ${state.repository} ${state.locale} | /pr/obj /pr/obj website nl",
                "${i18n[\"no.such.key\"]} ${i18n.get(\"no.such\")} ${i18n.getWithDefault(\"no\", \"d\")} | no.such.key no.such d",
                "${cmsfn.language()} ${cmsfn.isCurrentLocale(\"nl\")?c} ${cmsfn.editMode?c} ${cmsfn.isPublicInstance()?c} | nl true false true",
                "${cmsfn.parent(content)} ${(cmsfn.parent(content, \"mgnl:area\"))!\"-\"} ${cmsfn.root(content).@path} | pr - /",
                "${cmsfn.ancestors(content)?join(\",\")} ${cmsfn.page(content.sub)} | pr obj",
                "${cmsfn.children(content)?size} ${cmsfn.children(content, \"mgnl:contentNode\")?size} ${cmsfn.children(content, \"mgnl:content\")?size} | 1 1 0",
                "${cmsfn.contentByPath(\"/pr\").title} ${(cmsfn.contentByPath(\"nope\"))!\"-\"} ${(cmsfn.contentByPath(\"/x\", \"a b\"))!\"-\"} | Pr - -",
                "${cmsfn.contentById(content.@id).@name} ${(cmsfn.contentById(\"' or 1=1\"))!\"-\"} | obj -",
                "${cmsfn.link(content)} ${cmsfn.link(\"website\", content.@id)} ${cmsfn.link(\"website\", \"x\")}. | /pr/obj /pr/obj .",
                "${cmsfn.link(\"/kosten\")} ${cmsfn.link(\"mailto:a@b.nl\")} ${cmsfn.link(\"javascript:alert(1)\")}. | /kosten mailto:a@b.nl .",
                "${cmsfn.asJCRNode(content)} ${cmsfn.asJCRNode(content).path} ${cmsfn.asJCRNode(content).getProperty(\"decimal\").string} | node /pr/obj /pr/obj 12.340",
                "${cmsfn.metaData(content, \"template\")} ${cmsfn.metaData(content, \"mgnl:comment\")!\"-\"} | site:pages/obj -",
                "${cmsfn.abbreviateString(\"een twee drie vier\", 14)} ${cmsfn.abbreviateString(\"abcdefghij\", 5)} | een twee ... a ...",
                "${cmsfn.readableFileSize(0)} ${cmsfn.readableFileSize(1536)} ${cmsfn.fileExtension(\"a.PDF\")} | 0 bytes 1 KB PDF",
                "[${cmsfn.createHtmlAttribute(\"a\", \"\")}] ${cmsfn.createHtmlAttribute(\"a\", 1)} | [] a=\"1\"",
                "${cmsfn.templateType(content)} ${cmsfn.siteRoot(content).@path} | content /",
                "${navfn.rootPage(content)} ${navfn.ancestorPageAtLevel(content, 2)} ${(navfn.ancestorPageAtLevel(content, 3))!\"-\"} | pr obj -",
                "${navfn.navItems(cmsfn.parent(content))?join(\",\")} ${navfn.isActive(content, content)?c} | obj true",
                "${navfn.isOpen(content, cmsfn.parent(content))?c} ${navfn.isTrue(content, \"flag\")?c} | true true",
                "${navfn.linkWithSelector(content, content.sub)} ${navfn.linkWithParameter(content, content.sub)} | /pr/obj~sub~ /pr/obj?website=sub",
                "${(damfn.getAsset(\"jcr:x\"))!\"-\"} ${(damfn.getRendition(\"\", \"a\"))!\"-\"} ${(damfn.getAssetLink(\"y\"))!\"-\"} | - - -",
                "${sitefn.site().name} ${(sitefn.theme(sitefn.site()))!\"-\"} | fallback -"
            })
    void aTemplateFindsWhatMagnoliaGives(String expression, String expected) throws Exception {
        site.file(
                "sites/fallback.yaml",
                "i18n:\n  enabled: false\n  defaultLocale: nl\n  locales:\n    nl: {language: nl}\n");

        assertThat(ftl("<p>" + expression + "</p>")).isEqualTo("<p>" + expected + "</p>");
    }

    @Test
    void aMagnoliaTemplateGetsEscapedValues() throws Exception {
        assertThat(ftl("${content.title}|${content.lines}"))
                .isEqualTo("&lt;script&gt;alert(&#039;1&#039;)&lt;/script&gt; &amp; &quot;x&quot;"
                        + "|een<br/>twee &amp; drie");
    }

    @Test
    void decodeUnwrapsThemAndEncodeWrapsThemAgain() throws Exception {
        assertThat(ftl("${cmsfn.decode(content).title}|${cmsfn.encode(cmsfn.decode(content)).sub.t}"))
                .isEqualTo(HOSTILE + "|dieper");
    }

    @Test
    void ourTemplatesEscapeByThemselvesAndOnce() throws Exception {
        assertThat(ftlh("${content.title}|${content.lines}|<i title=\"${content.title}\">"))
                .startsWith(
                        "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;|een\ntwee &amp;amp; drie|")
                .doesNotContain("<script");
    }

    @Test
    void aMacroEscapesByItsOwnFileWhoeverCallsIt() throws Exception {
        site.file("templates/macros/m.ftlh", "[#macro show c]${c.title}[/#macro]");

        assertThat(ftl("[#import \"/site/templates/macros/m.ftlh\" as m][@m.show c=content/]"))
                .doesNotContain("<script")
                .contains("&lt;script");
    }

    @Test
    void whatAVisitorSendsIsEscapedInBothDialects() throws Exception {
        site.pageTemplate("obj.ftl", "${ctx.q}|${ctx.parameters.q}|${ctx.getParameter('q')}|${state.queryString}");
        assertThat(site.html("/pr/obj?q=%3Cb%3E")).isEqualTo("&lt;b&gt;|&lt;b&gt;|&lt;b&gt;|q=%3Cb%3E");

        site.pageTemplate("obj", "${ctx.q}");
        assertThat(site.html("/pr/obj?q=%3Cb%3E")).isEqualTo("&lt;b&gt;");
    }

    @Test
    void selectorsBecomeValues() throws Exception {
        site.pageTemplate("obj", "${state.selector} ${state.selectors?size} ${ctx.maand!} ${ctx.a!\"-\"}");

        assertThat(site.html("/pr/obj~a~maand=5~")).isEqualTo("a~maand=5 2 5 -");
    }

    @Test
    void filesAreIncludedRelativeToTheirs() throws Exception {
        site.file("templates/parts/one.ftlh", "[#include \"two.ftlh\"]").file("templates/parts/two.ftlh", "twee");

        assertThat(ftlh("[#include \"../parts/one.ftlh\"]")).isEqualTo("twee");
    }

    @Test
    void functionsOfOtherModulesGiveNodesAndRecords() throws Exception {
        site.plug(
                "housefn",
                context -> Map.of(
                        "up", context.page().parent().orElseThrow(),
                        "step", new Step("Kosten & zo", "/kosten"),
                        "page", context.page().text("decimal")));

        assertThat(ftlh("${housefn.up.title} ${housefn.step.title} ${housefn.step.link} ${housefn.page}"))
                .isEqualTo("Pr Kosten &amp; zo /kosten 12.340");
    }

    @Test
    void anUnknownFunctionIsAClearFailure() {
        assertThatThrownBy(() -> ftlh("${nosuchfn.x()}"))
                .isInstanceOf(PageFailure.class)
                .hasMessageContaining("nosuchfn");
    }

    @Test
    void otherLanguagesFallBackToTheDefaultOne() throws Exception {
        site.file("sites/fallback.yaml", """
                        i18n:
                          enabled: true
                          defaultLocale: nl
                          fallbackLocale: nl
                          locales: {nl: {language: nl}, de: {language: de}}
                        """)
                .page("/talen", "obj", page -> {
                    page.set("title", "Kosten");
                    page.set("title_de", "Preise");
                    page.set("whole", Value.of(12345));
                })
                .pageTemplate("obj", "${content.title} ${content.whole} ${cmsfn.link(content)} ${cmsfn.language()}");

        assertThat(site.html("/talen")).isEqualTo("Kosten 12.345 /talen nl");
        assertThat(site.html("/de/talen")).isEqualTo("Preise 12.345 /de/talen de");
    }
}
