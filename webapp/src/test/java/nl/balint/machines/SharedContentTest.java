package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentUnavailable;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.upkeep.StoreCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two machines on one PostgreSQL. */
class SharedContentTest {

    private static final ContentPath COSTS = ContentPath.parse("website:/kosten");

    @RegisterExtension
    private static final PostgreSql POSTGRES = new PostgreSql();

    private static Database database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() {
        database = POSTGRES.fresh();
    }

    private Repository machine(String name) {
        return Repository.open(folder.resolve(name), database, Clock.systemUTC());
    }

    @Test
    void whatOneSavesTheOtherIsTold() throws Exception {
        try (Repository one = machine("one");
                Repository other = machine("other")) {
            BlockingQueue<ContentChange> told = new LinkedBlockingQueue<>();
            long before = other.revision(View.PUBLISHED);
            other.listen(told::add);
            byte[] leaflet = new byte[3_000_000];
            leaflet[2_999_999] = 7;

            try (Content draft = one.open(Access.SYSTEM, View.DRAFT)) {
                Node page = draft.root("website").add("kosten", "mgnl:page");
                page.set("title", "Kosten");
                page.set("leaflet", Value.Binary.of(leaflet));
                draft.publish(COSTS, Depth.SELF);
                draft.save();
            }

            ContentChange published = awaitChange(told, View.PUBLISHED);
            assertThat(published.paths()).contains(COSTS);
            assertThat(other.revision(View.PUBLISHED)).isGreaterThan(before);
            try (Content content = other.open(Access.ANONYMOUS, View.PUBLISHED)) {
                assertThat(content.get(COSTS).text("title")).contains("Kosten");
                Value.Binary found =
                        (Value.Binary) content.get(COSTS).property("leaflet").orElseThrow();
                try (InputStream octets = found.open()) {
                    assertThat(octets.readAllBytes()).isEqualTo(leaflet);
                }
                assertThat(found.identity()).isNotEmpty();
                one.erase(found);
            }
        }
    }

    @Test
    void aFileThatTheDatabaseLostIsFoundByTheNightlyLook() throws Exception {
        Database spoilt = POSTGRES.fresh();
        try (Repository one = Repository.open(folder.resolve("one"), spoilt, Clock.systemUTC())) {
            byte[] leaflet = new byte[3_000_000];
            leaflet[0] = 9;
            try (Content draft = one.open(Access.SYSTEM, View.DRAFT)) {
                draft.root("website").add("folder", "mgnl:page").set("leaflet", Value.Binary.of(leaflet));
                draft.save();
            }
            assertThat(one.problems()).isEmpty();
            try (Content draft = one.open(Access.SYSTEM, View.DRAFT)) {
                one.erase((Value.Binary) draft.get(ContentPath.parse("website:/folder"))
                        .property("leaflet")
                        .orElseThrow());
            }
        }
        try (Repository other = Repository.open(folder.resolve("other"), spoilt, Clock.systemUTC())) {
            StoreCheck look = StoreCheck.ofDatabase(other, folder.resolve("other"), Clock.systemUTC());

            assertThat(look.run().problems()).singleElement().asString().contains("/folder/leaflet cannot be read");
        }
    }

    @Test
    void nothingThatAMachineAcknowledgedIsLostWhenItIsKilled() throws Exception {
        try (Repository other = machine("other")) {
            List<String> acknowledged = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                Process writer = startWriter("round" + round);
                try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
                    int enough = acknowledged.size() + 30;
                    while (acknowledged.size() < enough) {
                        hear(lines.readLine(), acknowledged);
                    }
                    writer.toHandle().destroyForcibly();
                    lines.lines().forEach(line -> hear(line, acknowledged));
                }
                writer.waitFor();
            }

            try (Repository again = machine("writer");
                    Content content = again.open(Access.SYSTEM, View.DRAFT)) {
                List<String> missing = acknowledged.stream()
                        .filter(name -> content.find(ContentPath.of("website", "/" + name))
                                .isEmpty())
                        .toList();
                System.out.printf("R6: %d saves acknowledged, %d lost%n", acknowledged.size(), missing.size());
                assertThat(missing).isEmpty();
            }
            Until.isSo(
                    "all is seen by the other",
                    () -> acknowledged.stream().allMatch(name -> exists(other, ContentPath.of("website", "/" + name))));
        }
    }

    private Process startWriter(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesIntoDatabase.class.getName(),
                        folder.resolve("writer").toString(),
                        database.toString(),
                        POSTGRES.password(),
                        name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void hear(String line, List<String> acknowledged) {
        assertThat(line).as("the writer goes on").isNotNull();
        if (line.startsWith(WritesIntoDatabase.SAVED)) {
            acknowledged.add(line.substring(WritesIntoDatabase.SAVED.length()));
        }
    }

    @Test
    void oneOfTwoWhoChangeTheSameIsRefused() throws Exception {
        try (Repository one = machine("one");
                Repository other = machine("other");
                Content mine = one.open(Access.SYSTEM, View.DRAFT)) {
            mine.root("website").add("beide", "mgnl:page").set("title", "eerst");
            mine.save();
            ContentPath both = ContentPath.parse("website:/beide");
            Until.isSo("seen", () -> exists(other, both));
            try (Content theirs = other.open(Access.SYSTEM, View.DRAFT)) {
                Node seen = theirs.get(both);
                mine.get(both).set("title", "van de een");
                mine.save();
                seen.set("title", "van de ander");

                assertThatThrownBy(theirs::save).isInstanceOf(ContentConflict.class);
            }
        }
    }

    @Test
    void rightsThatAreTakenAwayAreGoneOnTheOther() throws Exception {
        Access emma = Access.of("member:emma");
        ContentPath secret = ContentPath.parse("website:/geheim");
        try (Repository one = machine("one");
                Repository other = machine("other");
                Content draft = one.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("geheim", "mgnl:page");
            draft.allow(secret, "member:emma", Right.READ);
            draft.save();
            Until.isSo("seen", () -> exists(other, secret, emma));

            draft.revoke(secret, "member:emma");
            draft.save();

            Until.isSo("seen", () -> !exists(other, secret, emma));
        }
    }

    @Test
    void aStopOfTheDatabaseIsBorne() throws Exception {
        ContentPath path = ContentPath.parse("website:/blijft");
        try (Repository one = machine("one")) {
            try (Content draft = one.open(Access.SYSTEM, View.DRAFT)) {
                draft.root("website").add("blijft", "mgnl:page");
                draft.save();
            }
            try (Content begun = one.open(Access.SYSTEM, View.DRAFT)) {
                begun.root("website").add("verloren", "mgnl:page");
                POSTGRES.stop();
                assertThatThrownBy(begun::save).isInstanceOf(ContentUnavailable.class);
            }
            Until.isSo("away", one::isAway);
            assertThat(one.check()).isFalse();
            assertThatThrownBy(() -> {
                        try (Content draft = one.open(Access.SYSTEM, View.DRAFT)) {
                            draft.root("website").add("verloren", "mgnl:page");
                            draft.save();
                        }
                    })
                    .isInstanceOf(ContentUnavailable.class);

            POSTGRES.begin();

            Until.isSo("seen", () -> !one.isAway() && one.check());
            try (Content draft = one.open(Access.SYSTEM, View.DRAFT)) {
                assertThat(draft.find(path)).isPresent();
                draft.get(path).set("title", "weer terug");
                draft.save();
            }
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        Database none = new Database("jdbc:postgresql://127.0.0.1:1/balint?user=balint", "geheim-woord");

        assertThatThrownBy(() -> Repository.open(folder, none, Clock.systemUTC()))
                .isInstanceOf(ContentUnavailable.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/balint?user=balint cannot be reached")
                .hasMessageNotContaining("geheim-woord");
        assertThat(none.toString()).doesNotContain("geheim-woord");
    }

    private static boolean exists(Repository repository, ContentPath path) {
        return exists(repository, path, Access.SYSTEM);
    }

    private static boolean exists(Repository repository, ContentPath path, Access who) {
        try (Content content = repository.open(who, View.DRAFT)) {
            return content.find(path).isPresent();
        }
    }

    private static ContentChange awaitChange(BlockingQueue<ContentChange> told, View view) throws InterruptedException {
        ContentChange next = told.poll(20, TimeUnit.SECONDS);
        while (next != null && next.view() != view) {
            next = told.poll(20, TimeUnit.SECONDS);
        }
        assertThat(next).isNotNull();
        return next;
    }
}
