package nl.balint.portal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {

    private final TestSociety society = new TestSociety();
    private final Members members = society.register.members();

    @BeforeEach
    void people() {
        society.person("Anne", "van den", "Berg");
        society.person("Anna", "", "Berg");
        society.person("Çağlar", "", "Öztürk");
        society.person("Hélène", "", "Büchner");
        society.person("Zoë", "d'", "Hondt");
        society.person("Floor", "", "IJzerman");
        society.person("Lotte", "", "Jansen");
    }

    @AfterEach
    void close() {
        society.close();
    }

    @ParameterizedTest
    @CsvSource({
        "vandenberg, Anne van den Berg",
        "van den berg, Anne van den Berg",
        "oz, Çağlar Öztürk",
        "Oztürk, Çağlar Öztürk",
        "buchner, Hélène Büchner",
        "büchner, Hélène Büchner",
        "zoe, Zoë d'Hondt",
        "dhondt, Zoë d'Hondt",
        "IJzer, Floor IJzerman",
        "yzerman, Floor IJzerman",
        "lotte jansen, Lotte Jansen",
        "jansen lotte, Lotte Jansen"
    })
    void somebodyIsFoundByHoweverTheNameIsTyped(String asked, String name) {
        assertThat(members.search(asked))
                .extracting(member -> member.name().full())
                .containsExactly(name);
    }

    @Test
    void theCoreWordFindsAllOfThatName() {
        assertThat(members.search("berg"))
                .extracting(member -> member.name().full())
                .containsExactly("Anna Berg", "Anne van den Berg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "%", "'; drop", "../..", "zzz", "\u0000berg\u0000x"})
    void whatNobodyIsCalledFindsNobody(String asked) {
        assertThat(members.search(asked).size()).isZero();
    }

    @Test
    void everythingOfAPersonIsKept() {
        Member marieke = society.person("Marieke", "van der", "Ploeg");
        Member full = marieke.withName(marieke.name()
                        .withInitials("M.A.")
                        .withAddress("mevrouw")
                        .withTitles("dr.", "PhD")
                        .withPartner(new Surname("de", "Wit"), NameOrder.OWN_PARTNER))
                .withPractice(new Practice(
                        "De Heuvel", new Address("Dorpsstraat", "12", "a", "5261 AB", "Vught"), "+31736561234"))
                .withStanding(new Standing("1042", "huisarts", "Brabant"))
                .withRegistrations(List.of(
                        BigRegistration.of("09900000101"),
                        BigRegistration.of("99012345601").verified(LocalDate.of(2026, 5, 1), "wil")))
                .withSharing(Sharing.STANDARD.with(Sharing.Field.MOBILE, Sharing.Circle.LEADERS))
                .withChoices(new Member.Choices(
                        List.of(new Consent(
                                Consent.Purpose.DIRECTORY, Instant.parse("2026-01-01T10:00:00Z"), "1", "gegevens")),
                        false))
                .withState(
                        new MemberState.Frozen(Instant.parse("2026-02-01T10:00:00Z"), "wil", MemberState.Cause.OTHER));

        society.change(content -> members.save(content, full));

        assertThat(members.get(marieke.id())).isEqualTo(full);
        assertThat(members.findByBig("09900000101")).contains(full);
        assertThat(members.findByEmail(" Marieke-Ploeg@Huisarts.example")).contains(full);
    }

    @Test
    void whatIsTakenAwayIsGone() {
        Member anna = members.search("anna").get(0);
        society.change(content -> members.save(
                content,
                anna.withRegistrations(List.of(BigRegistration.of("99012345601")))
                        .withPractice(new Practice("De Heuvel", Address.NONE, ""))));

        society.change(content -> members.save(content, anna));

        assertThat(members.get(anna.id())).isEqualTo(anna);
    }

    @Test
    void aChangeThatIsNotSavedIsNotSeen() {
        Member anna = members.search("anna").get(0);
        try (var content = society.open()) {
            members.save(content, anna.withContact(new Contact("ander@adres.example", "")));
        }

        assertThat(members.get(anna.id())).isEqualTo(anna);
    }

    @Test
    void aMergedRecordLeadsToTheOneThatTookItOver() {
        Member anna = members.search("anna").get(0);
        Member anne = members.search("anne").get(0);
        society.change(content ->
                members.save(content, anna.withState(new MemberState.Merged(Instant.EPOCH, "wil", anne.id()))));

        assertThat(members.findCurrent(anna.id())).contains(anne);
        assertThat(members.list()).extracting(Member::id).doesNotContain(anna.id());
    }

    @Test
    void whoIsNotThereIsMissing() {
        assertThatThrownBy(() -> members.get("nobody")).isInstanceOf(RequestFailure.class);
        assertThat(members.find("../groups")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'99012345601 ', 99012345601",
        "BIG 990.123.456.01, 99012345601",
        "09900000101, 09900000101",
        "big-nummer 1, ''",
        "9901234560, ''",
        "0990000010l, ''",
        "٠٩٩٠٠٠٠٠١٠١, ''"
    })
    void aBigNumberIsElevenDigitsOfText(String typed, String number) {
        assertThat(BigRegistration.number(typed).orElse("")).isEqualTo(number);
    }
}
