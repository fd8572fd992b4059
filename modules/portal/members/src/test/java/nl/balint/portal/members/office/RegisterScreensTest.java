package nl.balint.portal.members.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Imports, exports, duplicates and roles. */
class RegisterScreensTest {

    private static final String IMPORT = "/beheer/import";
    private static final String TABLE =
            "Voornaam;Tussenvoegsel;Achternaam;E-mail;Groep\nSiân;de;Groot;sian@huisarts.example;Zeist\n;;;leeg@huisarts.example;\n";

    private final TestOffice office = new TestOffice();
    private final Register register = office.house.register;
    private final Group zeist = office.house.society.group("Zeist");
    private final Member anne = office.house.society.person("Anne", "van den", "Berg");
    private final Member abel = office.house.society.person("Abel", "ten", "Brink");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aTableIsShownFirstThenDoneThenTakenBack() {
        String made = TestOffice.way(office.send(IMPORT, "leden.csv", TABLE));
        assertThat(office.words(made)).contains("Siân de Groot", "1 nieuwe persoon", "Er is geen achternaam");
        assertThat(register.members().search("groot")).isEmpty();

        office.post(made + "/toepassen");

        Member sian = register.members().search("groot").get(0);
        assertThat(register.memberships().inGroup(zeist.id())).hasSize(1);
        assertThat(office.words(IMPORT)).contains("leden.csv", "Ingelezen");

        office.post(made + "/ongedaan");

        assertThat(register.members().find(sian.id())).isEmpty();
        assertThatThrownBy(() -> office.post(made + "/toepassen")).isInstanceOf(RequestFailure.class);
    }

    @Test
    void columnsAreChosenByHand() {
        String made = TestOffice.way(office.send(IMPORT, "leden.csv", "Wie;Waar\nJansen;Zwolle\n"));
        assertThat(office.words(made)).contains("Er is geen achternaam");

        office.post(made + "/kolommen", "column", "SURNAME", "column", "TOWN");

        assertThat(office.words(made)).contains("1 nieuwe persoon");
    }

    @Test
    void aFileThatIsNoTableIsRefusedBesideTheField() {
        Answer answer = office.send(IMPORT, "leeg.csv", "Naam\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(TestOffice.words(answer)).contains("staan geen regels");
        assertThat(office.send(IMPORT, "", "").status()).isEqualTo(422);
    }

    @Test
    void anExportIsForWhoProvedThemselvesJustNow() {
        office.as(proved(Duration.ofMinutes(11)));
        assertThatThrownBy(() -> office.get("/beheer/personen/uitvoer")).isInstanceOf(SignInNeeded.class);
        assertThatThrownBy(() -> office.get("/beheer/personen/uitvoer/personen.csv"))
                .isInstanceOf(SignInNeeded.class);

        office.as(proved(Duration.ofMinutes(9)));
        assertThat(office.words("/beheer/personen/uitvoer")).contains("personen");
        assertThat(office.get("/beheer/personen/uitvoer/personen.xlsx").header("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(office.house.events("members:all")).containsExactly("members.exported");
    }

    private Visitor proved(Duration ago) {
        Visitor wil = office.house.office();
        return Visitor.of(
                wil.userId(),
                register.belonging().of(wil.userId(), office.house.clock.instant()),
                Strength.SECOND_FACTOR,
                office.house.clock.instant().minus(ago));
    }

    @Test
    void twoRecordsOfOnePersonBecomeOne() {
        Member twin = office.house.society.person("A.", "van den", "Berg");
        office.house.society.change(content -> register.members()
                .save(content, twin.withContact(new Contact(anne.contact().email(), "+31687654321"))));
        office.house.society.join(twin, zeist);
        assertThat(office.words("/beheer/dubbelen")).contains("Berg, Anne van den", "zelfde e-mailadres");
        String pair = "/beheer/dubbelen/" + anne.id() + "/" + twin.id();
        assertThat(office.get(pair).text()).contains("06 87654321");

        office.post(pair, "stays", "first", "mobile", "second");

        assertThat(register.members().get(anne.id()).contact().mobile()).isEqualTo("+31687654321");
        assertThat(register.memberships().ofMember(anne.id())).hasSize(1);
        assertThat(register.members().findCurrent(twin.id()).map(Member::id)).contains(anne.id());
        assertThat(office.words("/beheer/dubbelen")).contains("Er zijn geen dubbelen");
    }

    @Test
    void nobodyGetsARoleByMergingThatTheyMayNotGive() {
        office.house.give(abel, SocietyRole.BEHEER);
        String pair = "/beheer/dubbelen/" + anne.id() + "/" + abel.id();

        assertThat(office.post(pair, "stays", "first").status()).isEqualTo(422);
        assertThat(register.assignments().ofMember(anne.id())).isEmpty();
    }

    @Test
    void aRoleIsGivenAndEnded() {
        String give = "/beheer/rollen/geven?zoek=brink";
        assertThat(office.post(give, "person", abel.id(), "role", "PAM", "from", "2027-01-06")
                        .status())
                .isEqualTo(303);
        Assignment role = register.assignments().ofMember(abel.id()).get(0);
        assertThat(office.words("/beheer/rollen")).contains("Abel ten Brink", "PAM");
        assertThat(office.words("/beheer/personen?zoek=brink")).contains("PAM");

        office.post("/beheer/rollen/" + abel.id() + "/" + role.id() + "/beeindigen");

        assertThat(register.assignments().at(office.house.clock.instant()))
                .extracting(Assignment::memberId)
                .doesNotContain(abel.id());
        assertThat(office.house.events("member:" + abel.id())).contains("role.given", "role.ended");
    }

    @Test
    void theSecretariatGivesNoKeysToTheHouseAndNobodyServesThemselves() {
        String give = "/beheer/rollen/geven?zoek=";
        Visitor wil = office.house.office();

        assertThat(office.post(give + "brink", "person", abel.id(), "role", "BEHEER", "from", "2027-01-06")
                        .status())
                .isEqualTo(422);
        assertThat(office.post(give + "verhagen", "person", wil.userId(), "role", "PAM", "from", "2027-01-06")
                        .status())
                .isEqualTo(422);
        assertThat(register.assignments().ofMember(abel.id())).isEmpty();
    }
}
