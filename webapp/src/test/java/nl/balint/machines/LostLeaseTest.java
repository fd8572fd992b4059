package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentUnavailable;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** R6: a machine is cut off from the database for longer than its lease of two minutes, while it goes on saving. */
@Tag("reliability")
@Tag("R6")
class LostLeaseTest {

    private static final Duration LONGER_THAN_THE_LEASE = Duration.ofSeconds(135);

    @RegisterExtension
    private static final PostgreSql POSTGRES = new PostgreSql();

    @TempDir
    private Path folder;

    /** Saves pages without end below a page of its own, and remembers which were acknowledged. */
    private static final class Saver implements AutoCloseable {

        private final Repository repository;
        private final String name;
        private final List<ContentPath> acknowledged = new CopyOnWriteArrayList<>();
        private final AtomicInteger refused = new AtomicInteger();
        private final Thread thread = new Thread(this::run, "saver");
        private volatile boolean isOver;
        private volatile String last = "";

        Saver(Repository repository, String name) {
            this.repository = repository;
            this.name = name;
            thread.setUncaughtExceptionHandler((ended, failure) -> last = "it ended by " + failure);
            thread.start();
        }

        private void run() {
            for (int number = 0; !isOver; number++) {
                String page = "page" + number;
                try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
                    draft.get(top()).add(page, "mgnl:page").set("title", page);
                    draft.save();
                    acknowledged.add(top().child(page));
                } catch (ContentUnavailable | ContentConflict away) {
                    refused.incrementAndGet();
                    last = away.toString();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }

        private ContentPath top() {
            return ContentPath.of("website", "/" + name);
        }

        void end() throws InterruptedException {
            isOver = true;
            thread.join();
        }

        @Override
        public void close() {
            isOver = true;
        }
    }

    @Test
    void itWritesNothingMeanwhileAndComesBackByItself() throws Exception {
        Database database = POSTGRES.fresh();
        lay(database, "there", "cut");
        try (Line line = Line.to(POSTGRES.port());
                Repository there = Repository.open(folder.resolve("there"), database, Clock.systemUTC());
                Repository cut =
                        Repository.open(folder.resolve("cut"), POSTGRES.by(line.port(), database), Clock.systemUTC());
                Saver goesOn = new Saver(there, "there");
                Saver isCutOff = new Saver(cut, "cut")) {
            Until.isSo("both save", () -> goesOn.acknowledged.size() > 5 && isCutOff.acknowledged.size() > 5);
            String number = number("cut");

            line.cut();
            Until.isSo("it says that it cannot", cut::isAway);
            int before = isCutOff.acknowledged.size();
            LockSupport.parkNanos(LONGER_THAN_THE_LEASE.toNanos());
            assertThat(isCutOff.acknowledged).hasSize(before);
            line.mend();

            int refused = isCutOff.refused.get();
            Duration back = Until.isSo(
                    () -> "it saves again; last " + isCutOff.last, () -> isCutOff.acknowledged.size() > before + 5);
            goesOn.end();
            isCutOff.end();
            int acknowledged = goesOn.acknowledged.size() + isCutOff.acknowledged.size();
            Duration seen = Until.isSo("all is seen by the one", () -> missing(there, goesOn, isCutOff) == 0);
            Duration seenToo = Until.isSo("all is seen by the other", () -> missing(cut, goesOn, isCutOff) == 0);
            System.out.printf(
                    "R6: cut off for %d s: acknowledged %d, lost 0, refused %d, after that %d; saves again after %d ms, "
                            + "all seen there after %d ms, here after %d ms more, number of the machine before %s and after %s%n",
                    LONGER_THAN_THE_LEASE.toSeconds(),
                    acknowledged,
                    refused,
                    isCutOff.refused.get() - refused,
                    back.toMillis(),
                    seen.toMillis(),
                    seenToo.toMillis(),
                    number,
                    number("cut"));
            assertThat(goesOn.refused).hasValueLessThanOrEqualTo(goesOn.acknowledged.size() / 10);
        }
    }

    /** A page for each, so that they are not in each other's way. */
    private void lay(Database database, String... names) {
        try (Repository first = Repository.open(folder.resolve("first"), database, Clock.systemUTC());
                Content draft = first.open(Access.SYSTEM, View.DRAFT)) {
            for (String name : names) {
                draft.root("website").add(name, "mgnl:page");
            }
            draft.save();
        }
    }

    private String number(String machine) throws IOException {
        return Files.readAllLines(folder.resolve(machine).resolve("machine")).get(0);
    }

    private static long missing(Repository repository, Saver... savers) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return List.of(savers).stream()
                    .flatMap(saver -> saver.acknowledged.stream())
                    .filter(page -> content.find(page).isEmpty())
                    .count();
        }
    }
}
