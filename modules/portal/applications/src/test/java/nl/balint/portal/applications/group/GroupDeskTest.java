package nl.balint.portal.applications.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.RequestFailure;
import nl.balint.portal.applications.Desks;
import nl.balint.portal.applications.NewApplication;
import nl.balint.portal.applications.TestHouse;
import nl.balint.portal.applications.Wishes;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group gets to know somebody who would like to join, and decides in secret. */
class GroupDeskTest {

    private static final Actor WIL = Actor.office("wil");

    private final TestHouse house = new TestHouse("2027-01-06T09:00");
    private final Desks desks = new Desks(house);
    private final Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 3, 12);
    private final Group denBosch = house.society.group("Den Bosch", "5211", Rule.VETO, 3, 12);
    private final Member leader = who(house.society.leader(zeist));
    private final Member anne = who(house.society.members(zeist).get(0));
    private final Member bas = who(house.society.members(zeist).get(1));
    private final Member stranger = who(house.society.leader(denBosch));
    private String marieke = "";

    private Member who(Actor actor) {
        return house.register.members().find(actor.userId()).orElseThrow();
    }

    @BeforeEach
    void propose() {
        Member person = house.society.person("Marieke", "van der", "Ploeg", "3701");
        marieke = house.module
                .joining()
                .send(new NewApplication(
                        person,
                        Wishes.of("3701", 25, zeist.id()),
                        Map.of("whyNow", "Ik ben vaak moe."),
                        false,
                        "submission-x"));
        house.act(Actor.APPLICANT, marieke, new JoinAct.Confirm());
        house.act(WIL, marieke, new JoinAct.TakeUp());
        house.act(WIL, marieke, new JoinAct.Propose(zeist.id()));
    }

    @AfterEach
    void close() {
        desks.close();
        house.close();
    }

    @Test
    void leadersReadWhoItIsAndWhatWasToldThemButNotYetHowToReachThem() {
        Document page = desks.page(leader, one());

        assertThat(page.select("main").text())
                .contains("Marieke van der Ploeg", "Waarom nu?", "Ik ben vaak moe.", "Ziet u als u wilt kennismaken")
                .doesNotContain("marieke.ploeg@huisarts.example");
    }

    @Test
    void whoeverIsNoLeaderOfTheGroupFindsNothing() {
        assertThatThrownBy(() -> desks.get(anne, one())).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desks.get(stranger, one())).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desks.get(stranger, "/mijn/groepen/den-bosch/aanmeldingen/" + marieke))
                .isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desks.post(anne, one() + "/kennismaken", "words", "Dinsdag?"))
                .isInstanceOf(RequestFailure.class);
        assertThat(desks.page(anne, list()).text()).doesNotContain("Marieke");
    }

    @Test
    void theAddressInTheMailLeadsTheLeadersThereAndNobodyElse() {
        assertThat(desks.get(leader, "/mijn/aanmeldingen/" + marieke).header("Location"))
                .contains(one());
        assertThatThrownBy(() -> desks.get(anne, "/mijn/aanmeldingen/" + marieke))
                .isInstanceOf(RequestFailure.class);
    }

    @Test
    void theProposalOfADayGoesToTheApplicantAndThenTheyCanBeReached() {
        assertThat(desks.post(leader, one() + "/kennismaken", "words", " ").status())
                .isEqualTo(422);
        desks.post(leader, one() + "/kennismaken", "words", "Dinsdag 19.30 uur?");

        assertThat(house.get(marieke).thread().get(0).text()).isEqualTo("Dinsdag 19.30 uur?");
        assertThat(desks.page(leader, one()).select("main").text())
                .contains("marieke.ploeg@huisarts.example", "Dinsdag 19.30 uur?");
    }

    @Test
    void aGroupThatCannotIsDoneWithIt() {
        Answer answer = desks.post(leader, one() + "/geen-plek", "because", "NO_SEAT");

        assertThat(answer.header("Location")).contains(list());
        assertThat(desks.page(leader, list()).text()).doesNotContain("Marieke");
    }

    @Test
    void whoComesTooLateReadsWhyAndNothingOfWhomItWas() {
        desks.post(leader, one() + "/geen-plek", "because", "NO_SEAT");

        Answer act = desks.post(leader, one() + "/kennismaken", "words", "Dinsdag?");
        Answer look = desks.get(leader, one());

        assertThat(act.status()).isEqualTo(409);
        assertThat(act.text()).contains("Wat u stuurde, is niet verwerkt").doesNotContain("Marieke", "AAN-");
        assertThat(look.status()).isEqualTo(410);
        assertThat(look.text()).contains("niet meer bij uw groep").doesNotContain("niet verwerkt", "Marieke");
        assertThat(desks.get(leader, "/mijn/aanmeldingen/" + marieke).header("Location"))
                .contains(one());
        assertThatThrownBy(() -> desks.get(anne, one())).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desks.get(stranger, "/mijn/groepen/den-bosch/aanmeldingen/" + marieke))
                .isInstanceOf(RequestFailure.class);
    }

    @Test
    void aVoteAfterTheCountIsToldSoAndCountsNoMore() {
        deliberate();
        house.now("2027-01-20T09:00");
        house.module.terms().run();

        Answer late = desks.post(anne, ballot(), "choice", "OBJECT");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("De stemmen zijn geteld").doesNotContain("Marieke");
        assertThat(house.get(marieke).state()).isInstanceOf(JoinState.Placeable.class);
        assertThatThrownBy(() -> desks.get(stranger, "/mijn/groepen/den-bosch/stemming/" + marieke))
                .isInstanceOf(RequestFailure.class);
    }

    @Test
    void aMeetingThatFitsNeedsAFirstDay() {
        meet();

        Answer wrong = desks.post(leader, one() + "/verslag", "result", "FITS");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Kies de eerste dag.");
        assertThat(desks.post(leader, one() + "/verslag", "result", "FITS", "from", "2026-12-01")
                        .text())
                .contains("Kies vandaag of een latere dag.");
        assertThat(desks.post(leader, one() + "/verslag", "result", "DOES_NOT_FIT")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void membersVoteAboutAColleagueWithoutANameAndSeeOnlyTheirOwnVote() {
        deliberate();

        Document page = desks.page(anne, ballot());
        desks.post(anne, ballot(), "choice", "OBJECT");

        assertThat(page.select("main").text())
                .contains("Een collega uit Utrecht")
                .doesNotContain("Marieke", "moe");
        assertThat(desks.page(anne, ballot()).select("main").text()).contains("U hebt gestemd", "Ik heb bezwaar");
        Document other = desks.page(bas, ballot());
        assertThat(other.select("main").text()).contains("1 van 4").doesNotContain("U hebt gestemd");
        assertThat(other.select("input[checked]")).isEmpty();
        assertThat(desks.page(leader, one()).select("main").text())
                .contains("1 van 4")
                .doesNotContain("heb bezwaar");
    }

    @Test
    void aVoteNeedsAChoice() {
        deliberate();

        assertThat(desks.post(anne, ballot()).status()).isEqualTo(422);
        assertThat(desks.post(anne, ballot(), "choice", "MAYBE").status()).isEqualTo(422);
    }

    @Test
    void afterwardsOnlyTheOutcomeIsLeft() {
        deliberate();
        desks.post(anne, ballot(), "choice", "OBJECT");
        house.now("2027-01-20T00:30");
        house.module.terms().run();

        assertThat(house.get(marieke).is(JoinState.InHandling.class)).isTrue();
        assertThat(desks.page(bas, list()).select("main").text())
                .contains("uw groep zei dat het nu niet past")
                .doesNotContain("Marieke", "LidaZeist");
        assertThat(desks.get(anne, ballot()).status()).isEqualTo(410);
    }

    @Test
    void whoMayKnowTheApplicantIsHintedAtWithoutAName() {
        house.change(content -> house.register
                .members()
                .save(content, anne.withPractice(house.get(marieke).person().practice())));

        Document page = desks.page(leader, one());

        assertThat(page.select(".message").text()).contains("Mogelijk bekenden");
        assertThat(page.select("main").text()).doesNotContain(anne.name().full());
    }

    private void meet() {
        house.act(house.society.leader(zeist), marieke, new JoinAct.Meet());
    }

    private void deliberate() {
        meet();
        desks.post(leader, one() + "/verslag", "result", "FITS", "from", "2027-02-09");
    }

    private static String list() {
        return "/mijn/groepen/zeist/aanmeldingen";
    }

    private String one() {
        return list() + "/" + marieke;
    }

    private String ballot() {
        return "/mijn/groepen/zeist/stemming/" + marieke;
    }
}
