package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone looks for something on the site. */
class SearchTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @ParameterizedTest
    @CsvSource({
        "kosten,/kosten",
        "acreditering,/accreditering",
        "supervisie,/opleiding/supervisor",
        "presentielijst,/accreditering",
        "patient,/uw-privacy-als-patient",
        "begeleider worden,/opleiding"
    })
    void findsThePageAlsoWithATypingErrorOrWithoutDiacritics(String words, String address) {
        Document results = SITE.page("/zoeken?q=" + words.replace(" ", "+"));

        assertThat(results.select(".search-result a").eachAttr("href")).contains(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zeist | /groepen?q=Zeist | Balintgroepen in de buurt van Zeist",
                "den bosch | /groepen?q=den+bosch | Balintgroepen in de buurt van 's-Hertogenbosch",
                "3701 | /groepen?q=3701 | Balintgroepen in de buurt van 3701 (Zeist)",
                "zeist | /groepen/zeist | Balintgroep Zeist"
            })
    void showsGroupsNearAPlaceAndByTheirName(String words, String address, String title) {
        Document results = SITE.page("/zoeken?q=" + words.replace(" ", "+"));

        assertThat(results.select(".search-elsewhere a[href=" + address + "]").text())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"groep", "balintgroep", "kosten", "de", "Zeizt", "3701+SS"})
    void showsNoGroupsForWordsThatNameNone(String words) {
        assertThat(SITE.page("/zoeken?q=" + words).select(".search-elsewhere")).isEmpty();
    }

    @Test
    void marksWhatWasFound() {
        assertThat(SITE.page("/zoeken?q=accreditatiepunt").select("mark")).isNotEmpty();
    }

    @Test
    void suggestsPagesWhileTyping() {
        assertThat(SITE.ask("/zoeken/suggesties?q=kos").body()).contains("\"url\":\"/kosten\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22", "*:*", "(((", "a%20AND", "-", "%F0%9F%98%80", "%3Cscript%3Ealert(1)%3C/script%3E"})
    void answersAnythingSomeoneMayType(String words) {
        Document results = SITE.page("/zoeken?q=" + words);

        assertThat(results.select("h1").text()).isEqualTo("Zoeken");
        assertThat(results.select("main script")).isEmpty();
    }

    @Test
    void withNothingTypedAsksWhatToLookFor() {
        Document page = SITE.page("/zoeken");

        assertThat(page.select("main form[role=search] input[name=q]")).isNotEmpty();
        assertThat(page.select(".search-result")).isEmpty();
    }
}
