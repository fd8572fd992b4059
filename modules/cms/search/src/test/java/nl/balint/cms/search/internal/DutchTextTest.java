package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balint.cms.search.internal.DutchText.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTextTest {

    private final DutchText dutch = new DutchText();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "huizen, huis",
                "brieven, brief",
                "prijzen, prijs",
                "casussen, casus",
                "lessen, les",
                "groepen, groep",
                "begeleiders, begeleider",
                "patiënten, patient",
                "coöptatie, cooptatie",
                "foto’s, foto",
                "Ĳmuiden, IJmuiden",
                "ﬁnanciën, financien",
                "Balint-groep, balintgroep",
                "e-mail, email"
            })
    void twoFormsHaveOneStem(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({"opleiding, leiding", "kosten, koster", "bal, balie", "groep, groen"})
    void twoWordsHaveTwoStems(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @Test
    void aJoinedWordHasItsPartsBesideIt() {
        assertThat(dutch.words(dutch.exact(), "In 's-Hertogenbosch"))
                .containsExactly(
                        new Word("in", 0, false),
                        new Word("shertogenbosch", 1, false),
                        new Word("hertogenbosch", 1, true));
    }

    @Test
    void aShownWordKeepsItsAccents() {
        assertThat(dutch.words(dutch.spelling(), "Coöptatie & Één"))
                .extracting(Word::text)
                .containsExactly("coöptatie", "één");
    }

    @Test
    void aNumberRangeIsTwoNumbers() {
        assertThat(dutch.words(dutch.exact(), "8-10 huisartsen"))
                .extracting(Word::text)
                .containsExactly("8", "10", "huisartsen");
    }

    private String stem(String word) {
        List<Word> words = dutch.words(dutch.asked(), word);
        return words.get(0).text();
    }
}
