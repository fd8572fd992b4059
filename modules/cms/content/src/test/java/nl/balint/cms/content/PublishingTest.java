package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final ContentPath COSTS = ContentPath.parse("website:/kosten");

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final Content draft = repository.open(Access.SYSTEM, View.DRAFT);

    @BeforeEach
    void aPageWithAComponent() {
        Node page = draft.root("website").add("kosten", "mgnl:page");
        page.set("title", "Kosten");
        page.add("main", "mgnl:area").add("0", "mgnl:component").set("text", "Veertig euro");
        draft.save();
    }

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    @Test
    void aDraftIsNotSeenBeforeItIsPublished() {
        assertThat(seen(COSTS)).isEmpty();

        draft.publish(COSTS, Depth.SELF);
        draft.save();

        assertThat(seen(COSTS).flatMap(page -> page.text("title"))).contains("Kosten");
        assertThat(seen(COSTS.child("main").child("0")).flatMap(component -> component.text("text")))
                .contains("Veertig euro");
    }

    @Test
    void theDraftAndItsCopyHaveTheSameId() {
        draft.publish(COSTS, Depth.SELF);
        draft.save();
        String id = draft.get(COSTS).id();

        try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            assertThat(content.get(COSTS).id()).isEqualTo(id);
            assertThat(content.findById("website", id)).contains(content.get(COSTS));
            assertThat(content.findById("dam", id)).isEmpty();
            assertThat(content.get(COSTS).text("jcr:uuid")).contains(id);
        }
        assertThat(draft.findById("website", id)).contains(draft.get(COSTS));
    }

    @Test
    void aChangeIsSeenAfterTheNextPublicationOnly() {
        draft.publish(COSTS, Depth.SELF);
        draft.save();
        assertThat(seen(COSTS).flatMap(page -> page.text("title"))).contains("Kosten");

        draft.get(COSTS).set("title", "Contributie");
        draft.get(COSTS.child("main")).child("0").orElseThrow().delete();
        draft.save();
        assertThat(seen(COSTS).flatMap(page -> page.text("title"))).contains("Kosten");

        draft.publish(COSTS, Depth.SELF);
        draft.save();
        assertThat(seen(COSTS).flatMap(page -> page.text("title"))).contains("Contributie");
        assertThat(seen(COSTS.child("main").child("0"))).isEmpty();
    }

    @Test
    void publishingAPageLeavesThePagesBelowIt() {
        draft.get(COSTS).add("leden", "mgnl:page").set("title", "Voor leden");
        draft.save();

        draft.publish(COSTS, Depth.SELF);
        draft.save();
        assertThat(seen(COSTS.child("leden"))).isEmpty();

        draft.publish(COSTS, Depth.TREE);
        draft.save();
        draft.publish(COSTS, Depth.SELF);
        draft.save();
        assertThat(seen(COSTS.child("leden"))).isPresent();
    }

    @Test
    void aPageBelowAnUnpublishedOneIsNotPublished() {
        ContentPath below = draft.get(COSTS).add("leden", "mgnl:page").path();

        assertThatThrownBy(() -> draft.publish(below, Depth.SELF))
                .isInstanceOf(ContentRefused.class)
                .hasMessageContaining("website:/kosten is not published");
    }

    @Test
    void aMovedPageLeavesItsOldAddress() {
        draft.publish(COSTS, Depth.SELF);
        draft.save();
        ContentPath target = ContentPath.parse("website:/contributie");

        draft.get(COSTS).moveTo(target);
        draft.save();
        assertThat(seen(COSTS)).isPresent();
        draft.publish(target, Depth.SELF);
        draft.save();

        assertThat(seen(COSTS)).isEmpty();
        assertThat(seen(target).flatMap(page -> page.text("title"))).contains("Kosten");
    }

    @Test
    void theOrderOfTheDraftIsTheOrderOfTheCopy() {
        for (String name : List.of("b", "a", "c")) {
            draft.root("website").add(name, "mgnl:page");
        }
        for (String name : List.of("c", "a", "kosten", "b")) {
            draft.publish(ContentPath.of("website", "/" + name), Depth.SELF);
        }
        draft.save();
        assertThat(publishedNames()).containsExactly("kosten", "b", "a", "c");

        draft.root("website").orderBefore("c", "kosten");
        draft.publish(ContentPath.of("website", "/c"), Depth.SELF);
        draft.save();
        assertThat(publishedNames()).containsExactly("c", "kosten", "b", "a");
    }

    @Test
    void anUnpublishedPageIsGoneForVisitorsAndSaysSoInTheDraft() {
        draft.publish(COSTS, Depth.SELF);
        draft.save();
        assertThat(draft.get(COSTS).property("mgnl:activationStatus")).contains(Value.of(true));
        assertThat(draft.get(COSTS).property("mgnl:lastActivated")).isPresent();

        draft.unpublish(COSTS);
        draft.save();

        assertThat(seen(COSTS)).isEmpty();
        assertThat(draft.get(COSTS).property("mgnl:activationStatus")).contains(Value.of(false));
    }

    @Test
    void aWholeWorkspaceIsPublishedAtOnce() {
        draft.get(COSTS).add("leden", "mgnl:page");

        draft.publish(ContentPath.root("website"), Depth.TREE);
        draft.save();

        assertThat(seen(COSTS.child("leden"))).isPresent();
    }

    @Test
    void aHardReferenceDoesNotKeepThePublishedDraftFromBeingDeleted() {
        Node other = draft.root("website").add("colofon", "mgnl:page");
        draft.get(COSTS).set("see", new Value.Reference(other.id(), false));
        draft.publish(COSTS, Depth.SELF);
        draft.save();

        draft.get(COSTS).remove("see");
        other.delete();
        draft.save();

        assertThat(seen(COSTS).flatMap(page -> page.text("see"))).isPresent();
        assertThat(draft.find(other.path())).isEmpty();
    }

    @Test
    void listenersHearWhatChangedInEachView() {
        List<ContentChange> heard = new ArrayList<>();
        repository.listen(heard::add);

        draft.get(COSTS).set("title", "Contributie");
        draft.save();
        draft.publish(COSTS, Depth.SELF);
        draft.save();

        assertThat(heard).extracting(ContentChange::view).containsExactly(View.DRAFT, View.DRAFT, View.PUBLISHED);
        assertThat(heard).extracting(ContentChange::paths).containsOnly(Set.of(COSTS));
        assertThat(heard.get(2).revision()).isEqualTo(repository.revision(View.PUBLISHED));
    }

    private Optional<Node> seen(ContentPath path) {
        try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            Optional<Node> node = content.find(path);
            node.ifPresent(Node::properties);
            return node;
        }
    }

    private List<String> publishedNames() {
        try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return content.root("website").children().stream().map(Node::name).toList();
        }
    }
}
