package nl.balint.cms.publishing.compare;

import static nl.balint.cms.publishing.compare.Span.Kind.ADDED;
import static nl.balint.cms.publishing.compare.Span.Kind.GONE;
import static nl.balint.cms.publishing.compare.Span.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void onlyTheWordThatChangedIsTold() {
        assertThat(WordDifference.of("Het kost 700 euro.", "Het kost 800 euro."))
                .containsExactly(
                        new Span(SAME, "Het kost "),
                        new Span(GONE, "700"),
                        new Span(ADDED, "800"),
                        new Span(SAME, " euro."));
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        String before = "Wat kost het?\nEen jaar kost 700 euro, alles bij elkaar.";
        String after = "Wat kost een jaar?\nBij elkaar 700 euro.";

        assertThat(side(before, after, ADDED)).isEqualTo(before);
        assertThat(side(before, after, GONE)).isEqualTo(after);
    }

    @Test
    void aTextThatIsVeryLongIsToldAsAWhole() {
        String before = "woord ".repeat(20_000);

        assertThat(WordDifference.of(before, "kort")).hasSize(2);
    }

    @Test
    void nothingAndSomething() {
        assertThat(WordDifference.of("", "<script>alert(1)</script>"))
                .containsExactly(new Span(ADDED, "<script>alert(1)</script>"));
    }

    private static String side(String before, String after, Span.Kind without) {
        StringBuilder text = new StringBuilder();
        WordDifference.of(before, after).stream()
                .filter(span -> span.kind() != without)
                .forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
