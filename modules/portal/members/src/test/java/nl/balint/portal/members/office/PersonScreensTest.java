package nl.balint.portal.members.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AccountState;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MemberState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonScreensTest {

    private static final String PEOPLE = "/beheer/personen";

    private final TestOffice office = new TestOffice();
    private final Group zeist = office.house.society.group("Zeist");
    private final Member anne = office.house.society.person("Anne", "van den", "Berg");
    private final Member helene = office.house.society.person("Hélène", "", "Büchner");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void peopleAreFoundAsLooselyAsNamesAreTyped() {
        for (String asked : List.of("vandenberg", "van%20den%20berg", "berg", "anne-berg%40huisarts.example")) {
            assertThat(office.words(PEOPLE + "?zoek=" + asked))
                    .as(asked)
                    .contains("Berg, Anne van den")
                    .doesNotContain("Büchner, Hélène");
        }
        assertThat(office.words(PEOPLE + "?zoek=buchner")).contains("Büchner, Hélène");
    }

    @Test
    void aWholeBigNumberFindsWhoseItIs() {
        office.house.society.change(content -> office.house
                .register
                .members()
                .save(content, helene.withRegistrations(List.of(BigRegistration.of("09012345601")))));

        assertThat(office.words(PEOPLE + "?zoek=BIG%20090.123.456.01"))
                .contains("Büchner, Hélène")
                .doesNotContain("Berg, Anne");
    }

    @Test
    void theListSaysWhatSomebodyIsAndWhetherTheyCanSignIn() {
        office.house.society.join(anne, zeist);
        office.house.account(anne);

        assertThat(office.words(PEOPLE + "?zoek=berg")).contains("Zeist", "Actief");
    }

    @Test
    void whenNobodyIsFoundTheScreenSaysSo() {
        assertThat(office.words(PEOPLE + "?zoek=%3Cscript%3E")).contains("Niemand gevonden");
        assertThat(office.get(PEOPLE + "?zoek=%3Cscript%3E").text()).doesNotContain("<script>alert");
    }

    @Test
    void whoHasNoRightFindsNoSuchPage() {
        office.as(office.house.visitor(anne));

        assertThatThrownBy(() -> office.get(PEOPLE)).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> office.post(PEOPLE + "/nieuw", "surname", "Jansen"))
                .isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> office.get(PEOPLE + "/" + helene.id())).isInstanceOf(RequestFailure.class);
    }

    @Test
    void whoIsNotThereIsMissing() {
        assertThatThrownBy(() -> office.get(PEOPLE + "/niemand")).isInstanceOf(RequestFailure.class);
    }

    @Test
    void somebodyIsAddedWithThePrefixOfTheSurname() {
        Answer answer =
                office.post(PEOPLE + "/nieuw", "given", "Zoë", "surname", "d'Hondt", "email", "Zoe@Huisarts.example");

        assertThat(answer.status()).isEqualTo(303);
        Member zoe = office.house.register.members().search("hondt").get(0);
        assertThat(TestOffice.way(answer)).isEqualTo(PEOPLE + "/" + zoe.id());
        assertThat(zoe.name().listed()).isEqualTo("Hondt, Zoë d'");
        assertThat(office.house.events("member:" + zoe.id())).contains("member.added");
    }

    @Test
    void wrongAnswersAreToldBesideTheFieldsAndKept() {
        Answer answer = office.post(PEOPLE + "/nieuw", "surname", "", "email", "anne@", "big1", "123");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("anne@", "aria-invalid");
        assertThat(office.house.register.members().list()).hasSize(3);
    }

    @Test
    void whoLooksLikeSomebodyIsAddedOnlyWhenItIsSaidAgain() {
        String[] same = {
            "given", "A.", "surname", "Berg", "email", anne.contact().email()
        };

        Answer first = office.post(PEOPLE + "/nieuw", same);

        assertThat(first.status()).isEqualTo(422);
        assertThat(TestOffice.words(first)).contains("Anne van den Berg");
        assertThat(office.post(
                                PEOPLE + "/nieuw",
                                "given",
                                "A.",
                                "surname",
                                "Berg",
                                "email",
                                anne.contact().email(),
                                "sure",
                                "true")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aFormThatIsSentTwiceAddsOnePerson() {
        String[] fields = {"_once", "sleutel", "given", "Abel", "surname", "ten Brink"};

        office.post(PEOPLE + "/nieuw", fields);
        office.post(PEOPLE + "/nieuw", fields);

        assertThat(office.house.register.members().search("brink")).hasSize(1);
    }

    @Test
    void somebodyIsInvitedAndInvitedAgain() {
        office.post(PEOPLE + "/" + anne.id() + "/uitnodigen");
        office.post(PEOPLE + "/" + anne.id() + "/uitnodigen");

        assertThat(office.house.accounts().find(anne.id()).map(Account::state)).contains(AccountState.INVITED);
        assertThat(office.house.letters()).hasSize(2);
        assertThat(office.words(PEOPLE + "/" + anne.id())).contains("Uitgenodigd");
    }

    @Test
    void accessIsStoppedForAReasonAndGivenBack() {
        office.house.account(anne);
        assertThat(office.post(PEOPLE + "/" + anne.id() + "/bevriezen").status())
                .isEqualTo(422);

        office.post(PEOPLE + "/" + anne.id() + "/bevriezen", "cause", "SUSPENDED");

        assertThat(office.house.register.members().get(anne.id()).state()).isInstanceOf(MemberState.Frozen.class);
        assertThat(office.house.accounts().find(anne.id()).map(Account::state)).contains(AccountState.BLOCKED);
        assertThat(office.words(PEOPLE + "/" + anne.id())).contains("De toegang van deze persoon is gestopt");

        office.post(PEOPLE + "/" + anne.id() + "/ontdooien");

        assertThat(office.house.register.members().get(anne.id()).isCurrent()).isTrue();
    }
}
