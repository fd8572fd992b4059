package nl.balint.cms.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.cms.content.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private final TestDesk desk = new TestDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aQuestionIsKeptForTheOfficeWithOneTaskAndNothingOfItInTheOpen() {
        desk.intake().take(desk.form("contact"), desk.question("Is er plek in Zeist?"), TestDesk.MONDAY);
        desk.intake().take(desk.form("contact"), desk.question("En in Haarlem?"), TestDesk.MONDAY);

        List<StoredSubmission> kept = desk.submissions.list("contact");
        assertThat(kept).hasSize(2);
        assertThat(desk.workflow.tasks().list(Set.of("role:secretariaat"))).hasSize(1);
        assertThat(desk.submissions
                        .find(kept.get(0).id())
                        .orElseThrow()
                        .submission()
                        .text("name"))
                .isEqualTo("Floor IJzerman");
        try (var content = desk.submissions.open()) {
            Node node = SubmissionNodes.find(content, kept.get(0).id()).orElseThrow();
            assertThat(node.properties().values().toString()).doesNotContain("Floor", "Zeist", "praktijk");
        }
    }

    @Test
    void theSameFormSentAgainIsFoundAlsoAfterARestart() {
        Filling filling = desk.question("Is er plek in Zeist?");
        AtomicInteger received = new AtomicInteger();
        desk.receivers.register("contact", (system, submission) -> {
            received.incrementAndGet();
            return Received.at("/aanmelding/" + submission.id().substring(0, 8));
        });

        Received first = desk.intake().take(desk.form("contact"), filling, TestDesk.MONDAY);
        Received again = desk.intake().take(desk.form("contact"), filling, TestDesk.MONDAY.plusSeconds(60));

        assertThat(again).isEqualTo(first);
        assertThat(received).hasValue(1);
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        Filling filling = desk.question("Is er plek in Zeist?");
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Received>> presses = new ArrayList<>();
            for (int press = 0; press < 16; press++) {
                // Each with an intake of its own, as on nodes that do not know each other.
                presses.add(() -> desk.intake().take(desk.form("contact"), filling, TestDesk.MONDAY));
            }
            for (Future<Received> press : crowd.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(Received.thanks());
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(desk.submissions.list("contact")).hasSize(1);
    }

    @Test
    void whatManySendAtTheSameMomentIsOneTaskForTheOffice() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Received>> senders = new ArrayList<>();
            for (int sender = 0; sender < 24; sender++) {
                Filling filling = desk.question("Vraag " + sender);
                senders.add(() -> desk.intake().take(desk.form("contact"), filling, TestDesk.MONDAY));
            }
            for (Future<Received> sent : crowd.invokeAll(senders)) {
                assertThat(sent.get()).isEqualTo(Received.thanks());
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(desk.submissions.list("contact")).hasSize(24);
        assertThat(desk.workflow.tasks().list(Set.of("role:secretariaat"))).hasSize(1);
    }

    @Test
    void whatComesInWhileTheOfficeHandlesTheLastIsNotOverlooked() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                desk.intake().take(desk.form("contact"), desk.question("Eerst " + round), TestDesk.MONDAY);
                String first = desk.submissions.list("contact").stream()
                        .filter(sent -> !sent.isHandled())
                        .findFirst()
                        .orElseThrow()
                        .id();
                Filling next = desk.question("Dan " + round);
                Future<?> sent = crowd.submit(() -> desk.intake().take(desk.form("contact"), next, TestDesk.MONDAY));
                Future<?> handled = crowd.submit(() -> handle(first));
                sent.get();
                handled.get();

                assertThat(desk.workflow.tasks().list(Set.of("role:secretariaat")))
                        .hasSize(1);
                desk.submissions.list("contact").forEach(each -> handle(each.id()));
                assertThat(desk.workflow.tasks().list(Set.of("role:secretariaat")))
                        .isEmpty();
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    private void handle(String id) {
        desk.submissions.change(system -> {
            desk.submissions.handle(system, id, "wil");
            return id;
        });
        desk.task().look(desk.form("contact").definition(), TestDesk.MONDAY, "wil");
    }

    @Test
    void whoChangesAnAnswerMeansIt() {
        Filling filling = desk.question("Is er plek in Zeist?");
        Filling changed = filling.with(java.util.Map.of("message", List.of("Is er plek in Haarlem?")));

        desk.intake().take(desk.form("contact"), filling, TestDesk.MONDAY);
        desk.intake().take(desk.form("contact"), changed, TestDesk.MONDAY);

        assertThat(desk.submissions.list("contact")).hasSize(2);
    }

    @Test
    void whatAReceiverRefusesLeavesNothingBehind() {
        desk.receivers.register("contact", (system, submission) -> {
            SubmissionNodes.add(system, "f".repeat(64)).set("trace", "of the receiver");
            return Received.refused("message", "forms.problem.busy");
        });

        Received received = desk.intake().take(desk.form("contact"), desk.question("Vol?"), TestDesk.MONDAY);

        assertThat(received).isInstanceOf(Received.Refused.class);
        try (var content = desk.submissions.open()) {
            assertThat(SubmissionNodes.find(content, "f".repeat(64))).isEmpty();
        }
    }

    @Test
    void aFileComesAlongAndIsGoneFromWhereItWaited() throws Exception {
        Filling filling = desk.question("Mijn cv");
        Waiting.Outcome outcome = desk.waiting.take("leaderCv", "cv.txt", "text/plain", octets("Opleiding in Utrecht"));
        KeptFile file = ((Waiting.Outcome.Kept) outcome).file();
        List<SentFile> sent = new ArrayList<>();
        desk.receivers.register("groep-starten", (system, submission) -> {
            sent.addAll(submission.files());
            return Received.thanks();
        });
        Filling start =
                new Filling("groep-starten", "key", TestDesk.MONDAY, "you", filling.answers(), List.of(file), "");

        desk.intake().take(desk.form("groep-starten"), start, TestDesk.MONDAY);

        assertThat(sent).hasSize(1);
        assertThat(new String(sent.get(0).octets(), StandardCharsets.UTF_8)).isEqualTo("Opleiding in Utrecht");
        assertThat(desk.waiting.isThere(file)).isFalse();
    }

    @Test
    void aHarmfulFileStaysOut() throws Exception {
        Waiting.Outcome outcome = desk.waiting.take("leaderCv", "cv.txt", "text/plain", octets("een virus"));

        assertThat(outcome).isEqualTo(new Waiting.Outcome.Refused("documents.refused.virus", List.of()));
        desk.clock.add(Waiting.KEPT.plusDays(1));
        assertThat(desk.waiting.sweep()).isZero();
    }

    static ByteArrayInputStream octets(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
