package nl.balint.cms.workflow;

import static nl.balint.cms.workflow.DutchTime.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-06T10:15, 1, 2027-02-06T23:59",
        "2027-01-31T10:15, 1, 2027-02-28T23:59",
        "2028-01-31T10:15, 1, 2028-02-29T23:59",
        "2027-02-28T00:00, 1, 2027-03-28T23:59",
        "2027-09-30T23:59, 1, 2027-10-30T23:59",
        "2027-10-31T02:30, 2, 2027-12-31T23:59"
    })
    void aMonthEndsOnTheSameDayOfTheNext(String start, int months, String end) {
        assertThat(Terms.afterMonths(at(start), months)).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T23:59:30+01:00, 1, 2027-03-28T23:59:00+02:00",
        "2027-10-30T12:00:00+02:00, 1, 2027-10-31T23:59:00+01:00",
        "2027-03-27T23:30:00Z, 0, 2027-03-28T23:59:00+02:00"
    })
    void aDayIsADayOfTheDutchCalendarHoweverLong(String start, int days, String end) {
        assertThat(Terms.afterDays(at(start), days)).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T23:59:30+02:00, false",
        "2027-03-28T23:59:59.999+02:00, false",
        "2027-03-29T00:00:00+02:00, true",
        "2027-03-28T23:00:00+02:00, false"
    })
    void theLastMinuteBelongsToTheTerm(String now, boolean isOver) {
        assertThat(Terms.isOver(Terms.afterDays(at("2027-03-27T09:00"), 1), at(now)))
                .isEqualTo(isOver);
    }

    @Test
    void whatHasNoEndIsNeverOver() {
        assertThat(Terms.isOver(Instant.MAX, at("2099-12-31T23:59"))).isFalse();
    }

    @Test
    void aTermThatStoodStillEndsSoManyDaysLater() {
        var end = Terms.afterMonths(at("2027-01-31T09:00"), 1);

        assertThat(Terms.prolonged(end, 7)).isEqualTo(at("2027-03-07T23:59"));
        assertThat(Terms.prolonged(end, 30)).isEqualTo(at("2027-03-30T23:59"));
    }
}
