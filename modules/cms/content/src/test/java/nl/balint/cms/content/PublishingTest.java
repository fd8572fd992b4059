package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Test
    void publishedBytesCanBeReadAfterTheContentIsClosedAndChanged() throws IOException {
        byte[] photo = new byte[50_000];
        photo[49_999] = 7;
        Node asset = draft.root("dam").add("kring.jpg", "mgnl:asset");
        asset.add("jcr:content", "mgnl:resource").set("jcr:data", Value.Binary.of(photo));
        draft.publish(asset.path(), Depth.SELF);
        draft.save();

        Value.Binary binary = (Value.Binary) seen(asset.path().child("jcr:content"))
                .flatMap(resource -> resource.property("jcr:data"))
                .orElseThrow();
        draft.unpublish(asset.path());
        draft.save();

        assertThat(binary.size()).isEqualTo(50_000);
        try (InputStream bytes = binary.open()) {
            assertThat(bytes.readAllBytes()).isEqualTo(photo);
        }
    }

    @Test
    void whoReadsWhileOthersPublishSeesWholePublicationsAndAtTheEndTheLast() throws Exception {
        ContentPath text = COSTS.child("main").child("0");
        AtomicBoolean isDone = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<Integer>> torn = new ArrayList<>();
        draft.publish(COSTS, Depth.SELF);
        draft.save();
        for (int i = 0; i < 3; i++) {
            torn.add(readers.submit(() -> {
                int count = 0;
                while (!isDone.get()) {
                    try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
                        content.get(text);
                        count += content.get(COSTS).children().size() == 1 ? 0 : 1;
                    }
                }
                return count;
            }));
        }

        for (int i = 0; i < 50; i++) {
            draft.get(COSTS).set("title", "Titel " + i);
            draft.publish(COSTS, Depth.SELF);
            draft.save();
            assertThat(seen(COSTS).flatMap(page -> page.text("title"))).contains("Titel " + i);
        }

        isDone.set(true);
        for (Future<Integer> reader : torn) {
            assertThat(reader.get()).isZero();
        }
        readers.shutdown();
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
