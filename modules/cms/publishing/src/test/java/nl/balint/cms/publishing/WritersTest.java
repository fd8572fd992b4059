package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.View;
import nl.balint.cms.security.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {

    private static final Visitor LOTTE = SiteDesk.visitor("lotte", "redactie");
    private static final Visitor ANNA = SiteDesk.visitor("anna", "redactie");
    private static final Visitor BRAM = SiteDesk.visitor("bram", "eindredactie");
    private static final WritersRule ANNA_ALONE = WritersRule.some(Set.of("anna"));

    @TempDir
    private Path keys;

    private SiteDesk desk;

    @BeforeEach
    void open() {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Wat het kost.");
        desk.page("/kosten/leden", "Voor leden.");
        desk.page("/nieuws", "Wat er speelt.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everybodyWritesWhereNothingIsSaid() {
        assertThat(may(LOTTE, "/kosten/leden")).isTrue();
    }

    @Test
    void aRuleHoldsForThePageAndAllBelow() {
        rule("/kosten", ANNA_ALONE);

        assertThat(may(LOTTE, "/kosten")).isFalse();
        assertThat(may(LOTTE, "/kosten/leden/main/00")).isFalse();
        assertThat(may(LOTTE, "/nieuws")).isTrue();
        assertThat(may(ANNA, "/kosten/leden")).isTrue();
        assertThat(may(BRAM, "/kosten/leden")).isTrue();
    }

    @Test
    void theNearestRuleCounts() {
        rule("/kosten", ANNA_ALONE);
        rule("/kosten/leden", WritersRule.EVERYBODY);

        assertThat(may(LOTTE, "/kosten/leden")).isTrue();
        rule("/kosten/leden", WritersRule.some(Set.of()));

        assertThat(may(ANNA, "/kosten/leden")).isFalse();
        rule("/kosten/leden", WritersRule.AS_ABOVE);

        assertThat(may(ANNA, "/kosten/leden")).isTrue();
        assertThat(may(LOTTE, "/kosten/leden")).isFalse();
    }

    @Test
    void oakDecidesTheSameWhereSomethingIsSaid() {
        rule("/kosten", ANNA_ALONE);
        rule("/kosten/leden", WritersRule.EVERYBODY);

        for (String path : List.of("/kosten", "/kosten/leden")) {
            for (Visitor visitor : List.of(LOTTE, ANNA)) {
                Access asWriter = Access.of(Writers.ALL, Writers.ONE + visitor.userId());
                try (Content draft = desk.repository.open(asWriter, View.DRAFT)) {
                    assertThat(draft.may(SiteDesk.at(path), Right.WRITE))
                            .as(visitor.userId() + " " + path)
                            .isEqualTo(may(visitor, path));
                }
            }
        }
    }

    @Test
    void nobodyReadsMoreByIt() {
        rule("/kosten", ANNA_ALONE);

        try (Content draft = desk.repository.open(ANNA.access(), View.DRAFT)) {
            assertThat(draft.find(SiteDesk.at("/kosten"))).isEmpty();
        }
    }

    @Test
    void nothingIsSavedOfWhatSomebodyMayNot() {
        rule("/kosten", ANNA_ALONE);
        Publishing lotte = desk.deeds.by(LOTTE);

        assertThatThrownBy(() -> lotte.once(content -> {
                    content.get(SiteDesk.at("/nieuws/main/00")).set("text", "Anders.");
                    content.get(SiteDesk.at("/kosten/leden/main/00")).set("text", "Anders.");
                    return content;
                }))
                .isInstanceOf(NotAWriter.class);

        assertThat(desk.draft("/nieuws")).isEqualTo("Wat er speelt.");
        assertThat(desk.draft("/kosten/leden")).isEqualTo("Voor leden.");
    }

    @Test
    void whatTakesAPageAlongAsksForThatPage() {
        rule("/kosten/leden", ANNA_ALONE);
        Publishing lotte = desk.deeds.by(LOTTE);

        assertThatThrownBy(() -> lotte.drop("lotte", List.of(SiteDesk.at("/kosten"))))
                .isInstanceOf(NotAWriter.class);
        assertThatThrownBy(() -> move(lotte, "/kosten", "/nieuws/kosten")).isInstanceOf(NotAWriter.class);
        assertThatThrownBy(() -> move(lotte, "/nieuws", "/kosten/leden/nieuws")).isInstanceOf(NotAWriter.class);
        assertThatThrownBy(() -> lotte.keep("lotte", SiteDesk.at("/kosten/leden"), ""))
                .isInstanceOf(NotAWriter.class);
        assertThat(may(LOTTE, "/kosten")).isTrue();
    }

    @Test
    void aRuleGoesAlongWithItsPageAndNotToACopy() {
        rule("/kosten/leden", ANNA_ALONE);
        move(desk.deeds.by(ANNA), "/kosten/leden", "/leden");
        desk.change(content -> content.copy(SiteDesk.at("/leden"), SiteDesk.at("/leden0")));

        assertThat(may(LOTTE, "/leden")).isFalse();
        assertThat(may(LOTTE, "/leden0")).isTrue();
    }

    @Test
    void aRuleComesBackOutOfTheBin() {
        rule("/kosten/leden", ANNA_ALONE);
        String id = id("/kosten/leden");
        desk.deeds.by(ANNA).drop("anna", List.of(SiteDesk.at("/kosten/leden")));

        assertThatThrownBy(() -> desk.deeds.by(LOTTE).takeBack("lotte", List.of(id)))
                .isInstanceOf(NotAWriter.class);
        desk.deeds.by(ANNA).takeBack("anna", List.of(id));

        assertThat(may(LOTTE, "/kosten/leden")).isFalse();
    }

    @Test
    void aRuleIsNotPublished() {
        rule("/kosten", ANNA_ALONE);
        desk.publish("/kosten");

        try (Content published = desk.publishing.published()) {
            assertThat(published.grants(SiteDesk.at("/kosten"))).isEmpty();
        }
    }

    @Test
    void whoLooksChangesNothing() {
        try (Content draft = desk.deeds.draft()) {
            assertThatThrownBy(() -> draft.get(SiteDesk.at("/kosten")).set("title", "Anders"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatAnImportedRoleMayNotReadItDoesNotWrite() {
        desk.change(content -> content.deny(SiteDesk.at("/kosten"), "role:redactie", Right.READ));

        assertThat(may(LOTTE, "/kosten/leden")).isFalse();
    }

    @Test
    void theLogTellsWhoChoseWhom() {
        rule("/kosten", ANNA_ALONE);

        assertThat(desk.log).anySatisfy(line -> {
            assertThat(line.event()).isEqualTo("page.writers");
            assertThat(line.who()).isEqualTo("bram");
        });
    }

    private boolean may(Visitor visitor, String path) {
        try (Content draft = desk.deeds.draft()) {
            return desk.deeds.sight(draft, visitor).may(SiteDesk.at(path));
        }
    }

    private void rule(String path, WritersRule rule) {
        desk.deeds.by(BRAM).write("bram", SiteDesk.at(path), rule);
    }

    private String id(String path) {
        try (Content draft = desk.deeds.draft()) {
            return draft.get(SiteDesk.at(path)).id();
        }
    }

    private static void move(Publishing deeds, String from, String to) {
        ContentPath target = SiteDesk.at(to);
        deeds.once(content -> content.get(SiteDesk.at(from)).moveTo(target));
    }
}
