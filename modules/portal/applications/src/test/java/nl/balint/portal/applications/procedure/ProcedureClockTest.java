package nl.balint.portal.applications.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import nl.balint.cms.workflow.Terms;
import org.junit.jupiter.api.Test;

class ProcedureClockTest {

    private static final ProcedureTerms TERMS = ProcedureTerms.STANDARD;

    @Test
    void aMonthFromTheLastOfJanuaryEndsWithFebruaryAndAPauseMovesIt() {
        ProcedureClock clock = ProcedureClock.startedAt(at("2027-01-31T10:00"));
        assertThat(clock.due(at("2027-02-01T10:00"), TERMS)).isEqualTo(at("2027-02-28T23:59"));

        ProcedureClock paused = clock.pause(at("2027-02-03T12:00"));
        ProcedureClock resumed = paused.resume(at("2027-02-10T08:00"));

        assertThat(paused.due(at("2027-02-05T12:00"), TERMS)).isEqualTo(at("2027-03-02T23:59"));
        assertThat(resumed.due(at("2027-02-20T12:00"), TERMS)).isEqualTo(at("2027-03-07T23:59"));
        assertThat(resumed.stop(at("2027-02-20T12:00")).grossDays(at("2028-01-01T00:00")))
                .isEqualTo(20);
        assertThat(resumed.stop(at("2027-02-20T12:00")).netDays(at("2028-01-01T00:00")))
                .isEqualTo(13);
    }

    @Test
    void theClocksGoingForwardOrBackTakesNoDayAndGivesNone() {
        assertThat(ProcedureClock.startedAt(at("2027-03-27T23:50")).netDays(at("2027-03-29T00:05")))
                .isEqualTo(2);
        assertThat(ProcedureClock.startedAt(at("2027-10-30T00:05")).netDays(at("2027-10-31T23:55")))
                .isEqualTo(1);
        assertThat(ProcedureClock.startedAt(at("2027-02-28T12:00")).due(at("2027-03-01T12:00"), TERMS))
                .isEqualTo(at("2027-03-28T23:59"));
    }

    @Test
    void whatIsAskedAfterTheDecisionCostsNoDays() {
        ProcedureClock stopped =
                ProcedureClock.startedAt(at("2027-01-06T10:00")).stop(at("2027-01-20T10:00"));
        ProcedureClock asked = stopped.pause(at("2027-01-22T10:00"));

        assertThat(asked.netDays(at("2027-02-22T10:00"))).isEqualTo(14);
        assertThat(asked.resume(at("2027-01-25T10:00")).netDays(at("2027-02-22T10:00")))
                .isEqualTo(14);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Terms.DUTCH_TIME).toInstant();
    }
}
