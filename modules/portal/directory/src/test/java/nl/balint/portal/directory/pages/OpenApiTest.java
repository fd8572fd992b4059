package nl.balint.portal.directory.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Wish;
import org.junit.jupiter.api.Test;

/** The description of the interface tells all that may be asked, and all that is answered. */
class OpenApiTest {

    @Test
    void everyQuestionAndAnswerIsDescribed() throws IOException {
        String description = description();

        for (String parameter : List.of(Wish.WORDS, Wish.RADIUS, Wish.ORDER, Wish.PAGE)) {
            assertThat(description).contains("\"name\": \"" + parameter + "\"");
        }
        Arrays.stream(Question.values())
                .filter(question -> question != Question.KIND)
                .forEach(question -> {
                    assertThat(description).contains("\"name\": \"" + question.parameter() + "\"");
                    question.answers().forEach(answer -> assertThat(description).contains("\"" + answer + "\""));
                });
    }

    @Test
    void everythingThatIsToldIsDescribed() throws IOException {
        String description = description();

        Stream.of(GroupJson.class, PersonJson.class)
                .flatMap(told -> Arrays.stream(told.getRecordComponents()))
                .forEach(component -> assertThat(description).contains("\"" + component.getName() + "\": {"));
    }

    private static String description() throws IOException {
        try (InputStream text = Objects.requireNonNull(ApiRoutes.class.getResourceAsStream("openapi.json"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
