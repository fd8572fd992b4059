package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an applicant sees by the keys in mails (stories C03 and C04). */
class ApplicantScreensTest {

    private final TestHouse house = new TestHouse("2027-01-06T09:00");
    private final Visitors visitors = new Visitors(house);

    @AfterEach
    void close() {
        visitors.close();
        house.close();
    }

    @Test
    void aProgramThatFollowsTheLinkConfirmsNothingTheButtonDoes() {
        String id = house.module.joining().send(house.application(marieke(), Wishes.NONE));
        String link = "/aanmelding/bevestigen/" + house.key("confirm");
        for (int visit = 0; visit < 3; visit++) {
            assertThat(visitors.get(link).statusCode()).isEqualTo(200);
            assertThat(visitors.head(link).statusCode()).isEqualTo(200);
        }
        assertThat(house.get(id).is(JoinState.ToConfirm.class)).isTrue();

        String action = visitors.page(link).select("main form").attr("action");
        assertThat(visitors.post(action).statusCode()).isEqualTo(200);

        assertThat(house.get(id).is(JoinState.Submitted.class)).isTrue();
        assertThat(Jsoup.parse(visitors.post(action).body()).select("h1").text())
                .isEqualTo("Uw e-mailadres is bevestigd");
        assertThat(house.get(id).number()).isEqualTo("AAN-2027-0001");
        assertThat(visitors.get(link).headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void anOldLinkGivesAPolitePageWithOneButtonForANewOne() {
        String id = house.module.joining().send(house.application(marieke(), Wishes.NONE));
        String old = "/aanmelding/bevestigen/" + house.key("confirm");
        house.now("2027-01-09T10:00");
        house.module.terms().run();

        HttpResponse<String> worn = visitors.get(old);
        var forms = Jsoup.parse(worn.body()).select("main form");

        assertThat(worn.statusCode()).isEqualTo(410);
        assertThat(worn.body()).doesNotContain("Marieke", "Ploeg", "huisarts.example");
        assertThat(forms).hasSize(1);
        visitors.post(forms.attr("action"));
        String fresh = "/aanmelding/bevestigen/" + house.key("confirm");
        assertThat(visitors.page(old).select("main form")).isEmpty();
        visitors.post(fresh);
        assertThat(house.get(id).is(JoinState.Submitted.class)).isTrue();
    }

    @Test
    void aKeyThatNeverWasLooksLikeOneThatIsNoMore() {
        HttpResponse<String> unknown = visitors.get("/aanmelding/stand/" + "a".repeat(43));

        assertThat(unknown.statusCode()).isEqualTo(410);
        assertThat(visitors.post("/aanmelding/stand/" + "a".repeat(43) + "/intrekken")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void thePageTellsWhereItStandsAndTakesTheAnswerToAQuestion() {
        String id = house.confirmed(marieke(), Wishes.NONE);
        house.module.joining().act(Actor.office("wil"), id, new JoinAct.Ask(), "Kunt u ook op dinsdag? <b>Ja</b>");
        String page = "/aanmelding/stand/" + house.key("question");

        var shown = visitors.page(page);
        assertThat(shown.select("h1").text()).isEqualTo("Uw aanmelding AAN-2027-0001");
        assertThat(shown.select("[aria-current=step]").text()).contains("Ontvangen");
        assertThat(shown.select(".letter__text").text()).isEqualTo("Kunt u ook op dinsdag? <b>Ja</b>");
        assertThat(visitors.post(page + "/bericht", "text", " ").statusCode()).isEqualTo(422);
        assertThat(house.get(id).file().clock().isPaused()).isTrue();

        assertThat(visitors.post(page + "/bericht", "text", "Ja, dat kan").statusCode())
                .isEqualTo(303);
        assertThat(house.get(id).file().clock().isPaused()).isFalse();
        assertThat(visitors.page(page).select(".letter__text").eachText()).contains("Ja, dat kan");
    }

    @Test
    void aSeatIsTakenOnThePageByWhoAgreesToAll() {
        Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 2, 12);
        String id = house.placeable(marieke(), zeist, LocalDate.of(2027, 2, 9));
        String page = "/aanmelding/stand/" + house.key("placeable");

        assertThat(visitors.page(page).text()).contains("Zeist", "9 februari 2027", "€ 500");
        assertThat(visitors.post(page + "/plek", "year", "true", "price", "true")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitors.post(
                                page + "/plek",
                                "year",
                                "true",
                                "price",
                                "true",
                                "rules",
                                "true",
                                "confidentiality",
                                "true")
                        .statusCode())
                .isEqualTo(303);
        assertThat(house.get(id).is(JoinState.Placed.class)).isTrue();
        assertThat(visitors.page(page).text()).contains("Welkom").doesNotContain("Leider");
    }

    @Test
    void anApplicantWithdrawsAtAnyTime() {
        String id = house.confirmed(marieke(), Wishes.NONE);
        String page = "/aanmelding/stand/" + house.key("received");

        assertThat(visitors.get(page + "/intrekken").statusCode()).isEqualTo(404);
        assertThat(visitors.post(page + "/intrekken").statusCode()).isEqualTo(303);

        assertThat(house.get(id).is(JoinState.Withdrawn.class)).isTrue();
        assertThat(visitors.post(page + "/intrekken").statusCode()).isEqualTo(422);
        assertThat(visitors.page(page).text()).contains("U hebt u teruggetrokken");
    }

    private Member marieke() {
        return house.society.person("Marieke", "van der", "Ploeg-de Wit", "5261");
    }
}
