package nl.balint.portal.applications.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.balint.cms.http.RequestFailure;
import nl.balint.portal.applications.Desks;
import nl.balint.portal.applications.Regions;
import nl.balint.portal.applications.TestHouse;
import nl.balint.portal.applications.Wishes;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.places.Position;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted of applications, and what is erased of them when. */
class FigureScreensTest {

    private static final Actor WIL = Actor.office("wil");
    private static final Position SOMEWHERE = new Position(52.1, 5.2);
    private static final String FIGURES = "/beheer/aanmeldingen/cijfers";

    private final TestHouse house = new TestHouse("2026-12-10T09:00");
    private final Desks desks = new Desks(house);
    private final Member wil = desks.holder("Wil", SocietyRole.SECRETARIAAT);
    private final Member ada = desks.holder("Ada", SocietyRole.BESTUUR);
    private final String first = apply("Marieke", "5261");

    private String apply(String given, String postcode) {
        return house.confirmed(house.society.person(given, "", "Smit", postcode), Wishes.of(postcode, 25));
    }

    @AfterEach
    void close() {
        desks.close();
        house.close();
    }

    @Test
    void eachYearHasItsOwnCountsAndTheyStayWhenNamesGo() {
        house.now("2026-12-20T09:00");
        house.act(WIL, first, new JoinAct.Reject(JoinState.Reason.OTHER));
        house.now("2027-02-01T09:00");
        apply("Yusuf", "3511");
        house.module.retention().run();

        Figures before = figures(2026);
        Figures now = figures(2027);

        assertThat(before.received()).isEqualTo(1);
        assertThat(before.states()).containsOnlyKeys("Rejected");
        assertThat(before.months().get(11)).isEqualTo(1);
        assertThat(before.median()).isEqualTo(10);
        assertThat(before.inTimePercentage()).isEqualTo(100);
        assertThat(now.states()).containsOnlyKeys("Submitted");
        assertThat(now.decided()).isZero();
    }

    @Test
    void whatTookLongerThanTheTermIsNotInTime() {
        house.now("2027-01-12T09:00");
        house.act(WIL, first, new JoinAct.Reject(JoinState.Reason.OTHER));

        assertThat(figures(2026).inTime()).isZero();
        assertThat(figures(2026).decided()).isEqualTo(1);
    }

    @Test
    void whoWaitsIsCountedByProvince() {
        house.society.group("Zeist", "3701", Rule.VETO, 3, 12);
        house.act(WIL, first, new JoinAct.PutOnWaitingList());

        assertThat(figures(2026).provinces()).containsEntry("Utrecht", 1);
    }

    @Test
    void theBoardSeesTheFiguresAndNoName() {
        Document page = desks.page(ada, FIGURES);

        assertThat(page.select("#maanden tbody tr").eachText()).hasSize(12).contains("december 1");
        assertThat(page.select("#maanden rect")).hasSize(12);
        assertThat(page.select("main").text()).doesNotContain("Marieke", "Smit");
        assertThat(desks.get(ada, FIGURES + "/cijfers.csv").text()).contains("Wat;2026", "december;1", "Nieuw;1");
    }

    @Test
    void whatHasEndedIsErasedAfterItsTermUnlessSomebodyKeepsIt() {
        int received = figures(2026).received();
        house.act(WIL, first, new JoinAct.Reject(JoinState.Reason.OTHER));

        assertThat(kept()).contains("Marieke Smit", "7 januari 2027");
        house.now("2027-01-09T09:00");
        assertThat(kept()).contains("Komende nacht");
        desks.post(wil, "/beheer/aanmeldingen/" + first + "/bewaren", "until", "2027-03-01");
        assertThat(kept()).contains("Wordt bewaard", "1 maart 2027").doesNotContain("Komende nacht");
        house.module.retention().run();
        assertThat(kept()).contains("Marieke Smit");

        house.now("2027-03-02T03:20");
        house.module.retention().run();
        assertThat(kept()).contains("Gewist", "AAN-2026-0001", "2 maart 2027").doesNotContain("Marieke Smit");
        assertThat(figures(2026).received()).as("it counts on").isEqualTo(received);
    }

    @Test
    void othersFindNothing() {
        Member koos = desks.holder("Koos", SocietyRole.COMMISSIE);

        assertThatThrownBy(() -> desks.get(koos, FIGURES)).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desks.get(ada, "/beheer/aanmeldingen/bewaren")).isInstanceOf(RequestFailure.class);
    }

    private String kept() {
        return desks.page(wil, "/beheer/aanmeldingen/bewaren").select("main").text();
    }

    private Figures figures(int year) {
        Instant now = house.clock.instant();
        Regions regions = new Regions(postcode -> SOMEWHERE);
        return Figures.of(year, house.module.applications().list(), regions, ProcedureTerms.STANDARD, now);
    }
}
