package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final ContentPath UTRECHT = ContentPath.parse("website:/utrecht");
    private static final ContentPath MINUTES = UTRECHT.child("verslag");
    private static final Access EMMA = Access.of("member:emma", "group:utrecht");
    private static final Access BRAM = Access.of("member:bram", "group:zwolle");

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final Content draft = repository.open(Access.SYSTEM, View.DRAFT);

    @BeforeEach
    void aGroupWithMinutes() {
        Node group = draft.root("website").add("utrecht", "mgnl:page");
        group.add("verslag", "mgnl:page").set("title", "Geheim");
        draft.root("website").add("open", "mgnl:page");
        draft.publish(ContentPath.root("website"), Depth.TREE);
        draft.save();
        try (Content published = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            published.deny(UTRECHT, "everyone", Right.READ);
            published.allow(UTRECHT, "group:utrecht", Right.READ);
            published.save();
        }
    }

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    @Test
    void nobodySeesDraftsButTheHouse() {
        try (Content content = repository.open(EMMA, View.DRAFT)) {
            assertThat(content.find(ContentPath.root("website"))).isEmpty();
            assertThat(content.find(UTRECHT)).isEmpty();
            assertThat(content.findById("website", draft.get(UTRECHT).id())).isEmpty();
            assertThat(content.list(NodeQuery.in("website"))).isEmpty();
        }
    }

    @Test
    void whatSomebodyMayNotReadDoesNotExistForThem() {
        String id = draft.get(MINUTES).id();
        for (Access access : List.of(Access.ANONYMOUS, BRAM)) {
            try (Content content = repository.open(access, View.PUBLISHED)) {
                assertThat(content.find(MINUTES)).isEmpty();
                assertThat(content.findById("website", id)).isEmpty();
                assertThat(content.root("website").children())
                        .extracting(Node::name)
                        .containsExactly("open");
                assertThat(content.root("website").child("utrecht")).isEmpty();
                assertThat(content.list(NodeQuery.in("website").where("title", "Geheim")))
                        .isEmpty();
                assertThat(content.list(NodeQuery.in("website").ofType("mgnl:page")))
                        .hasSize(1);
                assertThatThrownBy(() -> content.get(MINUTES)).isInstanceOf(MissingContent.class);
            }
        }
        try (Content content = repository.open(EMMA, View.PUBLISHED)) {
            assertThat(content.get(MINUTES).text("title")).contains("Geheim");
            assertThat(content.list(NodeQuery.in("website").where("title", "Geheim")))
                    .hasSize(1);
        }
    }

    @Test
    void rightsStayWhenAPageIsPublishedAgain() {
        draft.get(UTRECHT).set("title", "Utrecht");
        draft.publish(UTRECHT, Depth.TREE);
        draft.save();

        try (Content content = repository.open(BRAM, View.PUBLISHED)) {
            assertThat(content.find(UTRECHT)).isEmpty();
        }
    }

    @Test
    void aChangeOfRightsHoldsForWhoeverOpensNext() {
        try (Content before = repository.open(BRAM, View.PUBLISHED)) {
            assertThat(before.find(MINUTES)).isEmpty();
        }
        try (Content published = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            published.revoke(UTRECHT, "everyone");
            published.save();
        }

        try (Content after = repository.open(BRAM, View.PUBLISHED)) {
            assertThat(after.find(MINUTES)).isPresent();
        }
    }

    @Test
    void whoMayWriteWritesThereAndNowhereElse() {
        draft.allow(UTRECHT, "group:utrecht", Right.WRITE);
        draft.allow(ContentPath.root("website"), "group:zwolle", Right.READ);
        draft.save();

        try (Content content = repository.open(EMMA, View.DRAFT)) {
            content.get(MINUTES).set("title", "Besproken");
            content.get(UTRECHT).add("nieuw", "mgnl:page");
            content.save();
        }
        try (Content content = repository.open(BRAM, View.DRAFT)) {
            assertThat(content.get(MINUTES).text("title")).contains("Besproken");
            assertThat(content.get(MINUTES).text("mgnl:lastModifiedBy")).contains("emma");
            assertThatThrownBy(() -> {
                        content.get(MINUTES).set("title", "Van Bram");
                        content.save();
                    })
                    .isInstanceOf(ContentDenied.class);
            assertThatThrownBy(() -> content.publish(MINUTES, Depth.SELF))
                    .isInstanceOfAny(ContentDenied.class, ContentRefused.class);
        }
        assertThat(draft.get(MINUTES).text("title")).contains("Besproken");
    }

    @Test
    void theGrantsOfANodeCanBeRead() {
        try (Content published = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            assertThat(published.grants(UTRECHT))
                    .containsExactlyInAnyOrder(
                            new Grant("everyone", Right.READ, Grant.Effect.DENY),
                            new Grant("group:utrecht", Right.READ, Grant.Effect.ALLOW));
            assertThat(published.grants(MINUTES)).isEmpty();
        }
    }

    @Test
    void nobodyCallsThemselvesTheHouse() {
        assertThatThrownBy(() -> Access.of("system")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Access.of("admin")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Access(Set.of("member:x"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Access.of("member:system").isSystem()).isFalse();
    }

    @Test
    void somebodyCanAskWhatTheyMay() {
        draft.allow(UTRECHT, "group:utrecht", Right.READ);
        draft.allow(MINUTES, "member:emma", Right.WRITE);
        draft.save();

        try (Content content = repository.open(EMMA, View.DRAFT)) {
            assertThat(content.may(UTRECHT, Right.READ)).isTrue();
            assertThat(content.may(UTRECHT, Right.WRITE)).isFalse();
            assertThat(content.may(MINUTES, Right.WRITE)).isTrue();
            assertThat(content.may(UTRECHT.child("nergens"), Right.READ)).isFalse();
        }
        try (Content content = repository.open(BRAM, View.DRAFT)) {
            assertThat(content.may(UTRECHT, Right.READ)).isFalse();
        }
    }

    @Test
    void whatIsTakenFromAGroupCanBeGivenToItsLeaders() {
        draft.allow(UTRECHT, "group:utrecht", Right.READ);
        draft.allow(UTRECHT, "lead:utrecht", Right.WRITE);
        draft.deny(MINUTES, "group:utrecht", Right.READ);
        draft.allow(MINUTES, "lead:utrecht", Right.WRITE);
        draft.save();

        try (Content content = repository.open(EMMA, View.DRAFT)) {
            assertThat(content.find(MINUTES)).isEmpty();
        }
        Access leader = Access.of("member:anna", "group:utrecht", "lead:utrecht");
        try (Content content = repository.open(leader, View.DRAFT)) {
            assertThat(content.find(MINUTES)).isPresent();
            assertThat(content.may(MINUTES, Right.WRITE)).isTrue();
        }
    }

    @Test
    void whoFoundADraftByItsIdFindsItNoMoreWhenTheRightIsGone() {
        Access leader = Access.of("member:anna", "lead:utrecht");
        String id = draft.get(MINUTES).id();
        draft.allow(UTRECHT, "lead:utrecht", Right.READ);
        draft.save();
        assertThat(isFound(leader, id)).isTrue();

        draft.revoke(UTRECHT, "lead:utrecht");
        draft.save();

        assertThat(isFound(leader, id)).isFalse();
    }

    @Test
    void aDraftIsFoundByItsIdWhereverItWent() {
        String id = draft.get(MINUTES).id();
        assertThat(draft.findById("website", id)).isPresent();
        ContentPath elsewhere = ContentPath.of("website", "/elders");

        draft.get(MINUTES).moveTo(elsewhere);
        draft.get(MINUTES.parent()).add(MINUTES.name(), "mgnl:page");
        draft.save();

        assertThat(draft.findById("website", id)).contains(draft.get(elsewhere));
        assertThat(draft.findById("dam", id)).isEmpty();
    }

    private boolean isFound(Access access, String id) {
        try (Content content = repository.open(access, View.DRAFT)) {
            return content.findById("website", id).isPresent();
        }
    }

    @Test
    void whatCannotBeAnIdFindsNothing() {
        for (String id : List.of(
                "", "/", "/website", "nergens", "../utrecht", draft.get(MINUTES).id() + "/x")) {
            assertThat(draft.findById("website", id)).isEmpty();
        }
    }
}
