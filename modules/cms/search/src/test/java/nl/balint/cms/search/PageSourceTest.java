package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Published pages of a real repository, followed by an index. */
@Timeout(60)
class PageSourceTest {

    @TempDir
    private Path data;

    private static final Repository REPOSITORY = Repository.inMemory(new TickingClock());

    private final Content draft = REPOSITORY.open(Access.SYSTEM, View.DRAFT);
    private SearchModule module = SearchModule.inMemory(REPOSITORY, PageSourceTest::address);

    @AfterAll
    static void closeRepository() {
        REPOSITORY.close();
    }

    @BeforeEach
    void somePages() {
        draft.root("website").children().forEach(Node::delete);
        Node training = page(draft.root("website"), "opleiding", "Opleiding");
        component(training, "0").set("text", "<p>Lees over <em>supervisie</em>&nbsp;en intervisie.</p>");
        Node leader = page(training, "begeleider", "Begeleider worden");
        component(leader, "0").set("text", "Wie begeleidt, leert vissenkommen.");
        Node news = page(draft.root("website"), "nieuws", "Nieuws");
        Node day = page(news, "studiedag", "Studiedag in Utrecht");
        day.set("mgnl:template", "site:pages/news-item");
        day.set("date", Value.of(OffsetDateTime.of(2026, 11, 12, 9, 0, 0, 0, ZoneOffset.UTC)));
        publish();
    }

    @AfterEach
    void close() {
        module.close();
        draft.close();
    }

    @Test
    void aPublishedPageIsFoundByTheTextOfItsComponents() {
        Hit hit = find("supervisie").hits().get(0);

        assertThat(hit.address()).isEqualTo("/opleiding");
        assertThat(hit.title()).isEqualTo("Opleiding");
        assertThat(hit.excerptHtml()).contains("Lees over <mark>supervisie</mark> en intervisie.");
        assertThat(hit.id()).isEqualTo(draft.get(path("/opleiding")).id());
    }

    @Test
    void aHitKnowsItsSectionAndTemplate() {
        Hit hit = find("utrecht").hits().get(0);

        assertThat(hit.section()).isEqualTo("nieuws");
        assertThat(hit.fields())
                .containsAllEntriesOf(Map.of(PageSource.TEMPLATE, "news-item", PageSource.SECTION_TITLE, "Nieuws"));
        assertThat(addresses("12 november 2026")).containsExactly("/nieuws/studiedag");
    }

    @Test
    void aPageBelowIsAPageOfItsOwn() {
        assertThat(addresses("vissenkommen")).containsExactly("/opleiding/begeleider");
    }

    @Test
    void aDraftIsNotFoundBeforeItIsPublished() {
        Node component = draft.get(path("/opleiding/main/0"));
        component.set("text", "Nu met paardrijden.");
        draft.save();
        assertThat(find("paardrijden").isEmpty()).isTrue();

        publish();
        assertThat(addresses("paardrijden")).containsExactly("/opleiding");
        assertThat(find("supervisie").isEmpty()).isTrue();
        assertThat(addresses("vissenkommen")).containsExactly("/opleiding/begeleider");
    }

    @Test
    void aComponentPublishedAloneIsFound() {
        draft.get(path("/opleiding/main/0")).set("text", "Alleen dit: paardrijden.");
        draft.publish(path("/opleiding/main/0"), Depth.SELF);
        draft.save();

        assertThat(addresses("paardrijden")).containsExactly("/opleiding");
    }

    @Test
    void anUnpublishedPageIsGoneWithThoseBelowIt() {
        draft.unpublish(path("/opleiding"));
        draft.save();

        assertThat(find("opleiding").isEmpty()).isTrue();
        assertThat(find("vissenkommen").isEmpty()).isTrue();
        assertThat(addresses("utrecht")).containsExactly("/nieuws/studiedag");
    }

    @Test
    void aMovedPageIsFoundAtItsNewAddressOnly() {
        draft.get(path("/opleiding/begeleider")).moveTo(path("/nieuws/leiden"));
        draft.save();
        draft.publish(path("/nieuws/leiden"), Depth.TREE);
        draft.publish(path("/opleiding"), Depth.TREE);
        draft.save();

        assertThat(addresses("vissenkommen")).containsExactly("/nieuws/leiden");
    }

    @Test
    void aPageThatDoesNotWantToBeFoundIsNot() {
        draft.get(path("/opleiding")).set("noIndex", Value.of(true));
        draft.get(path("/nieuws/studiedag")).set("hideInSearch", "true");
        publish();

        assertThat(find("supervisie").isEmpty()).isTrue();
        assertThat(find("utrecht").isEmpty()).isTrue();
        assertThat(addresses("vissenkommen")).containsExactly("/opleiding/begeleider");
    }

    @Test
    void aPageThatVisitorsMayNotReadIsNotTold() {
        draft.save();
        try (Content published = REPOSITORY.open(Access.SYSTEM, View.PUBLISHED)) {
            published.deny(path("/opleiding/begeleider"), "everyone", Right.READ);
            published.save();
        }

        assertThat(find("vissenkommen").isEmpty()).isTrue();
        assertThat(addresses("supervisie")).containsExactly("/opleiding");
    }

    @Test
    void onlyWordsAreIndexed() {
        Node component = component(draft.get(path("/nieuws")), "0");
        component.set("heading", "Kop boven tekst");
        component.set("link", "daf3a3f2-2d13-5a61-a187-c5e4c60fda96");
        component.set("target", "jcr:daf3a3f2-2d13-5a61-a187-c5e4c60fda96");
        component.set("site", "https://voorbeeld.example/paginanaam");
        component.set("style", "quietstyle");
        component.set("drawing", "handshake");
        component.set("cells", Value.of(List.of("Kanarie", "Merel")));
        component.set("script", "<script>var geheimscript = 1;</script><p>zichtbaar</p>");
        publish();

        assertThat(addresses("kanarie merel zichtbaar \"kop boven tekst\"")).containsExactly("/nieuws");
        for (String text : List.of(
                "daf3a3f2",
                "voorbeeld",
                "paginanaam",
                "quietstyle",
                "handshake",
                "geheimscript",
                "mgnl",
                "area",
                "component",
                "everyone")) {
            assertThat(find(text).isEmpty()).as(text).isTrue();
        }
        assertThat(module.search().suggest("kop b", 5, EVERYONE))
                .extracting(Suggestion::text, Suggestion::address)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Kop boven tekst", "/nieuws"));
    }

    @Test
    void aComponentReadsInTheOrderOfThePage() {
        Node component = component(draft.get(path("/nieuws")), "0");
        component.set("text", "<p>Dat kost een kanarie.</p><p>Of een merel.</p>");
        component.set("heading", "Wat kost dat?");
        component.set("value", "€ 500");
        component.set("label", "Per jaar");
        publish();

        assertThat(find("kanarie").hits().get(0).excerptHtml())
                .isEqualTo("Wat kost dat? € 500 · Per jaar · Dat kost een <mark>kanarie</mark>. Of een merel.");
    }

    @Test
    void otherWorkspacesAreNotFollowed() {
        draft.root("dam").add("foto", "mgnl:folder").set("title", "Fotomap");
        draft.publish(ContentPath.parse("dam:/foto"), Depth.TREE);
        draft.save();

        assertThat(find("fotomap").isEmpty()).isTrue();
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        module.close();
        module = SearchModule.open(data, REPOSITORY, PageSourceTest::address);
        assertThat(addresses("vissenkommen")).containsExactly("/opleiding/begeleider");
        module.close();

        draft.get(path("/opleiding/begeleider")).set("title", "Papegaaien");
        publish(); // nobody follows now
        module = SearchModule.open(data, REPOSITORY, PageSourceTest::address);

        assertThat(addresses("papegaaien")).containsExactly("/opleiding/begeleider");
    }

    private void publish() {
        draft.publish(ContentPath.root("website"), Depth.TREE);
        draft.save();
    }

    private Results find(String text) {
        module.indexer().awaitIdle();
        return module.search().find(SearchQuery.of(text, EVERYONE));
    }

    private List<String> addresses(String text) {
        return find(text).hits().stream().map(Hit::address).toList();
    }

    private static Node page(Node parent, String name, String title) {
        Node page = parent.add(name, "mgnl:page");
        page.set("title", title);
        page.set("mgnl:template", "site:pages/article");
        page.add("main", "mgnl:area");
        return page;
    }

    private static Node component(Node page, String name) {
        Node area = page.child("main").orElseThrow();
        return area.add(name, "mgnl:component");
    }

    private static ContentPath path(String path) {
        return ContentPath.of("website", path);
    }

    private static String address(ContentPath path) {
        return path.path();
    }
}
