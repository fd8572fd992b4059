package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalMomentTest {

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    @Test
    void aMomentInWordsIsInTheLanguageOfTheReader() {
        assertThat(LocalMoment.words(LocalDateTime.parse("2027-03-28T02:30"), Locale.ENGLISH))
                .isEqualTo("Sunday 28 March 2027 at 02:30");
    }

    @Test
    void theHourThatIsSkippedInMarchIsMissing() {
        assertThat(at("2027-03-28T02:30")).isEqualTo(new LocalMoment.Missing(LocalDateTime.parse("2027-03-28T03:30")));
        assertThat(LocalMoment.words(LocalDateTime.parse("2027-03-28T02:30"), Locale.forLanguageTag("nl")))
                .isEqualTo("zondag 28 maart 2027 om 02:30");
    }

    @Test
    void theHourThatComesTwiceInOctoberIsTwoMoments() {
        assertThat(at("2027-10-31T02:30"))
                .isEqualTo(new LocalMoment.Twice(
                        Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T01:30:00Z")));
    }

    @Test
    void anyOtherTimeIsOne() {
        assertThat(at("2027-03-28T03:00")).isEqualTo(new LocalMoment.Exact(Instant.parse("2027-03-28T01:00:00Z")));
        assertThat(at("2027-07-01T09:00")).isEqualTo(new LocalMoment.Exact(Instant.parse("2027-07-01T07:00:00Z")));
    }

    private static LocalMoment at(String local) {
        return LocalMoment.of(LocalDateTime.parse(local), DUTCH);
    }
}
