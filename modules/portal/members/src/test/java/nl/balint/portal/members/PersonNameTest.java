package nl.balint.portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    private static final PersonName ANNE = PersonName.of("Anne", "van den", "Berg");

    @Test
    void aListIsSortedOnTheCoreWord() {
        List<PersonName> shuffled = List.of(
                PersonName.of("Marieke", "van der", "Ploeg-de Wit"),
                PersonName.of("Floor", "", "IJzerman"),
                PersonName.of("Çağlar", "", "Öztürk"),
                PersonName.of("Lotte", "", "Jansen"),
                PersonName.of("Abel", "ten", "Brink"),
                PersonName.of("Zoë", "d'", "Hondt"),
                PersonName.of("Noor", "el", "Idrissi"),
                PersonName.of("Anne", "van den", "Berg"),
                PersonName.of("Siân", "de", "Groot-'t Hooft"),
                PersonName.of("Omar", "", "Ibrahim"),
                PersonName.of("Hélène", "", "Büchner"),
                PersonName.of("Anna", "", "Berg"));

        Stream<String> listed = shuffled.stream()
                .sorted(Comparator.comparing(PersonName::sortKey))
                .map(PersonName::listed);

        assertThat(listed)
                .containsExactly(
                        "Berg, Anna",
                        "Berg, Anne van den",
                        "Brink, Abel ten",
                        "Büchner, Hélène",
                        "Groot-'t Hooft, Siân de",
                        "Hondt, Zoë d'",
                        "Ibrahim, Omar",
                        "Idrissi, Noor el",
                        "IJzerman, Floor",
                        "Jansen, Lotte",
                        "Öztürk, Çağlar",
                        "Ploeg-de Wit, Marieke van der");
    }

    @Test
    void thePrefixHasACapitalOnlyWhereNothingStandsBeforeIt() {
        assertThat(ANNE.withAddress("mevrouw").addressed()).isEqualTo("mevrouw Van den Berg");
        assertThat(ANNE.full()).isEqualTo("Anne van den Berg");
        assertThat(ANNE.withInitials("A.M.").formal()).isEqualTo("A.M. van den Berg");
        assertThat(PersonName.of("", "van den", "Berg").full()).isEqualTo("Van den Berg");
    }

    @Test
    void anElisionStandsCloseToTheName() {
        PersonName zoe = PersonName.of("Zoë", "d'", "Hondt").withAddress("mevrouw");

        assertThat(zoe.full()).isEqualTo("Zoë d'Hondt");
        assertThat(zoe.addressed()).isEqualTo("mevrouw D'Hondt");
        assertThat(PersonName.of("Siân", "'t", "Hooft").withAddress("mevrouw").addressed())
                .isEqualTo("mevrouw 't Hooft");
    }

    @ParameterizedTest
    @CsvSource({
        "OWN, Marieke van der Ploeg",
        "PARTNER, Marieke de Wit",
        "OWN_PARTNER, Marieke van der Ploeg-de Wit",
        "PARTNER_OWN, Marieke de Wit-van der Ploeg"
    })
    void aPartnersNameComesInTheOrderChosen(NameOrder order, String full) {
        PersonName marieke = PersonName.of("Marieke", "van der", "Ploeg").withPartner(new Surname("de", "Wit"), order);

        assertThat(marieke.full()).isEqualTo(full);
    }

    @Test
    void titlesStandAround() {
        assertThat(PersonName.of("Ada", "van", "Zuylen van Nijevelt")
                        .withTitles("mr.", "MSc")
                        .titled())
                .isEqualTo("mr. Ada van Zuylen van Nijevelt MSc");
    }

    @Test
    void whatNobodySeesIsTakenOutOfAName() {
        PersonName name = PersonName.of("\u202EAn\u200Bna\u0000 💛", "van\u00A0 den", "Berg\uFE0F👩‍⚕️\r\nBcc: x");

        assertThat(name.given()).isEqualTo("Anna");
        assertThat(name.own()).isEqualTo(new Surname("van den", "Berg Bcc: x"));
    }

    @Test
    void namesOfOtherAlphabetsStay() {
        assertThat(PersonName.of("Łukasz", "", "Żółć").full()).isEqualTo("Łukasz Żółć");
        assertThat(PersonName.of("سارة", "", "حداد").full()).isEqualTo("سارة حداد");
    }

    @Test
    void aNameWithoutEndIsCutAndOneWithoutLettersIsEmpty() {
        assertThat(PersonName.of("x".repeat(1_000_000), "", "Berg").given()).hasSize(200);
        assertThat(PersonName.of("", "", "💥").full()).isEmpty();
        assertThat(PersonName.of("", "", "💥").listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "van den Berg, van den, Berg",
        "Van Den Berg, van den, Berg",
        "d'Hondt, d', Hondt",
        "\"de Groot-'t Hooft\", de, \"Groot-'t Hooft\"",
        "van Zuylen van Nijevelt, van, Zuylen van Nijevelt",
        "in 't Veld, in 't, Veld",
        "Hoogenboezem, '', Hoogenboezem",
        "Van, '', Van",
        "O'Brien, '', O'Brien"
    })
    void aSurnameInOnePieceIsParted(String written, String prefix, String core) {
        String plain = written.replace("\"", "");

        assertThat(Surname.parse(plain)).isEqualTo(new Surname(prefix, core.replace("\"", "")));
    }
}
