package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static nl.balint.cms.search.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.balint.cms.search.Results.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @RegisterExtension
    final SampleIndex samples = new SampleIndex();

    private final Index index = samples.index();
    private final Search search = samples.search();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "accreditering, accreditering",
                "ACCREDITERING, accreditering",
                "casus, wat-is-balint",
                "huisartsen, wat-is-balint",
                "patient, wat-is-balint",
                "coordinatie, accreditering",
                "coördinatie, accreditering",
                "foto, kosten",
                "foto's, kosten",
                "foto’s, kosten",
                "auto's, kosten",
                "nascholingspunten, accreditering",
                "intervisiedagen, nieuws/intervisiedag",
                "praktijken, wat-is-balint",
                "12 november, nieuws/intervisiedag"
            })
    void wordsAreFoundInTheirForms(String text, String page) {
        assertThat(ids(text)).contains(page);
        assertThat(find(text).match()).isEqualTo(Match.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "groepsbegeleider, opleiding",
        "begeleider, opleiding",
        "balint, opleiding",
        "balintgroepsbegeleiders, opleiding",
        "punten, accreditering",
        "nascholing, accreditering",
        "studie, opleiding",
        "begeleider, cobegeleider",
        "cobegeleider, cobegeleider",
        "huisarts cobegeleider, cobegeleider",
        "huisartscobegeleider, cobegeleider",
        "balint groep, wat-is-balint"
    })
    void aCompoundIsFoundByTheWordsInIt(String text, String page) {
        assertThat(ids(text)).contains(page);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "'s-Hertogenbosch",
                "’s-Hertogenbosch",
                "s Hertogenbosch",
                "s-hertogenbosch",
                "Hertogenbosch",
                "ijmuiden",
                "IJMUIDEN",
                "Ĳmuiden",
                "IJsselstein"
            })
    void aPlaceIsFoundHoweverItIsWritten(String text) {
        assertThat(ids(text)).containsExactly("groepen");
    }

    @Test
    void aWordInsideAnotherThatIsNoCompoundIsNotFound() {
        assertThat(ids("leiding")).doesNotContain("opleiding");
        assertThat(ids("eleider")).doesNotContain("opleiding");
    }

    @Test
    void allWordsMustBeThere() {
        assertThat(ids("secretariaat")).containsExactlyInAnyOrder("accreditering", "nieuws/intervisiedag");
        assertThat(ids("secretariaat coördinatie")).containsExactly("accreditering");
    }

    @Test
    void smallWordsAreLookedForOnlyWhenThereIsNothingElse() {
        assertThat(ids("wat is een balintgroep")).first().isEqualTo("wat-is-balint");
        assertThat(ids("hoeveel is de contributie")).containsExactly("kosten");
        assertThat(ids("wat is")).first().isEqualTo("wat-is-balint");
    }

    @Test
    void aPhraseStandsAsItIsWritten() {
        assertThat(ids("\"landelijke intervisiedag\"")).containsExactly("nieuws/intervisiedag");
        assertThat(find("\"intervisiedag landelijke\"").match()).isNotEqualTo(Match.EXACT);
        assertThat(ids("“arts en patiënt”")).containsExactly("wat-is-balint");
    }

    @Test
    void aWordWithAMinusIsNotWanted() {
        assertThat(ids("secretariaat -november")).containsExactly("accreditering");
        assertThat(ids("secretariaat -\"landelijke intervisiedag\"")).containsExactly("accreditering");
        assertThat(find("-november").isEmpty()).isTrue();
    }

    @Test
    void theTitleCountsMost() {
        index.put(page("een", "Over iets").with("Hier staat rouwverwerking."));
        index.put(page("twee", "Rouwverwerking").with("Over iets."));

        assertThat(ids("rouwverwerking")).containsExactly("twee", "een");
    }

    @Test
    void theWordAsTypedCountsMoreThanItsKin() {
        index.put(page("een", "Gesprekken").with("x"), page("twee", "Gesprek").with("x"));

        assertThat(ids("gesprek")).containsExactly("twee", "een");
        assertThat(ids("gesprekken")).containsExactly("een", "twee");
    }

    @Test
    void aDocumentWithMoreWeightComesFirst() {
        index.put(
                page("een", "Wandeling").with("x"),
                page("twee", "Wandeling").with("x").withBoost(1.5f));

        assertThat(ids("wandeling")).containsExactly("twee", "een");
    }

    @Test
    void equalsStandInTheOrderOfTheirIdsWheneverTheyCame() {
        List<IndexedDocument> same = new ArrayList<>(IntStream.range(100, 140)
                .mapToObj(number -> page("p" + number, "Dezelfde").with("Gelijk"))
                .toList());
        Collections.shuffle(same, new Random(7));
        same.forEach(index::put);

        SearchQuery query = SearchQuery.of("dezelfde", EVERYONE);
        List<String> pages = new ArrayList<>();
        for (int from = 0; from < 40; from += 15) {
            Results results = search.find(query.page(from, 15));
            assertThat(results.total()).isEqualTo(40);
            results.hits().forEach(hit -> pages.add(hit.id()));
        }

        assertThat(pages).hasSize(40).isSorted().doesNotHaveDuplicates();
        assertThat(search.find(query.page(40, 15)).hits()).isEmpty();
        assertThat(search.find(query.page(Integer.MAX_VALUE, Integer.MAX_VALUE)).total())
                .isEqualTo(40);
        assertThat(search.find(query.page(-5, -5)).hits()).isEmpty();
    }

    @Test
    void hitsCanBeKeptToASectionOrAField() {
        SearchQuery query = SearchQuery.of("secretariaat", EVERYONE);

        assertThat(search.find(query.where(Map.of("section", "nieuws"))).hits())
                .extracting(Hit::id)
                .containsExactly("nieuws/intervisiedag");
        assertThat(search.find(query.where(Map.of("template", "article"))).hits())
                .extracting(Hit::id)
                .containsExactly("accreditering");
        assertThat(search.find(query.where(Map.of("template", "onbekend"))).isEmpty())
                .isTrue();
    }

    @Test
    void aHitShowsWhereTheWordsStand() {
        Hit hit = find("opleiding supervisie").hits().get(0);

        assertThat(hit.address()).isEqualTo("/opleiding");
        assertThat(hit.title()).isEqualTo("Begeleider worden");
        assertThat(hit.section()).isEqualTo("opleiding");
        assertThat(hit.fields()).containsEntry("template", "article");
        assertThat(hit.score()).isPositive();
        assertThat(hit.excerptHtml())
                .contains("De <mark>opleiding</mark> tot balintgroepsbegeleider")
                .contains("<mark>Supervisie</mark> en intervisie");
        assertThat(find("begeleider").hits())
                .extracting(Hit::titleHtml)
                .contains("<mark>Begeleider</mark> worden", "<mark>Huisarts-cobegeleider</mark>");
    }

    @Test
    void aHitByItsTitleShowsWhatThePageIsAbout() {
        index.put(IndexedDocument.of("x", "/x", IndexedDocument.Text.of("Zeezeilen", "Eerste zin. Tweede zin."))
                .withPrincipals(EVERYONE));
        assertThat(find("zeezeilen").hits().get(0).excerptHtml()).startsWith("Eerste zin.");

        index.put(IndexedDocument.of(
                        "x",
                        "/x",
                        IndexedDocument.Text.of("Zeezeilen", "Eerste zin. Tweede zin.")
                                .withDescription("Over zeilen op zee."))
                .withPrincipals(EVERYONE));
        assertThat(find("zeezeilen").hits().get(0).excerptHtml()).isEqualTo("Over zeilen op zee.");
    }

    @Test
    void linesStandApart() {
        index.put(page("tabel", "Tabel").with("Kanarie\nMerel\nIs dat alles?\nKanarie"));

        assertThat(find("kanarie merel").hits().get(0).excerptHtml())
                .isEqualTo("<mark>Kanarie</mark> · <mark>Merel</mark> · Is dat alles? <mark>Kanarie</mark>");
    }

    @Test
    void anEndlessSentenceIsCutAroundItsWord() {
        index.put(page("lang", "Lang").with("woord ".repeat(400) + "naald " + "woord ".repeat(400)));

        String excerpt = find("naald").hits().get(0).excerptHtml();

        assertThat(excerpt).contains("<mark>naald</mark>").startsWith("…").endsWith("…");
        assertThat(excerpt.length()).isLessThan(400);
    }

    @Test
    void theSameIdIsTheSameDocument() {
        index.put(page("kosten", "Tarieven").with("Alles over geld."));

        assertThat(ids("contributie")).isEmpty();
        assertThat(ids("tarieven")).containsExactly("kosten");
        assertThat(index.size()).isEqualTo(SamplePages.all().length);
    }

    @Test
    void aRemovedDocumentIsNotFound() {
        index.remove("kosten", "never-there");

        assertThat(ids("contributie")).isEmpty();
    }

    private Results find(String text) {
        return search.find(SearchQuery.of(text, EVERYONE));
    }

    private List<String> ids(String text) {
        return find(text).hits().stream().map(Hit::id).toList();
    }
}
