package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.OnePage;
import nl.balint.cms.security.Seals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestPassTest {

    @TempDir
    private Path keys;

    private SiteDesk desk;
    private GuestPass pass;
    private String key = "";

    @BeforeEach
    void open() {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Wat het kost");
        pass = new GuestPass(desk.repository, Seals.open(keys, new SecureRandom()), desk.clock);
        try (Content draft = desk.publishing.draft()) {
            key = pass.give(draft, SitePages.get(draft, SiteDesk.at("/kosten")));
            draft.save();
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Optional<String> opened(String which) {
        try (Content draft = desk.publishing.draft()) {
            return pass.open(draft, which).map(page -> page.path().path());
        }
    }

    @Test
    void aKeyOpensItsPageForAWeekAlsoWhenMoreWasWrittenOrItMoved() {
        desk.write("/kosten", "Wat het nu kost");
        desk.change(content -> content.get(SiteDesk.at("/kosten")).moveTo(SiteDesk.at("/tarieven")));
        assertThat(opened(key)).contains("/tarieven");

        desk.clock.add(GuestPass.LASTS.minus(Duration.ofMinutes(5)));
        assertThat(opened(key)).isPresent();
        desk.clock.add(Duration.ofMinutes(3));
        assertThat(opened(key)).isEmpty();
    }

    @Test
    void aKeyEndsWhenThePageIsOnTheSite() {
        desk.publishing.publish(SiteDesk.BRAM, List.of(SiteDesk.at("/kosten")));

        assertThat(opened(key)).isEmpty();
    }

    @Test
    void whatIsTakenBackOpensNothingAndANewOneDoes() {
        assertThat(isAbout()).isTrue();
        desk.clock.add(Duration.ofMinutes(5));
        desk.change(content -> pass.withdraw(content, content.get(SiteDesk.at("/kosten"))));

        assertThat(opened(key)).isEmpty();
        assertThat(isAbout()).isFalse();

        desk.clock.add(Duration.ofMinutes(5));
        String[] another = {""};
        desk.change(content -> another[0] = pass.give(content, content.get(SiteDesk.at("/kosten"))));
        assertThat(opened(another[0])).contains("/kosten");
        assertThat(opened(key)).isEmpty();
    }

    @Test
    void aGuestSeesThatPageAmongWhatEverybodySees() {
        desk.page("/kosten/per-jaar", "Per jaar");
        desk.page("/geheim", "Nog niet bekend");
        desk.page("/opleiding", "Opleiding");
        desk.publishing.publish(SiteDesk.BRAM, List.of(SiteDesk.at("/opleiding")));
        desk.write("/opleiding", "Straks anders");

        try (Content draft = desk.publishing.draft();
                Content seen = OnePage.of(draft, SiteDesk.at("/kosten"), "dam")) {
            assertThat(seen.find(SiteDesk.at("/kosten"))).isPresent();
            assertThat(seen.find(SiteDesk.at("/kosten/per-jaar"))).isPresent();
            assertThat(seen.find(SiteDesk.at("/geheim"))).isEmpty();
            String id = draft.get(SiteDesk.at("/geheim")).id();
            assertThat(seen.findById("website", id)).isEmpty();
            assertThat(seen.get(SiteDesk.at("/opleiding/main/00")).text("text")).contains("Opleiding");
            assertThat(seen.root("website").children())
                    .extracting(Node::name)
                    .contains("opleiding")
                    .doesNotContain("geheim");
        }
    }

    private boolean isAbout() {
        try (Content draft = desk.publishing.draft()) {
            return pass.isAbout(draft, draft.get(SiteDesk.at("/kosten")));
        }
    }

    @Test
    void whatIsNotOursOpensNothing() {
        assertThat(opened("")).isEmpty();
        assertThat(opened("made-up")).isEmpty();
        assertThat(opened(key.substring(1))).isEmpty();
        assertThat(opened(key + "A")).isEmpty();
    }

    @Test
    void aDeletedPageIsGoneForGuestsToo() {
        desk.change(content -> content.get(SiteDesk.at("/kosten")).delete());

        assertThat(opened(key)).isEmpty();
    }
}
