package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static nl.balint.cms.search.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @RegisterExtension
    final SampleIndex samples = new SampleIndex();

    private final Index index = samples.index();
    private final Search search = samples.search();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "acc, Accreditering van nascholing",
                "NASCH, Accreditering van nascholing",
                "accreditering van n, Accreditering van nascholing",
                "nascholing accred, Accreditering van nascholing",
                "acred, Accreditering van nascholing",
                "begel, Begeleider worden",
                "balintgr, Wat is een Balintgroep?",
                "hoeveel, Hoeveel punten krijgt u?",
                "hoevel punt, Hoeveel punten krijgt u?",
                "groepsbeg, De opleiding tot balintgroepsbegeleider",
                "cobeg, Huisarts-cobegeleider",
                "huisarts-co, Huisarts-cobegeleider"
            })
    void aTitleOrHeadingIsSuggested(String text, String suggestion) {
        assertThat(texts(text)).contains(suggestion);
    }

    @Test
    void aHeadingLeadsToItsPage() {
        assertThat(search.suggest("hoeveel pun", 5, EVERYONE))
                .containsExactly(new Suggestion(
                        "Hoeveel punten krijgt u?", "Accreditering van nascholing", "/accreditering", "accreditering"));
    }

    @Test
    void titlesComeBeforeHeadingsAndShortOnesFirst() {
        index.put(
                page("c", "Iets").headed("Wandelen met kop").with("x"),
                page("b", "Wandelen op de hei").with("x"),
                page("a", "Wandelen").with("x"));

        assertThat(texts("wand")).containsExactly("Wandelen", "Wandelen op de hei", "Wandelen met kop");
        assertThat(search.suggest("wand", 2, EVERYONE)).hasSize(2);
        assertThat(search.suggest("wand", 0, EVERYONE)).isEmpty();
        assertThat(search.suggest("wand", -1, EVERYONE)).isEmpty();
    }

    @Test
    void textOfAPageIsNotSuggested() {
        assertThat(texts("contributie")).isEmpty();
    }

    private List<String> texts(String text) {
        return search.suggest(text, 10, EVERYONE).stream().map(Suggestion::text).toList();
    }
}
