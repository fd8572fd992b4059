package nl.balint.cms.publishing.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balint.cms.publishing.quality.Finding.Kind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageCheckTest {

    @Test
    void aGoodPageHasNothing() {
        assertThat(check("<h1>Kosten</h1><h2>Per jaar</h2><p><a href='/contact'>Mail ons</a></p>"
                        + "<img src='/a.jpg' alt=''><table><tr><th>Wat</th></tr></table>"))
                .isEmpty();
    }

    @Test
    void linksThatLeadNowhereOrSayNothing() {
        assertThat(kinds("<a href='/weg?x=1'>De agenda</a><a href='/contact'>Klik hier!</a><a href='/contact'></a>"
                        + "<a href='https://elders.example/weg'>Elders</a>"))
                .containsExactly(Kind.BROKEN_LINK, Kind.VAGUE_LINK, Kind.EMPTY_LINK);
    }

    @Test
    void aPictureInALinkIsItsNameAndADrawingNeedsNone() {
        assertThat(check("<svg aria-hidden='true'><a href='/contact'><path d='M0 0'/></a></svg>"))
                .isEmpty();
        assertThat(check("<a href='/contact'><img src='/a.jpg' alt='Naar contact'></a>"))
                .isEmpty();
    }

    @Test
    void picturesHeadingsAndTables() {
        assertThat(kinds(
                        "<h1>Kosten</h1><h3>Per jaar</h3><h2> </h2><img src='/a.jpg'><img src='/b.jpg' alt='IMG_2031.jpg'>"
                                + "<table><tr><td>1</td></tr></table>"))
                .containsExactly(
                        Kind.SKIPPED_HEADING,
                        Kind.EMPTY_HEADING,
                        Kind.NO_ALTERNATIVE,
                        Kind.FILE_AS_ALTERNATIVE,
                        Kind.NO_TABLE_HEAD);
    }

    @Test
    void eachIsToldOfItsComponent() {
        List<Finding> findings = check("<!-- cms:area content=\"website:/kosten/main\" name=\"main\" -->"
                + "<!-- cms:component content=\"website:/kosten/main/00\" -->"
                + "<!-- cms:component content=\"website:/kosten/main/00/in/0\" --><img src='/a.jpg'><!-- /cms:component -->"
                + "<a href='/weg'>De agenda</a><!-- /cms:component --><!-- /cms:area --><img src='/c.jpg'>");

        assertThat(findings)
                .extracting(Finding::place)
                .containsExactly("/kosten/main/00/in/0", "/kosten/main/00", "/kosten");
    }

    @Test
    void longSentencesOfLongWordsAreHard() {
        String hard = "De vereniging organiseert professionaliseringsactiviteiten overeenkomstig "
                + "accreditatievoorwaarden van beroepsverenigingen binnen verschillende eerstelijnsorganisaties ";
        String easy = "Een groep kost geld. Je gaat er tien keer heen. Dat is fijn. ";

        assertThat(kinds("<p>" + hard.repeat(20) + ".</p>")).containsExactly(Kind.HARD_TO_READ);
        assertThat(check("<p>" + easy.repeat(20) + "</p>")).isEmpty();
        assertThat(Readability.of("Te kort.")).isEmpty();
    }

    @Test
    void syllablesOfDutchWords() {
        assertThat(Readability.syllables("huisarts")).isEqualTo(2);
        assertThat(Readability.syllables("bijeenkomst")).isEqualTo(3);
        assertThat(Readability.syllables("begeleiders")).isEqualTo(4);
        assertThat(Readability.syllables("patiënt")).isEqualTo(3);
        assertThat(Readability.syllables("ik")).isEqualTo(1);
    }

    private static List<Kind> kinds(String main) {
        return check(main).stream().map(Finding::kind).toList();
    }

    private static List<Finding> check(String main) {
        return PageCheck.of(Jsoup.parse("<main>" + main + "</main>"), "/kosten", "/contact"::equals);
    }
}
