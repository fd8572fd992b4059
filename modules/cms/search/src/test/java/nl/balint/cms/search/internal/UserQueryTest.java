package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balint.cms.search.internal.UserQuery.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserQueryTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "een twee, een+twee, ||",
                "een \"twee drie\" vier, een+\"twee drie\"+vier, ||",
                "een\"twee\"drie, een+\"twee\"+drie, ||",
                "een -twee -\"drie vier\", een, twee+\"drie vier\"",
                "een \"twee drie, een+twee+drie, ||",
                "-, -, ||",
                "huisarts-begeleider, huisarts-begeleider, ||",
                "--een, ||, -een",
                "„een twee”, \"een twee\", ||"
            })
    void aQuestionIsTakenApart(String text, String wanted, String unwanted) {
        UserQuery query = UserQuery.parse(text);

        assertThat(written(query.wanted())).isEqualTo(wanted);
        assertThat(written(query.unwanted())).isEqualTo(unwanted);
    }

    @Test
    void aQuestionHasBounds() {
        assertThat(UserQuery.parse("woord ".repeat(1_000)).wanted()).hasSize(16);
        assertThat(UserQuery.parse("x".repeat(1_000)).words()).hasSize(UserQuery.LONGEST);
        assertThat(UserQuery.parse("  \u200B \u0000 ").wanted()).isEmpty();
    }

    @Test
    void otherWordsTakeTheSamePlaces() {
        UserQuery query = UserQuery.parse("huis arts \"in opleding\" -geld");

        assertThat(query.with(Map.of(
                        new Clause("huis", false), "huisarts",
                        new Clause("arts", false), "",
                        new Clause("in opleding", true), "in opleiding")))
                .isEqualTo("huisarts \"in opleiding\" -geld");
    }

    private static String written(List<Clause> clauses) {
        return String.join("+", clauses.stream().map(Clause::typed).toList());
    }
}
