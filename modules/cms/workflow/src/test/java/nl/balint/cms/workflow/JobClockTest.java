package nl.balint.cms.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.MutableClock;

class JobClockTest {

    private static final Duration STEP = Duration.ofMinutes(10);

    private final MutableClock time = DutchTime.clock("2027-03-26T12:00");
    private final Repository repository = Repository.inMemory(time);
    private final List<String> runs = new ArrayList<>();
    private JobClock clock = new JobClock(repository, time);

    @AfterEach
    void close() {
        repository.close();
    }

    @ParameterizedTest
    @CsvSource({
        // Two o'clock becomes three; half past two does not exist.
        "2027-03-26T12:00, 2027-03-30T12:00, 02:30, 4",
        "2027-03-26T12:00, 2027-03-30T12:00, 02:00, 4",
        "2027-03-26T12:00, 2027-03-30T12:00, 03:00, 4",
        "2027-03-26T12:00, 2027-03-30T12:00, 00:00, 4",
        // Three o'clock becomes two; half past two comes twice.
        "2027-10-29T12:00, 2027-11-02T12:00, 02:30, 4",
        "2027-10-29T12:00, 2027-11-02T12:00, 02:00, 4",
        "2027-10-29T12:00, 2027-11-02T12:00, 03:00, 4",
        "2027-10-29T12:00, 2027-11-02T12:00, 00:00, 4"
    })
    void aDailyJobRunsOnceADayAlsoWhenTheClocksChange(String from, String to, LocalTime at, int days) {
        time.setInstant(DutchTime.at(from));
        daily(at);

        until(to);

        assertThat(runs).hasSize(days);
        assertThat(runs.stream().map(run -> run.substring(0, 10))).doesNotHaveDuplicates();
    }

    @Test
    void aTimeThatDoesNotExistIsAnHourLaterAndOfATimeThatComesTwiceTheFirstCounts() {
        daily(LocalTime.of(2, 30));
        time.setInstant(DutchTime.at("2027-03-26T12:00"));
        until("2027-03-28T12:00");
        assertThat(runs).last().isEqualTo("2027-03-28T03:30+02:00");

        time.setInstant(DutchTime.at("2027-10-30T12:00"));
        until("2027-10-31T12:00");
        assertThat(runs).last().isEqualTo("2027-10-31T02:30+02:00");
    }

    @Test
    void aRestartRunsNothingTwice() {
        daily(LocalTime.of(7, 0));
        until("2027-03-27T07:00");
        assertThat(runs).hasSize(1);

        restart();
        daily(LocalTime.of(7, 0));
        until("2027-03-27T23:00");

        assertThat(runs).hasSize(1);
    }

    @Test
    void whatWasMissedWhileTheHouseWasClosedIsDoneOnce() {
        daily(LocalTime.of(7, 0));
        clock.tick();
        time.setInstant(DutchTime.at("2027-06-01T12:00"));
        restart();
        daily(LocalTime.of(7, 0));

        clock.tick();
        clock.tick();
        assertThat(runs).hasSize(1);
        until("2027-06-02T12:00");

        assertThat(runs).containsExactly("2027-06-01T12:00+02:00", "2027-06-02T07:00+02:00");
    }

    @Test
    void aPulseKeepsItsRhythm() {
        clock.add(job("pulse", Schedule.every(Duration.ofHours(1))));
        clock.tick();
        time.setInstant(DutchTime.at("2027-03-26T15:25"));
        clock.tick();
        time.setInstant(DutchTime.at("2027-03-26T15:59"));
        clock.tick();
        time.setInstant(DutchTime.at("2027-03-26T16:00"));
        clock.tick();

        assertThat(runs).containsExactly("2027-03-26T15:25+01:00", "2027-03-26T16:00+01:00");
    }

    @Test
    void aJobThatIsRestartedMoreOftenThanItRunsStillRuns() {
        for (int hour = 0; hour < 30; hour++) {
            restart();
            clock.add(job("pulse", Schedule.every(Duration.ofHours(24))));
            clock.tick();
            time.add(Duration.ofHours(1));
        }

        assertThat(runs).hasSize(1);
    }

    @Test
    void aJobThatFailsIsShownAndTriedAgainWithoutDisturbingTheOthers() {
        boolean[] broken = {true};
        clock.add(new Job("broken", Schedule.daily(LocalTime.of(7, 0)), () -> {
            if (broken[0]) {
                throw new IllegalStateException("the disk is full");
            }
            runs.add("mended");
        }));
        daily(LocalTime.of(7, 0));

        until("2027-03-27T09:00");
        JobState ill = clock.list().get(0);
        assertThat(ill.isWell()).isFalse();
        assertThat(ill.failures()).isBetween(3, 6);
        assertThat(ill.fault()).isEqualTo("IllegalStateException");
        assertThat(runs).hasSize(1);

        broken[0] = false;
        until("2027-03-27T12:00");
        assertThat(runs).hasSize(2).contains("mended");
        assertThat(clock.list().get(0).isWell()).isTrue();
    }

    @Test
    void aClockThatWasFarAheadDoesNotKeepAJobFromRunning() {
        time.setInstant(DutchTime.at("2031-01-01T12:00"));
        daily(LocalTime.of(7, 0));
        clock.tick();
        time.setInstant(DutchTime.at("2027-03-26T12:00"));
        restart();
        daily(LocalTime.of(7, 0));

        until("2027-03-27T12:00");

        assertThat(runs).hasSize(1);
    }

    @Test
    void aClockThatIsPutBackALittleRunsNothingTwice() {
        daily(LocalTime.of(7, 0));
        until("2027-03-27T07:00");
        time.setInstant(DutchTime.at("2027-03-27T06:59"));

        until("2027-03-27T23:00");

        assertThat(runs).hasSize(1);
    }

    @Test
    void aNameIsTakenOnce() {
        daily(LocalTime.NOON);

        assertThatThrownBy(() -> daily(LocalTime.MIDNIGHT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> job("../x", Schedule.every(STEP))).isInstanceOf(IllegalArgumentException.class);
    }

    private void daily(LocalTime at) {
        clock.add(job("daily", Schedule.daily(at)));
    }

    private Job job(String name, Schedule schedule) {
        return new Job(
                name,
                schedule,
                () -> runs.add(time.instant()
                        .atZone(Terms.DUTCH_TIME)
                        .toOffsetDateTime()
                        .toString()));
    }

    private void restart() {
        clock = new JobClock(repository, time);
    }

    private void until(String moment) {
        while (!time.instant().isAfter(DutchTime.at(moment))) {
            clock.tick();
            time.add(STEP);
        }
    }
}
