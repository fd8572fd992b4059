package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.balint.cms.content.NodeQuery.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final Repository repository = Repository.inMemory(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Content draft = repository.open(Access.SYSTEM, View.DRAFT);
    private final Node website = draft.root("website");

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    @Test
    void aNodeKnowsItsSurroundings() {
        Node page = website.add("nieuws", "mgnl:page");
        Node component = page.add("main", "mgnl:area").add("0", "mgnl:component");

        assertThat(component.path()).isEqualTo(ContentPath.parse("website:/nieuws/main/0"));
        assertThat(component.name()).isEqualTo("0");
        assertThat(component.parent().orElseThrow().name()).isEqualTo("main");
        assertThat(component.ancestors())
                .extracting(Node::path)
                .extracting(ContentPath::path)
                .containsExactly("/", "/nieuws", "/nieuws/main");
        assertThat(page.child("main")).isPresent();
        assertThat(page.child("aside")).isEmpty();
        assertThat(website.parent()).isEmpty();
    }

    @Test
    void aPageIsContentToo() {
        Node page = website.add("nieuws", "mgnl:page");

        assertThat(page.type()).isEqualTo("mgnl:page");
        assertThat(page.isType("mgnl:page")).isTrue();
        assertThat(page.isType("mgnl:content")).isTrue();
        assertThat(page.isType("mix:referenceable")).isTrue();
        assertThat(page.isType("mgnl:area")).isFalse();
        page.addMixin("mgnl:hasVersion");
        assertThat(page.isType("mgnl:hasVersion")).isTrue();
        page.removeMixin("mgnl:hasVersion");
        assertThat(page.isType("mgnl:hasVersion")).isFalse();
    }

    @Test
    void aPropertyChangesItsKindAndItsNumber() {
        Node page = website.add("nieuws", "mgnl:page");
        page.set("a", "tekst");
        page.set("a", Value.of(5));
        page.set("a", Value.of(List.of("x", "y")));
        page.set("a", Value.of(true));
        draft.save();

        assertThat(page.property("a")).contains(Value.of(true));
        page.remove("a");
        page.remove("a");
        assertThat(page.property("a")).isEmpty();
    }

    @Test
    void aChangeShowsOnThePageItBelongsTo() {
        Node page = website.add("nieuws", "mgnl:page");
        Node component = page.add("main", "mgnl:area").add("0", "mgnl:component");
        component.set("text", "a");
        draft.save();

        Value now = Value.of(OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC));
        assertThat(page.property("mgnl:created")).contains(now);
        assertThat(component.property("mgnl:lastModified")).contains(now);
        assertThat(page.property("mgnl:lastModified")).contains(now);
        assertThat(page.text("mgnl:lastModifiedBy")).contains("system");
    }

    @Test
    void nodesAreMovedOrderedAndDeleted() {
        Node a = website.add("a", "mgnl:page");
        website.add("b", "mgnl:page");
        website.add("c", "mgnl:page");
        website.orderBefore("c", "a");
        website.orderLast("a");
        assertThat(website.children()).extracting(Node::name).containsExactly("c", "b", "a");

        Node moved = a.moveTo(ContentPath.parse("website:/b/aa"));
        draft.get(ContentPath.parse("website:/c")).delete();
        draft.save();

        assertThat(website.children()).extracting(Node::name).containsExactly("b");
        assertThat(moved.path()).isEqualTo(ContentPath.parse("website:/b/aa"));
        assertThatThrownBy(a::properties).isInstanceOf(MissingContent.class);
    }

    @Test
    void whatIsNotSavedIsNotSeenByOthersAndCanBeForgotten() {
        website.add("a", "mgnl:page");
        try (Content other = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(other.find(ContentPath.parse("website:/a"))).isEmpty();
        }

        draft.discard();

        assertThat(website.children()).isEmpty();
    }

    @Test
    void twoWhoChangeTheSamePropertyDoNotOverwriteEachOther() {
        website.add("a", "mgnl:page");
        draft.save();
        ContentPath path = ContentPath.parse("website:/a");
        try (Content other = repository.open(Access.SYSTEM, View.DRAFT)) {
            other.get(path).set("title", "van de ander");
            draft.get(path).set("title", "van mij");
            other.save();

            assertThatThrownBy(draft::save).isInstanceOf(ContentConflict.class);
        }
        assertThat(draft.get(path).text("title")).contains("van de ander");
    }

    @Test
    void twoWhoChangeTwoPartsOfAPageBothSucceed() {
        Node page = website.add("a", "mgnl:page");
        page.add("een", "mgnl:component");
        page.add("twee", "mgnl:component");
        draft.save();
        try (Content other = repository.open(Access.SYSTEM, View.DRAFT)) {
            other.get(page.path().child("een")).set("text", "1");
            draft.get(page.path().child("twee")).set("text", "2");
            other.save();
            draft.save();
        }

        assertThat(page.child("een").orElseThrow().text("text")).contains("1");
        assertThat(page.child("twee").orElseThrow().text("text")).contains("2");
    }

    @Test
    void whatDoesNotFitIsRefusedInOneSentence() {
        Node page = website.add("a", "mgnl:page");
        assertThatThrownBy(() -> website.add("a", "mgnl:page")).isInstanceOf(ContentRefused.class);
        assertThatThrownBy(() -> website.add("b", "mgnl:nergens")).isInstanceOf(ContentRefused.class);
        assertThatThrownBy(() -> website.add("a/b", "mgnl:page")).isInstanceOf(WrongPath.class);
        assertThatThrownBy(() -> page.set("jcr:uuid", "x")).isInstanceOf(ContentRefused.class);
        assertThatThrownBy(() -> draft.root("elders")).isInstanceOf(MissingContent.class);
        try (Content published = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            assertThatThrownBy(() -> published.root("website").add("x", "mgnl:page"))
                    .isInstanceOf(ContentRefused.class);
        }
    }

    @Test
    void nodesAreListedByWhatTheyAreAndHold() {
        Node news = website.add("nieuws", "mgnl:page");
        for (int day = 1; day <= 5; day++) {
            Node item = news.add("bericht" + day, "mgnl:page");
            item.set("mgnl:template", "site:pages/news-item");
            item.set("date", Value.of(OffsetDateTime.parse("2026-01-0" + day + "T00:00:00Z")));
            item.set("kind", day % 2 == 0 ? "even" : "oneven");
        }
        website.add("elders", "mgnl:page").set("mgnl:template", "site:pages/news-item");
        draft.save();
        NodeQuery items =
                NodeQuery.below(news.path()).ofType("mgnl:content").where("mgnl:template", "site:pages/news-item");

        assertThat(draft.list(items.orderBy("date", Direction.DESCENDING).first(2)))
                .extracting(Node::name)
                .containsExactly("bericht5", "bericht4");
        assertThat(draft.list(items.where("kind", "even")))
                .extracting(Node::name)
                .containsExactly("bericht2", "bericht4");
        assertThat(draft.list(items.ofType("mgnl:area"))).isEmpty();
        assertThat(draft.list(NodeQuery.in("website").where("mgnl:template", "site:pages/news-item")))
                .hasSize(6);
    }

    @Test
    void aQueryTakesHostileTextAsText() {
        Node page = website.add("it's [a] \"page\"".replace("[a]", "(a)"), "mgnl:page");
        page.set("title", "x' OR 1=1 --");
        draft.save();

        assertThat(draft.list(NodeQuery.in("website").where("title", "x' OR 1=1 --")))
                .hasSize(1);
        assertThat(draft.list(NodeQuery.in("website").where("title", "' OR ''='")))
                .isEmpty();
        assertThat(draft.list(NodeQuery.below(page.path()))).isEmpty();
        assertThatThrownBy(() -> NodeQuery.in("website").where("title] = 'x' OR [title", "x"))
                .isInstanceOf(WrongPath.class);
        assertThatThrownBy(() -> NodeQuery.in("website").ofType("nt:base] AS n --"))
                .isInstanceOf(WrongPath.class);
    }

    @Test
    void anotherKindOfContentGetsAWorkspace() {
        repository.addWorkspace("recepten");
        repository.addWorkspace("recepten");

        assertThat(draft.find(ContentPath.root("recepten"))).isPresent();
        assertThatThrownBy(() -> repository.addWorkspace("public")).isInstanceOf(WrongPath.class);
    }
}
