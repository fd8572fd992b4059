package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static nl.balint.cms.search.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.balint.cms.search.Results.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {

    @RegisterExtension
    final SampleIndex samples = new SampleIndex();

    private final Index index = samples.index();
    private final Search search = samples.search();

    @ParameterizedTest
    @CsvSource({
        "acreditering, accreditering, accreditering",
        "acrediteringen, accreditering, accreditering",
        "nascholing acreditering, nascholing accreditering, accreditering",
        "suprvisie, supervisie, opleiding",
        "supervsiie, supervisie, opleiding",
        "huisrts, huisarts, cobegeleider",
        "uisarts, huisarts, cobegeleider",
        "huis arts cobegeleider, huisarts cobegeleider, cobegeleider",
        "kontributie, contributie, kosten",
        "coordinati, coördinatie, accreditering",
        "sekretariaat, secretariaat, accreditering",
        "inter visiedag utrecht, intervisiedag utrecht, nieuws/intervisiedag",
        "s-hertogenbos, s-hertogenbosch, groepen",
        "Zwlole, zwolle, groepen",
        "suprvisie -november, supervisie -november, opleiding",
        "balintgroepbegeleider, balintgroepsbegeleider, opleiding"
    })
    void aSlipIsForgivenAndTheRightSpellingProposed(String text, String meant, String page) {
        Results results = search.find(SearchQuery.of(text, EVERYONE));

        assertThat(results.hits()).extracting(Hit::id).contains(page);
        assertThat(results.match()).isEqualTo(Match.SIMILAR);
        assertThat(results.didYouMean()).contains(meant);
        assertThat(search.find(SearchQuery.of(meant, EVERYONE)).match()).isEqualTo(Match.EXACT);
    }

    @Test
    void whatWasMeantIsMarked() {
        Hit hit = search.find(SearchQuery.of("suprvisie", EVERYONE)).hits().get(0);

        assertThat(hit.excerptHtml()).contains("<mark>Supervisie</mark>");
    }

    @Test
    void aWordThatIsNotFinishedIsFoundByItsBeginning() {
        Results results = search.find(SearchQuery.of("literat", EVERYONE));

        assertThat(results.hits()).extracting(Hit::id).containsExactly("opleiding");
        assertThat(results.match()).isEqualTo(Match.SIMILAR);
    }

    @Test
    void someOfTheWordsAreBetterThanNothing() {
        Results results = search.find(SearchQuery.of("contributie paardrijden", EVERYONE));

        assertThat(results.hits()).extracting(Hit::id).containsExactly("kosten");
        assertThat(results.match()).isEqualTo(Match.PARTIAL);
        assertThat(results.didYouMean()).isEmpty();
    }

    @Test
    void aCompoundThatIsNowhereIsFoundByItsParts() {
        Results results = search.find(SearchQuery.of("supervisieaccreditering", EVERYONE));

        assertThat(results.hits()).extracting(Hit::id).contains("accreditering", "opleiding");
        assertThat(results.match()).isEqualTo(Match.PARTIAL);
    }

    @Test
    void nothingIsProposedForWhatIsFound() {
        assertThat(search.find(SearchQuery.of("supervisie", EVERYONE)).didYouMean())
                .isEmpty();
    }

    @Test
    void nothingIsFoundOfWhatNobodyWroteAbout() {
        Results results = search.find(SearchQuery.of("zeilvliegtuig", EVERYONE));

        assertThat(results.isEmpty()).isTrue();
        assertThat(results.hits()).isEmpty();
        assertThat(results.didYouMean()).isEmpty();
    }

    @Test
    void aWordThatOnlyOthersMaySeeIsNeverProposed() {
        index.put(page("geheim", "Bakkersvrouw").with("bakkersvrouw").withPrincipals(Set.of("group:utrecht")));

        Results asVisitor = search.find(SearchQuery.of("bakersvrouw", EVERYONE));
        Results asMember = search.find(SearchQuery.of("bakersvrouw", Set.of("everyone", "group:utrecht")));

        assertThat(asVisitor.isEmpty()).isTrue();
        assertThat(asVisitor.didYouMean()).isEmpty();
        assertThat(asMember.didYouMean()).contains("bakkersvrouw");
    }
}
