package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.balint.cms.security.AuditLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTest {

    private static final Set<String> OFFICE = Set.of("role:eindredactie");

    private SiteDesk desk;

    @BeforeEach
    void aPage(@TempDir Path keys) {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Het kost 700 euro.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPageComesAtItsMomentAndNotBefore() {
        plan("/kosten", Duration.ofHours(2));

        later(Duration.ofMinutes(119));
        assertThat(desk.visible("/kosten")).isEqualTo("-");

        later(Duration.ofMinutes(1));
        assertThat(desk.visible("/kosten")).isEqualTo("Het kost 700 euro.");
    }

    @Test
    void whatIsDueIsDoneOnce() {
        plan("/kosten", Duration.ofHours(1));

        later(Duration.ofDays(3));
        later(Duration.ofMinutes(1));
        desk.planning.run();

        assertThat(desk.log).extracting(AuditLine::event).containsOnlyOnce("page.published");
    }

    @Test
    void whatIsWrittenAfterPlanningStaysInTheDraft() {
        plan("/kosten", Duration.ofHours(1));
        desk.write("/kosten", "Het kost niets.");

        later(Duration.ofHours(1));

        assertThat(desk.visible("/kosten")).isEqualTo("Het kost 700 euro.");
        assertThat(desk.draft("/kosten")).isEqualTo("Het kost niets.");
        assertThat(desk.state("/kosten")).isEqualTo(PageState.CHANGED);
    }

    @Test
    void aPageGoesAtItsMomentAndIsToldToHaveExpired() {
        desk.publish("/kosten");
        desk.planning.offlineAt(SiteDesk.BRAM, SiteDesk.at("/kosten"), in(Duration.ofDays(1)));

        later(Duration.ofDays(1));

        assertThat(desk.visible("/kosten")).isEqualTo("-");
        assertThat(planned("/kosten")).containsExactly(Planned.Act.EXPIRED);
        desk.publish("/kosten");
        assertThat(planned("/kosten")).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsATaskAndIsNotTriedForEver() {
        desk.page("/kosten/korting", "Soms.");
        plan("/kosten/korting", Duration.ofHours(1));

        later(Duration.ofHours(1));
        later(Duration.ofHours(1));

        assertThat(desk.tasks.list(OFFICE)).hasSize(1);
        assertThat(desk.visible("/kosten/korting")).isEqualTo("-");
    }

    @Test
    void whatIsCancelledDoesNotHappen() {
        plan("/kosten", Duration.ofHours(1));

        desk.planning.cancel(SiteDesk.BRAM, SiteDesk.at("/kosten"));
        later(Duration.ofHours(2));

        assertThat(desk.visible("/kosten")).isEqualTo("-");
    }

    @Test
    void aPageThatWasDeletedMeanwhileIsForgotten() {
        plan("/kosten", Duration.ofHours(1));
        desk.change(content -> content.get(SiteDesk.at("/kosten")).delete());

        later(Duration.ofHours(2));

        try (var content = desk.publishing.draft()) {
            assertThat(desk.plans.list(content)).isEmpty();
        }
    }

    private void plan(String path, Duration wait) {
        desk.planning.publishAt(SiteDesk.BRAM, SiteDesk.at(path), in(wait));
    }

    private Instant in(Duration wait) {
        return desk.clock.instant().plus(wait);
    }

    private void later(Duration time) {
        desk.clock.add(time);
        desk.planning.run();
    }

    private List<Planned.Act> planned(String path) {
        try (var content = desk.publishing.draft()) {
            return desk.plans.of(content, content.get(SiteDesk.at(path)).id()).stream()
                    .map(Planned::act)
                    .toList();
        }
    }
}
