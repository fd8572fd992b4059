package nl.balint.cms.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.FieldProblem;
import nl.balint.cms.http.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalkTest {

    private final TestDesk desk = new TestDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private Walk apply() {
        return new Walk(
                desk.form("aanmelden"),
                desk.fillings.begin(desk.form("aanmelden").definition()));
    }

    private static Sent sent(String... namesAndValues) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], List.of(namesAndValues[at + 1]));
        }
        return new Sent(new Parameters(fields), List.of(), List.of());
    }

    @Test
    void whatIsNotAskedAfterAnAnswerIsNeitherMissedNorListenedTo() {
        Walk.Taken taken =
                apply().take(sent("way", "area", "place", "Zeist", "radius", "25", "groups", "g1", "days", "monday"));

        assertThat(taken.data().isSound()).isTrue();
        assertThat(taken.walk().filling().answers().get("groups")).isEmpty();
        assertThat(taken.walk().next()).contains("you");
    }

    @Test
    void whatIsAskedAfterAnAnswerMustBeAnswered() {
        Walk.Taken taken = apply().take(sent("way", "groups", "days", "monday"));

        assertThat(taken.data().problems()).extracting(FieldProblem::field).containsExactly("groups");
    }

    @Test
    void aGroupThatIsNoLongerOfferedIsRefused() {
        Walk.Taken taken = apply().take(sent("way", "groups", "groups", "g9", "days", "monday"));

        assertThat(taken.data().problems()).extracting(FieldProblem::key).containsExactly("forms.problem.choice");
    }

    @Test
    void aBigNumberIsElevenDigitsAsText() {
        Walk work = apply().to("work");
        String[] rest = {"profession", "gp-locum", "practicePlace", "Zeist", "big", ""};
        rest[5] = "BIG 099.012.345.01";
        assertThat(work.take(sent(rest)).data().text("big")).isEqualTo("09901234501");
        rest[5] = "9901234560";

        FieldProblem problem = work.take(sent(rest)).data().problems().get(0);

        assertThat(problem.key()).isEqualTo("forms.problem.big_number");
        assertThat(problem.arguments()).containsExactly(10);
    }

    @Test
    void aCitizenServiceNumberIsRefusedInAnyText() {
        Walk questions = apply().to("questions");

        assertThat(questions
                        .take(sent("who", "Mijn nummer is 123456782"))
                        .data()
                        .isSound())
                .isFalse();
        assertThat(questions
                        .take(sent("who", "Mijn nummer is 123456789"))
                        .data()
                        .isSound())
                .isTrue();
    }

    @Test
    void aFilledInFormTravelsSealedAndNobodyElseOpensIt() {
        String sealed = desk.fillings.seal(desk.question("Is er plek?"));

        assertThat(sealed).doesNotContain("Floor");
        assertThat(desk.fillings
                        .unseal(sealed, "contact")
                        .orElseThrow()
                        .answers()
                        .get("message"))
                .containsExactly("Is er plek?");
        assertThat(desk.fillings.unseal(sealed, "aanmelden")).isEmpty();
        assertThat(desk.fillings.unseal(sealed.substring(0, sealed.length() - 2) + "AA", "contact"))
                .isEmpty();
        assertThat(desk.fillings.unseal("<script>", "contact")).isEmpty();
    }

    @Test
    void aFormThatStoodOpenForADayIsNoticed() {
        Filling filling = desk.question("Is er plek?");
        desk.clock.add(Fillings.STANDS_OPEN.plus(Duration.ofMinutes(1)));

        assertThat(desk.fillings.stoodTooLong(filling)).isTrue();
    }

    @Test
    void aFloodFromOnePlaceKeepsNobodyElseOut() {
        Brakes brakes = new Brakes(desk.seals, desk.clock);
        int through = 0;
        for (int post = 0; post < 5000; post++) {
            through += brakes.maySend("203.0.113." + post % 200) ? 1 : 0;
        }

        assertThat(through).isLessThan(20);
        assertThat(brakes.maySend("198.51.100.7")).isTrue();
        assertThat(brakes.maySend("2001:db8:1:2::7")).isTrue();
    }

    @Test
    void noCellOfAnExportIsAFormula() {
        Submission submission = new Submission(
                "a".repeat(64),
                "contact",
                TestDesk.MONDAY,
                Map.of("name", List.of("=HYPERLINK(\"https://evil.example\")"), "message", List.of("+31; \"ja\"\n@x")),
                List.of());

        String table = Export.csv(
                desk.form("contact").definition(),
                List.of(submission),
                question -> question.isEmpty() ? "at" : question);

        assertThat(table).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "\"'+31; \"\"ja\"\"\n@x\"");
    }
}
