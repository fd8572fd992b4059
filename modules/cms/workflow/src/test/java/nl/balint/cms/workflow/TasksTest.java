package nl.balint.cms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class TasksTest {

    private static final Set<String> WIL = Set.of("everyone", "member:wil", "role:secretariaat");

    private final MutableClock time = DutchTime.clock("2027-01-06T09:00");
    private final Repository repository = Repository.inMemory(time);
    private final Tasks tasks = new Tasks(repository, time, new SecureRandom());

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aTaskWaitsForWhomItIsMeant() {
        tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));

        assertThat(tasks.list(WIL)).hasSize(1);
        assertThat(tasks.list(Set.of("everyone", "role:beheer"))).isEmpty();
    }

    @Test
    void theMostUrgentComesFirst() {
        tasks.post(task("mail.failed", "role:secretariaat", "m1", 10));
        tasks.post(task("mail.failed", "role:secretariaat", "m2", 3));

        assertThat(tasks.list(WIL)).extracting(task -> task.what().subject()).containsExactly("m2", "m1");
    }

    @Test
    void oneThingWaitsOnce() {
        String first = tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));
        String second = tasks.post(task("mail.failed", "role:secretariaat", "m1", 9));

        assertThat(second).isEqualTo(first);
        assertThat(tasks.list(WIL)).hasSize(1);
    }

    @Test
    void oneThingWaitsOnceAlsoWhenManyAskForItAtTheSameMoment() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService crowd = Executors.newFixedThreadPool(many);
        try {
            Callable<String> ask = () -> {
                try (Content content = open()) {
                    together.await();
                    tasks.add(content, task("forms.submission", "role:secretariaat", "contact", 5));
                    together.await();
                    content.save();
                    return "saved";
                } catch (ContentConflict other) {
                    return tasks.post(task("forms.submission", "role:secretariaat", "contact", 5));
                }
            };
            for (Future<String> asked : crowd.invokeAll(Collections.nCopies(many, ask))) {
                assertThat(asked.get()).isNotEmpty();
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(tasks.list(WIL)).hasSize(1);
    }

    @Test
    void whatWasDoneCanWaitAgain() {
        tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));
        tasks.settle("m1", "wil");
        tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));

        assertThat(tasks.list(WIL)).hasSize(1);
    }

    @Test
    void oneKindOfWhatWaitsCanBeSettled() {
        tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));
        tasks.post(task("mail.check", "role:secretariaat", "m1", 3));

        try (Content content = open()) {
            tasks.doneAbout(content, "m1", "mail.check", "system");
            content.save();
        }

        assertThat(tasks.list(WIL)).extracting(task -> task.what().kind()).containsExactly("mail.failed");
    }

    @Test
    void whatIsDoneWaitsNoLongerAndTellsWhoDidIt() {
        String id = tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));
        try (Content content = open()) {
            tasks.done(content, id, "wil");
            content.save();
            time.add(Duration.ofDays(1));
            tasks.done(content, id, "koos");
            content.save();
        }

        assertThat(tasks.list(WIL)).isEmpty();
        assertThat(tasks.find(id).orElseThrow().state())
                .isEqualTo(new TaskState.Done("wil", DutchTime.at("2027-01-06T09:00")));
    }

    @Test
    void whenTheSubjectIsSettledAllItsTasksAre() {
        tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));
        tasks.post(task("mail.check", "role:secretariaat", "m1", 3));
        tasks.post(task("mail.failed", "role:secretariaat", "m2", 3));

        try (Content content = open()) {
            tasks.doneAbout(content, "m1", "system");
            content.save();
        }

        assertThat(tasks.list(WIL)).extracting(task -> task.what().subject()).containsExactly("m2");
    }

    @Test
    void aTaskIsLateFromTheMinuteAfterItsTerm() {
        String id = tasks.post(task("mail.failed", "role:secretariaat", "m1", 3));
        Task task = tasks.find(id).orElseThrow();

        assertThat(task.isLate(DutchTime.at("2027-01-09T23:59"))).isFalse();
        assertThat(task.isLate(DutchTime.at("2027-01-10T00:00"))).isTrue();
    }

    @Test
    void aTaskThatIsNotSavedIsNotThere() {
        try (Content content = open()) {
            tasks.add(content, task("mail.failed", "role:secretariaat", "m1", 3));
        }

        assertThat(tasks.list(WIL)).isEmpty();
    }

    @Test
    void anIdThatIsNoneFindsNothing() {
        assertThat(tasks.find("../x")).isEmpty();
        assertThat(tasks.find("")).isEmpty();
        assertThatThrownBy(() -> new NewTask("x", "role:beheer", "m1", "https://evil.example", time.instant()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private NewTask task(String kind, String whom, String subject, int days) {
        return new NewTask(kind, whom, subject, "/beheer/mails", Terms.afterDays(time.instant(), days));
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }
}
