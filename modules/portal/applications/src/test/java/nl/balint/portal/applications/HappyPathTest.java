package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureClock.Colour;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Principals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marieke from Vught finds a seat in Den Bosch (story C01). */
class HappyPathTest {

    private static final ProcedureTerms TERMS = ProcedureTerms.STANDARD;
    private static final Actor WIL = Actor.office("wil");

    private final TestHouse house = new TestHouse("2027-01-06T09:00");
    private Group denBosch;
    private String marieke;

    @BeforeEach
    void apply() {
        denBosch = house.society.group("Den Bosch", "5211", Rule.VETO, 11, 12);
        Member person = house.society.person("Marieke", "van der", "Ploeg-de Wit", "5261");
        marieke = house.module.joining().send(house.application(person, Wishes.of("5261", 25, denBosch.id())));
        house.now("2027-01-06T09:10");
        house.act(Actor.APPLICANT, marieke, new JoinAct.Confirm());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void sheGetsANumberAndTheClockRunsUntilTheSixthOfFebruary() {
        ProcedureClock clock = house.get(marieke).file().clock();

        assertThat(house.get(marieke).number()).isEqualTo("AAN-2027-0001");
        assertThat(clock.due(at("2027-01-06T09:00"), TERMS)).isEqualTo(at("2027-02-06T23:59"));
        assertThat(clock.colour(at("2027-01-19T12:00"), TERMS)).isEqualTo(Colour.GREEN);
        assertThat(clock.colour(at("2027-01-20T00:01"), TERMS)).isEqualTo(Colour.AMBER);
        assertThat(clock.colour(at("2027-01-28T23:59"), TERMS)).isEqualTo(Colour.AMBER);
        assertThat(clock.colour(at("2027-01-29T00:00"), TERMS)).isEqualTo(Colour.RED);
        assertThat(clock.colour(at("2027-02-07T00:00"), TERMS)).isEqualTo(Colour.OVERDUE);
    }

    @Test
    void aGroupIsProposedThatIsNearAndHasASeat() {
        Matching.Match best = house.module.matching().groups(house.get(marieke)).get(0);

        assertThat(best.group().id()).isEqualTo(denBosch.id());
        assertThat(best.kilometres()).isBetween(3.3, 3.9);
        assertThat(best.free()).isEqualTo(1);
        assertThat(best.chosen()).isTrue();
    }

    @Test
    void fromTheFormToTheSeat() {
        house.now("2027-01-07T10:00");
        house.act(WIL, marieke, new JoinAct.TakeUp());
        house.now("2027-01-07T11:00");
        house.act(WIL, marieke, new JoinAct.Propose(denBosch.id()));
        house.now("2027-01-12T20:00");
        house.act(house.society.leader(denBosch), marieke, new JoinAct.Meet());
        house.now("2027-01-21T21:00");
        LocalDate firstDay = LocalDate.of(2027, 2, 9);
        house.act(house.society.leader(denBosch), marieke, JoinAct.ReportMeeting.of(JoinAct.Result.FITS, firstDay));
        house.now("2027-01-28T23:30");
        house.module.terms().run();
        assertThat(house.get(marieke).is(JoinState.Deliberation.class)).isTrue();
        house.now("2027-01-29T00:30");
        house.module.terms().run();

        assertThat(house.get(marieke).is(JoinState.Placeable.class)).isTrue();
        assertThat(house.get(marieke).file().clock().stopped()).isEqualTo(at("2027-01-29T00:30"));

        house.now("2027-01-30T09:00");
        house.act(Actor.APPLICANT, marieke, JoinAct.TakeSeat.agreeing(JoinAct.Statements.ALL));

        Application placed = house.get(marieke);
        assertThat(placed.state()).isEqualTo(new JoinState.Placed(at("2027-01-30T09:00"), denBosch.id(), firstDay));
        assertThat(reads(placed.memberId(), "2027-02-08T23:59")).isFalse();
        assertThat(reads(placed.memberId(), "2027-02-09T00:00")).isTrue();
        assertThat(house.register
                        .groups()
                        .seats(denBosch, at("2027-02-09T00:00"))
                        .free())
                .isZero();
        assertThat(house.letters())
                .containsExactly(
                        "confirm",
                        "received",
                        "new-application",
                        "for-your-group",
                        "meeting",
                        "placeable",
                        "invitation",
                        "welcome");
        assertThat(house.log(marieke).stream().map(line -> line.event() + " " + line.who()))
                .containsExactly(
                        "application.submit ",
                        "application.confirm ",
                        "application.take-up wil",
                        "application.propose wil",
                        "application.meet " + house.society.leader(denBosch).userId(),
                        "application.report-meeting "
                                + house.society.leader(denBosch).userId(),
                        "application.close-ballot system",
                        "application.take-seat ");
        assertThat(house.workflow.tasks().list(Set.of("role:secretariaat", Principals.leader(denBosch.id()))))
                .isEmpty();
    }

    @Test
    void noMailToThoseInOfficeNamesHer() {
        house.act(WIL, marieke, new JoinAct.TakeUp());
        house.act(WIL, marieke, new JoinAct.Propose(denBosch.id()));

        assertThat(house.mails())
                .filteredOn(mail ->
                        mail.letter().equals("new-application") || mail.letter().equals("for-your-group"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.values().toString()).doesNotContain("Marieke", "Ploeg"));
    }

    private boolean reads(String memberId, String moment) {
        return house.register
                .belonging()
                .of(memberId, at(moment))
                .principals()
                .contains(Principals.reader(denBosch.id()));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Terms.DUTCH_TIME).toInstant();
    }
}
