package nl.balint.cms.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    private static final Form FORM = Form.named("members.person")
            .with(
                    Field.text("name").required().most(40),
                    Field.longText("remark"),
                    Field.email("email"),
                    Field.phone("phone"),
                    Field.postcode("postcode"),
                    Field.bigNumber("big"),
                    Field.url("site"),
                    Field.number("count").between(1, 12),
                    Field.date("from").notBefore(LocalDate.of(2020, 1, 1)),
                    Field.time("at"),
                    Field.code("code").least(6).most(6),
                    Field.password("password").least(12),
                    Field.flag("agreed"),
                    Field.choice("day", Choice.all(DayOfWeek.class).toArray(new Choice[0])),
                    Field.choices("topics", Choice.of("a"), Choice.of("b"), Choice.of("c"))
                            .most(2));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "name, \"  Anna\t de  Vries \", Anna de Vries",
                "name, O'Neill, O'Neill",
                "email, Anna.deVries@Example.NL, Anna.deVries@example.nl",
                "email, anna@m\u00fcnchen.de, anna@xn--mnchen-3ya.de",
                "phone, 06-12 34 56 78, +31612345678",
                "phone, +31 (0)30 234 56 78, +31302345678",
                "phone, 0032 2 123 45 67, +3221234567",
                "postcode, 1234ab, 1234 AB",
                "postcode, 1234  AB, 1234 AB",
                "big, 09123456789, 09123456789",
                "big, BIG 0 9123 456.789, 09123456789",
                "site, www.example.nl/over, https://www.example.nl/over",
                "count, 012, 12",
                "from, 2026-05-01, 2026-05-01",
                "from, 1-5-2026, 2026-05-01",
                "at, 9.30, 09:30",
                "code, 123 456, 123456",
                "agreed, on, true",
                "agreed, false, \"\"",
                "day, MONDAY, MONDAY",
                "remark, 123456789 is geen BSN, 123456789 is geen BSN",
            })
    void aValueIsKeptInOneSpelling(String field, String typed, String kept) {
        FormData data = read(field, typed);

        assertThat(data.problems()).isEmpty();
        assertThat(data.text(field)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "name, \"\", empty",
                "name, \"\u200b \u202e\", empty",
                "name, 12345678901234567890123456789012345678901, long",
                "name, Anna 123456782, bsn",
                "remark, Zijn BSN is 1234.56.782 zei hij, bsn",
                "email, anna, email",
                "email, anna@, email",
                "email, anna@localhost, email",
                "email, anna b@example.nl, email",
                "email, \"anna@example.nl, bram@example.nl\", email",
                "email, <anna@example.nl>, email",
                "email, anna..b@example.nl, email",
                "email, 123456782@example.nl, bsn",
                "phone, 12345, phone",
                "phone, 06-1234567, phone",
                "phone, bel me, phone",
                "postcode, 0234 AB, postcode",
                "postcode, 1234 SS, postcode",
                "big, 9123456789, big_number",
                "site, javascript:alert(1), url",
                "site, https://user:geheim@example.nl, url",
                "count, 13, range",
                "count, 1.5, number",
                "count, 99999999999999999999, number",
                "from, 2026-02-30, date",
                "from, 31-12-2019, early",
                "from, morgen, date",
                "at, 25:00, time",
                "code, 12345, short",
                "code, 12345!, code",
                "password, kort, short",
                "day, SOMEDAY, choice",
            })
    void whatWillNotDoIsToldAndKeptToMend(String field, String typed, String problem) {
        FormData data = read(field, typed);

        assertThat(data.isSound()).isFalse();
        assertThat(data.problems())
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "forms.problem." + problem));
    }

    @Test
    void valuesComeOutAsWhatTheyAre() {
        FormData data = FORM.read(sent(Map.of(
                "name", List.of("Anna"),
                "from", List.of("2026-05-01"),
                "at", List.of("19:30"),
                "count", List.of("7"),
                "day", List.of("FRIDAY"),
                "topics", List.of("b", "a", "b"))));

        assertThat(data.date("from")).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(data.time("at")).isEqualTo(LocalTime.of(19, 30));
        assertThat(data.number("count")).isEqualTo(7);
        assertThat(data.choice("day", DayOfWeek.class)).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(data.list("topics")).containsExactly("b", "a");
        assertThat(data.flag("agreed")).isFalse();
        assertThat(data.find("email")).isEmpty();
        assertThatThrownBy(() -> data.date("email")).isInstanceOf(IllegalStateException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> data.text("onbekend"));
    }

    @Test
    void whatWasNotAskedIsNotListenedTo() {
        FormData data = FORM.read(
                sent(Map.of("name", List.of("Anna", "Bram"), "roles", List.of("beheer"), "topics", List.of("a", "x"))));

        assertThat(data.toString()).doesNotContain("roles", "Anna");
        assertThat(data.list("name")).containsExactly("Anna");
        assertThat(data.problems()).extracting(FieldProblem::key).containsExactly("forms.problem.choice");
    }

    @Test
    void aChoiceMustBeMadeAndABoxTickedWhenRequired() {
        Form form = Form.named("x")
                .with(
                        Field.choice("day", Choice.of("a")).required(),
                        Field.flag("agreed").required(),
                        Field.choices("topics", Choice.of("a"), Choice.of("b"))
                                .required()
                                .most(1));

        assertThat(form.read(Parameters.NONE).problems())
                .extracting(FieldProblem::key)
                .containsExactly("forms.problem.unchosen", "forms.problem.unchecked", "forms.problem.unchosen");
        assertThat(form.read(sent(Map.of("topics", List.of("a", "b")))).problems())
                .extracting(FieldProblem::key)
                .contains("forms.problem.many");
    }

    @Test
    void aPasswordIsReadAsItIsTypedAndNeverShownAgain() {
        FormData data = read("password", "  Juist Paard \u202e Batterij  ");

        assertThat(data.text("password")).isEqualTo("  Juist Paard \u202e Batterij  ");
        assertThat(data.field("password").values()).isEmpty();
    }

    @Test
    void aFormBeginsFilled() {
        FormData data = FORM.filled(Map.of(
                "name",
                "Anna",
                "from",
                LocalDate.of(2026, 5, 1),
                "agreed",
                true,
                "day",
                DayOfWeek.FRIDAY,
                "topics",
                List.of("a", "c"),
                "other",
                "x"));

        assertThat(data.text("from")).isEqualTo("2026-05-01");
        assertThat(data.flag("agreed")).isTrue();
        assertThat(data.choice("day", DayOfWeek.class)).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(data.list("topics")).containsExactly("a", "c");
        assertThat(FORM.empty().isSound()).isTrue();
    }

    @Test
    void itsOwnerAddsWhatOnlyTheOwnerKnows() {
        FormData data = read("email", "anna@example.nl").withProblem("email", "members.email.taken", "Anna");

        assertThat(data.isSound()).isFalse();
        assertThat(data.text("email")).isEqualTo("anna@example.nl");
        assertThat(data.field("email").problems()).hasSize(1);
        assertThat(data.field("email").key()).isEqualTo("members.person.email");
        assertThat(data.field("email").id()).isEqualTo("members-person-email");
        assertThatIllegalArgumentException().isThrownBy(() -> data.withProblem("onbekend", "x"));
    }

    private static FormData read(String field, String typed) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("name", List.of("Anna"));
        values.put(field, List.of(typed));
        return FORM.read(sent(values));
    }

    private static Parameters sent(Map<String, List<String>> values) {
        return new Parameters(values);
    }
}
