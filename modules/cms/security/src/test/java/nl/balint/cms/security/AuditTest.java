package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.secret.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final String EMMA = "emma-0001";
    private static final String BRAM = "bram-0001";
    private static final byte[] NEWER = "een sleutel van tweeendertig oct".getBytes(StandardCharsets.US_ASCII);

    private final MovingClock clock = new MovingClock("2027-03-27T22:59:58Z");
    private final Repository repository = Repository.inMemory(clock);
    private final Secrets secrets = new Secrets(new SecureRandom());
    private final Audit audit = new Audit(repository, clock, secrets, HouseKey.of(new byte[32]));

    @AfterEach
    void close() {
        audit.close();
        repository.close();
    }

    @Test
    void aLineTellsWhoDidWhatToWhatInWhichGroup() {
        audit.post(AuditLine.by(EMMA, "document.viewed", "document:7")
                .in("zeist")
                .onBehalfOf(BRAM)
                .with("version", "3"));

        AuditLine line = audit.list(AuditQuery.ALL).get(0);

        assertThat(line.at()).isEqualTo(clock.instant());
        assertThat(line.event()).isEqualTo("document.viewed");
        assertThat(line.who()).isEqualTo(EMMA);
        assertThat(line.onBehalfOf()).isEqualTo(BRAM);
        assertThat(line.object()).isEqualTo("document:7");
        assertThat(line.group()).isEqualTo("zeist");
        assertThat(line.details()).containsEntry("version", "3");
    }

    @Test
    void linesAreFoundByPersonGroupObjectAndEventTheNewestFirst() {
        audit.post(AuditLine.by(EMMA, "document.viewed", "document:7").in("zeist"));
        clock.pass(Duration.ofSeconds(1));
        audit.post(AuditLine.by(BRAM, "document.viewed", "document:7").in("zeist"));
        clock.pass(Duration.ofDays(1));
        audit.post(AuditLine.by(EMMA, "sign-in.done", "account:" + EMMA));

        assertThat(events(AuditQuery.ALL.by(EMMA))).containsExactly("sign-in.done", "document.viewed");
        assertThat(audit.list(AuditQuery.ALL.in("zeist")))
                .extracting(AuditLine::who)
                .containsExactly(BRAM, EMMA);
        assertThat(audit.list(AuditQuery.ALL.about("document:7"))).hasSize(2);
        assertThat(events(AuditQuery.ALL.ofEvent("document"))).containsExactly("document.viewed", "document.viewed");
        assertThat(events(AuditQuery.ALL.first(1))).containsExactly("sign-in.done");
        assertThat(events(AuditQuery.ALL.between(
                        clock.instant().minusSeconds(9), clock.instant().plusSeconds(1))))
                .containsExactly("sign-in.done");
    }

    @Test
    void aLineIsSavedWithTheDeedOrNotAtAll() {
        try (Content content = open()) {
            audit.note(content, AuditLine.by(EMMA, "document.viewed", "document:7"));
            content.discard();
        }

        assertThat(audit.list(AuditQuery.ALL)).isEmpty();
        assertThat(audit.verify().lines()).isZero();
    }

    @Test
    void theChainHoldsAlsoWhenManyWriteAtOnceAroundMidnight() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        CountDownLatch ready = new CountDownLatch(1);
        for (int writer = 0; writer < 4; writer++) {
            writers.execute(() -> {
                await(ready);
                for (int line = 0; line < 25; line++) {
                    clock.pass(Duration.ofMillis(40));
                    audit.post(AuditLine.by(EMMA, "document.viewed", "document:" + line));
                }
            });
        }
        ready.countDown();
        writers.shutdown();
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        AuditCheck check = audit.verify();

        assertThat(check.faults()).isEmpty();
        assertThat(check.lines()).isEqualTo(100);
    }

    @Test
    void aChangedLineShows() {
        writeThree();
        change(lines().get(1), node -> node.set("who", BRAM));

        assertThat(audit.verify().faults()).singleElement().asString().startsWith("Line 2 was changed");
    }

    @Test
    void aLineThatIsTakenAwayShows() {
        writeThree();
        change(lines().get(1), Node::delete);

        assertThat(audit.verify().faults()).containsExactly("From line 2 to line 2 nothing is left");
    }

    @Test
    void aLastLineThatIsTakenAwayShows() {
        writeThree();
        change(lines().get(2), Node::delete);

        assertThat(audit.verify().faults()).singleElement().asString().startsWith("The last line is missing");
    }

    @Test
    void aLineThatIsForgedWithItsMarkStillShows() {
        writeThree();
        change(lines().get(1), node -> {
            node.set("who", BRAM);
            node.set("mark", java.util.HexFormat.of().formatHex(AuditRecord.mark(node)));
        });

        assertThat(audit.verify().faults()).singleElement().asString().startsWith("Line 2 does not follow");
    }

    @Test
    void theChainGoesOnWithAnotherKeyAndTheEarlierOneSealsNothingAfterIt() {
        writeThree();
        audit.close();
        HouseKey both = HouseKey.of(NEWER, new byte[32]);
        Audit renewed = new Audit(repository, clock, secrets, both);
        renewed.post(AuditLine.ofHouse("key.renewed", ""));
        assertThat(renewed.verify().faults()).isEmpty();
        renewed.close();
        Audit thief = new Audit(repository, clock, secrets, HouseKey.of(new byte[32]));
        thief.post(AuditLine.by(BRAM, "document.viewed", "document:4"));
        thief.verify();
        thief.close();

        Audit after = new Audit(repository, clock, secrets, both);

        assertThat(after.verify().faults()).singleElement().asString().startsWith("Line 5 does not follow");
        after.close();
    }

    @Test
    void aChainOfTheEarlierKeyAloneShows() {
        writeThree();

        Audit after = new Audit(repository, clock, secrets, HouseKey.of(NEWER, new byte[32]));

        assertThat(after.verify().faults()).singleElement().asString().contains("the key in use");
        after.close();
    }

    private void writeThree() {
        for (int line = 1; line <= 3; line++) {
            audit.post(AuditLine.by(EMMA, "document.viewed", "document:" + line));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(audit.verify().isSound()).isTrue();
    }

    private List<String> events(AuditQuery query) {
        return audit.list(query).stream().map(AuditLine::event).toList();
    }

    private List<String> lines() {
        try (Content content = open()) {
            return content.list(NodeQuery.in("audit").where("who", EMMA)).stream()
                    .map(node -> node.path().path())
                    .sorted()
                    .toList();
        }
    }

    private interface Deed {
        void on(Node node);
    }

    private void change(String line, Deed deed) {
        try (Content content = open()) {
            deed.on(content.get(nl.balint.cms.content.ContentPath.of("audit", line)));
            content.save();
        }
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
