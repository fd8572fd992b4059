package nl.balint.portal.applications.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.portal.applications.Desks;
import nl.balint.portal.applications.NewApplication;
import nl.balint.portal.applications.TestHouse;
import nl.balint.portal.applications.Wishes;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.SocietyRole;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The secretariat handles applications on its screens. */
class OfficeScreensTest {

    private static final String DESK = "/beheer/aanmeldingen";

    private final TestHouse house = new TestHouse("2027-01-06T09:00");
    private final Desks desks = new Desks(house);
    private final Member wil = desks.holder("Wil", SocietyRole.SECRETARIAAT);
    private final Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 3, 12);
    private final Group denBosch = house.society.group("Den Bosch", "5211", Rule.VETO, 3, 12);
    private final String marieke = marieke();

    private String marieke() {
        Member person = house.society.person("Marieke", "van der", "Ploeg", "5261");
        Wishes wishes = new Wishes(List.of(denBosch.id()), "5261", 60, Set.of(DayOfWeek.THURSDAY), false);
        String id = house.module
                .joining()
                .send(new NewApplication(person, wishes, Map.of("who", "Ik ben vaak moe."), false, "submission-x"));
        house.act(Actor.APPLICANT, id, new JoinAct.Confirm());
        return id;
    }

    @AfterEach
    void close() {
        desks.close();
        house.close();
    }

    @Test
    void theListTellsWhoWaitsAndUntilWhen() {
        Document list = desks.page(wil, DESK);

        assertThat(list.select("tbody tr").text())
                .contains("Marieke van der Ploeg", "AAN-2027-0001", "Nieuw", "Op tijd", "6 februari 2027");
    }

    @Test
    void filtersShowPartOfIt() {
        assertThat(lines("?stand=Submitted")).hasSize(1);
        assertThat(lines("?stand=Proposed")).isEmpty();
        assertThat(lines("?klok=GREEN")).hasSize(1);
        assertThat(lines("?klok=paused")).isEmpty();
        assertThat(lines("?zoek=vught+ploeg")).hasSize(1);
        assertThat(lines("?zoek=zwolle")).isEmpty();
        house.act(Actor.office("wil"), marieke, new JoinAct.Reject(JoinState.Reason.OTHER));
        assertThat(lines("")).isEmpty();
        assertThat(lines("?stand=alle")).hasSize(1);
    }

    @Test
    void whatNobodyConfirmedIsNotReceived() {
        String draft = house.module
                .joining()
                .send(house.application(house.society.person("Yusuf", "", "Amrani", "3511"), Wishes.of("3511", 25)));

        assertThat(lines("?stand=alle")).hasSize(1);
        assertThatThrownBy(() -> desks.get(wil, DESK + "/" + draft)).isInstanceOf(RequestFailure.class);
    }

    @Test
    void theDossierTellsAllButWhatIsForLeadersOnly() {
        Document page = desks.page(wil, DESK + "/" + marieke);

        assertThat(page.select("main").text())
                .contains("marieke.ploeg@huisarts.example", "Den Bosch", "tot 60 km rond 5261", "donderdag")
                .contains("E-mailadres bevestigd", "Nog niet bekend als lid")
                .doesNotContain("vaak moe");
        assertThat(page.select(".course__step").eachText()).hasSize(2);
        assertThat(house.log(marieke)).extracting(line -> line.event()).contains("application.viewed");
    }

    @Test
    void groupsStandByDistanceEachWithWhatCanBeDone() {
        desks.post(wil, DESK + "/" + marieke + "/oppakken");

        Document page = desks.page(wil, DESK + "/" + marieke);

        assertThat(page.select("#groepen tbody th").eachText().get(0))
                .startsWith("Den Bosch")
                .contains("Gekozen");
        assertThat(page.select("#groepen tbody tr").get(0).text()).contains("4 km", "Vraag deze groep");
        assertThat(page.select("#groepen tbody tr").get(1).text()).contains("Zeist", "Zet bij de wensen");
    }

    @Test
    void anActIsDoneAndTold() {
        post("oppakken");
        Answer answer = post("voorleggen", "group", denBosch.id());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(house.get(marieke).is(JoinState.Proposed.class)).isTrue();
        assertThat(house.get(marieke).state().groupId()).isEqualTo(denBosch.id());
    }

    @Test
    void aGroupThatWasNotChosenIsRefusedWithTheReason() {
        post("oppakken");

        Answer answer = post("voorleggen", "group", zeist.id());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("De aanmelder koos deze groep niet");
        assertThat(house.get(marieke).is(JoinState.InHandling.class)).isTrue();
        assertThat(post("groep", "group", zeist.id()).status()).isEqualTo(303);
        assertThat(post("voorleggen", "group", zeist.id()).status()).isEqualTo(303);
    }

    @Test
    void aQuestionStopsTheClockAndASecondOneIsRefusedNextToIt() {
        assertThat(post("vragen", "words", "").status()).isEqualTo(422);
        assertThat(post("vragen", "words", "Kunt u ook op dinsdag?").status()).isEqualTo(303);

        Document page = desks.page(wil, DESK + "/" + marieke);

        assertThat(page.select("#berichten").text()).contains("Kunt u ook op dinsdag?", "Wil Verhagen");
        assertThat(page.select(".dossier__stand").text()).contains("Klok staat stil");
        assertThat(page.select(".act__refusal").text()).contains("U hebt al iets gevraagd");
    }

    @Test
    void aNoteStaysInTheHouse() {
        desks.post(wil, DESK + "/" + marieke + "/notities", "words", "Belde: <b>liever</b> dinsdag");

        Document page = desks.page(wil, DESK + "/" + marieke);

        assertThat(page.select("#notities").text()).contains("Belde: <b>liever</b> dinsdag");
        assertThat(page.select("#berichten").text()).doesNotContain("Belde");
    }

    @Test
    void aRejectionNeedsAReasonAndKeepsWhatWasWritten() {
        Answer wrong = post("afwijzen", "words", "Het spijt ons.");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Het spijt ons.");
        assertThat(post("afwijzen", "reason", "NO_GROUP_FOUND", "words", "Het spijt ons.")
                        .status())
                .isEqualTo(303);
        assertThat(house.get(marieke).is(JoinState.Rejected.class)).isTrue();
    }

    @Test
    void theSamePersonTwiceIsSeen() {
        String again =
                house.confirmed(house.society.person("Marieke", "van der", "Ploeg", "5261"), Wishes.of("5261", 25));

        assertThat(desks.page(wil, DESK + "/" + again).select("main").text())
                .contains("Lijkt op een andere aanmelding:", "AAN-2027-0001");
    }

    @Test
    void theBoardHasAColumnForEachState() {
        house.act(Actor.office("wil"), marieke, new JoinAct.TakeUp());

        Document board = desks.page(wil, DESK + "/bord");

        assertThat(board.select(".board__title").eachText())
                .containsExactly(
                        "Nieuw",
                        "In behandeling",
                        "Voorgelegd",
                        "Kennismaking",
                        "Groep beraadt",
                        "Wacht op aanmelder",
                        "Wachtlijst",
                        "Klaar");
        assertThat(board.select(".board__column").get(1).text()).contains("Marieke van der Ploeg");
    }

    @Test
    void aLongColumnOfTheBoardGoesOnInTheList() {
        for (int number = 0; number < 13; number++) {
            house.confirmed(house.society.person("Sam", "", "Smit" + number, "3511"), Wishes.of("3511", 25));
        }

        Element column = desks.page(wil, DESK + "/bord").expectFirst(".board__column");

        assertThat(column.select(".tabs__count").text()).isEqualTo("14");
        assertThat(column.select(".board__card")).hasSize(12);
        assertThat(column.select(".board__more a").text()).isEqualTo("Nog 2 in de lijst");
        assertThat(column.select(".board__more a").attr("href")).isEqualTo(DESK + "?stand=Submitted");
    }

    @Test
    void nothingInTheTableIsTakenForAFormula() {
        Address town = new Address("Dorpsstraat", "1", "", "3511 AB", "=HYPERLINK(1)");
        Member sly = house.society.person("Sly", "", "Smit", "3511").withPractice(new Practice("", town, ""));
        house.confirmed(sly, Wishes.of("3511", 25));

        Answer answer = desks.get(wil, DESK + "/aanmeldingen.csv?stand=alle");

        assertThat(answer.text()).contains("Nummer;Naam;", "AAN-2027-0001;Marieke van der Ploeg;Vught;Nieuw");
        assertThat(answer.text()).contains(";'=HYPERLINK(1);").doesNotContain(";=");
        assertThatThrownBy(() -> desks.getLongAfterProof(wil, DESK + "/aanmeldingen.csv"))
                .isInstanceOf(SignInNeeded.class);
    }

    @Test
    void othersInOfficeFindNothing() {
        Member ada = desks.holder("Ada", SocietyRole.BESTUUR);

        for (String target : List.of(DESK, DESK + "/bord", DESK + "/aanmeldingen.csv", DESK + "/" + marieke)) {
            assertThatThrownBy(() -> desks.get(ada, target)).isInstanceOf(RequestFailure.class);
        }
        assertThatThrownBy(() -> desks.post(ada, DESK + "/" + marieke + "/oppakken"))
                .isInstanceOf(RequestFailure.class);
    }

    private Answer post(String way, String... fields) {
        return desks.post(wil, DESK + "/" + marieke + "/" + way, fields);
    }

    private List<String> lines(String filter) {
        return desks.page(wil, DESK + filter).select("tbody tr").eachText();
    }
}
