package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences sentences = new Sentences();

    @Test
    void aSentenceEndsAtAFullStopAndAParagraph() {
        assertThat(of("Wie komt er? Niemand! \"Jammer.\" Kop" + PlainText.PARAGRAPH + "de rest"))
                .containsExactly("Wie komt er? ", "Niemand! ", "\"Jammer.\" ", "Kop" + PlainText.PARAGRAPH, "de rest");
    }

    @Test
    void anAbbreviationOrANumberIsNoEnd() {
        assertThat(of("Dat kost bijv. in 2026 ca. 1.250 euro, d.w.z. veel."))
                .containsExactly("Dat kost bijv. in 2026 ca. ", "1.250 euro, d.w.z. veel.");
    }

    @Test
    void aTextWithoutFullStopsIsCutSoThatNobodyReadsAllOfIt() {
        assertThat(of("woord ".repeat(1_000)))
                .allSatisfy(part -> assertThat(part.length()).isLessThan(600));
    }

    @Test
    void bothWaysMeetTheSamePlaces() {
        sentences.setText("Een. Twee. Drie.");

        assertThat(sentences.last()).isEqualTo(16);
        assertThat(sentences.previous()).isEqualTo(11);
        assertThat(sentences.preceding(11)).isEqualTo(5);
        assertThat(sentences.preceding(5)).isZero();
        assertThat(sentences.previous()).isEqualTo(BreakIterator.DONE);
        assertThat(sentences.next(2)).isEqualTo(11);
        assertThat(sentences.following(16)).isEqualTo(BreakIterator.DONE);
    }

    private List<String> of(String text) {
        sentences.setText(text);
        List<String> parts = new ArrayList<>();
        int begin = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            parts.add(text.substring(begin, end));
            begin = end;
        }
        return parts;
    }
}
