package nl.balint.cms.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.submissions.Retention.Going;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final TestDesk desk = new TestDesk();
    private final Retention retention = desk.retention();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aQuestionGoesAfterHalfAYearAndNotADayBefore() {
        desk.intake().take(desk.form("contact"), desk.question("Is er plek?"), desk.clock.instant());
        desk.clock.add(Duration.ofDays(183));
        retention.run();
        assertThat(desk.submissions.list("contact")).hasSize(1);

        desk.clock.add(Duration.ofDays(2));
        assertThat(retention.report(desk.clock.instant())).containsEntry("contact", new Going(1, 0));
        assertThat(desk.submissions.list("contact"))
                .as("a report changes nothing")
                .hasSize(1);
        retention.run();

        assertThat(desk.submissions.list("contact")).isEmpty();
        assertThat(desk.workflow.tasks().list(Set.of("role:secretariaat")))
                .as("there is nothing left to look at")
                .isEmpty();
    }

    @Test
    void anAnswerWithAShorterTermGoesBeforeTheRest() {
        Filling start = desk.fillings
                .begin(desk.form("groep-starten").definition())
                .with(Map.of("name", List.of("Ada"), "participants", List.of("Bram; Zeist; bram@praktijk.example")));
        desk.intake().take(desk.form("groep-starten"), start, desk.clock.instant());
        String id = desk.submissions.list("groep-starten").get(0).id();

        desk.clock.add(Duration.ofDays(29));
        assertThat(retention.report(desk.clock.instant())).containsEntry("groep-starten", new Going(0, 1));
        retention.run();

        Submission left = desk.submissions.find(id).orElseThrow().submission();
        assertThat(left.text("name")).isEqualTo("Ada");
        assertThat(left.find("participants")).isEmpty();
    }

    @Test
    void whatWasSentByAFormThatIsNoMoreGoesToo() {
        Submission orphan =
                new Submission("a".repeat(64), "vroeger", TestDesk.MONDAY, Map.of("name", List.of("Floor")), List.of());
        desk.submissions.change(system -> {
            desk.submissions.add(system, desk.form("contact").definition(), orphan);
            return orphan;
        });

        desk.clock.add(Duration.ofDays(200));
        retention.run();

        assertThat(desk.submissions.find(orphan.id())).isEmpty();
    }
}
