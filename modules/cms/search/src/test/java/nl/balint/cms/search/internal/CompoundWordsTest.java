package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundWordsTest {

    private final CompoundWords compounds = CompoundWords.known();

    @ParameterizedTest
    @CsvSource({
        "balintgroep, balint groep",
        "balintgroepen, balint groepen",
        "balintgroepsbegeleider, balint balintgroep groep groepsbegeleider begeleider",
        "balintgroepbegeleider, balint balintgroep groep groepbegeleider begeleider",
        "groepsbegeleiders, groep begeleiders",
        "huisartscobegeleider, huisarts huisartsco co cobegeleider begeleider",
        "nascholingspunten, nascholing punten",
        "patientencasus, patient casus",
        "opleidingsadviescommissie, opleiding opleidingsadvies advies adviescommissie commissie",
        "intervisiebijeenkomsten, intervisie bijeenkomsten",
        "aanmeldformulieren, aanmeld formulieren",
        "stervensbegeleiding, stervens begeleiding",
        "vissenkomsessie, vissenkom sessie"
    })
    void aCompoundIsTakenApart(String word, String inside) {
        assertThat(compounds.inside(word)).containsExactlyInAnyOrder(inside.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "co",
                "groep",
                "groepen",
                "opleiding",
                "huisarts",
                "begeleider",
                "begeleiding",
                "leiding",
                "praten",
                "groepsonzin",
                "onzingroep",
                "balintx",
                "sgroep",
                "kostendekkend",
                "日本語テスト",
                "psychosomatische"
            })
    void aWordThatIsNotWhollyKnownStaysWhole(String word) {
        assertThat(compounds.inside(word)).isEmpty();
    }

    @Test
    void theFewestPartsAreTheRightOnes() {
        CompoundWords words = new CompoundWords(List.of("groep", "groeps", "begeleid", "er", "begeleider", "balint"));

        assertThat(words.inside("groepsbegeleider")).containsExactlyInAnyOrder("groeps", "begeleider");
    }

    @Test
    void anEndlessWordCostsNoTime() {
        CompoundWords words = new CompoundWords(List.of("aa", "aaa", "aaaa", "aaaaa"));

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            words.inside("a".repeat(59) + "b");
            words.inside("a".repeat(10_000));
        });
    }
}
