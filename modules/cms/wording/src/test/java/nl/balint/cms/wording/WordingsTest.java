package nl.balint.cms.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingsTest {

    private static final String OFFER = "applications:mails/offer";
    private static final String DIGEST = "applications:mails/clock-digest";
    private static final String DECISION = "applications:letters/start-recognised";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theWordsOfTheRedactieWinOverThoseOfTheHouse() {
        desk.keep(
                OFFER, desk.saying(OFFER, "Dag {{naam}}.\n\nIn **{{groep}}** is plek, tot {{tot}}.\n\n- een\n- twee"));

        var words = Jsoup.parse(desk.text(OFFER, Map.of())).select(".words");

        assertThat(words.select("p").eachText())
                .startsWith("Dag Marieke van der Ploeg-de Wit.", "In Zeist is plek, tot 8 maart 2027.");
        assertThat(words.select("strong").text()).isEqualTo("Zeist");
        assertThat(words.select("li").eachText()).containsExactly("een", "twee");
        assertThat(words.select("a.button").attr("href")).startsWith("https://balint.example/aanmelding/stand/");
    }

    @Test
    void whatSomebodyIsStillWritingReachesNobody() {
        desk.store.keepDraft(Writing.slug(OFFER), Desk.REDACTEUR, desk.saying(OFFER, "Nog niet af, {{tot}}."));

        assertThat(desk.text(OFFER, Map.of())).doesNotContain("Nog niet af");
    }

    @Test
    void nothingThatIsTypedIsCode() {
        String typed = "${screen.link} [#assign x=1] <script>alert(1)</script> tot {{tot}}, {{groep}}.";
        desk.keep(OFFER, desk.saying(OFFER, typed));

        var words = Jsoup.parse(desk.text(OFFER, Map.of("group", "**Zeist** {{naam}} <b>x</b> [a]({{link}})")))
                .select(".words");

        assertThat(words.select("p").eachText().get(0))
                .isEqualTo("${screen.link} [#assign x=1] <script>alert(1)</script> tot 8 maart 2027, "
                        + "**Zeist** {{naam}} <b>x</b> [a]({{link}}).");
        assertThat(words.select("script, b")).isEmpty();
    }

    @Test
    void wordsThatSpeakOfWhatIsNotThereLeaveTheMailToTheHouseAndAreTold() {
        desk.keep(OFFER, desk.saying(OFFER, "Beste {{voornaam}}, tot {{tot}}."));

        assertThat(desk.text(OFFER, Map.of())).contains("is een plek vrijgekomen");
        assertThat(desk.alarms).containsExactly("applications-mails-offer");
    }

    @Test
    void nobodyWhoListensIsNoReasonToLoseAMail() {
        Wordings deaf = new Wordings(desk.store, desk.writings, desk.frames, slug -> {
            throw new IllegalStateException("no tasks today");
        });
        desk.keep(OFFER, desk.saying(OFFER, "{{weg}} {{tot}}"));

        assertThat(deaf.text(OFFER, Reading.samples(desk.get(OFFER).template())))
                .contains("is een plek vrijgekomen");
    }

    @Test
    void aParagraphAboutNothingIsLeftOutWhereTheHouseDoesSo() {
        desk.keep(DIGEST, desk.saying(DIGEST, "Te laat: {{te-laat}}.\n\nBijna: {{bijna-te-laat}}."));

        String text = desk.text(DIGEST, Map.of("red", List.of(), "overdue", List.of("AAN-2027-0001", "AAN-2027-0007")));

        assertThat(Jsoup.parse(text).select(".words").text())
                .startsWith("Te laat: AAN-2027-0001, AAN-2027-0007. Open")
                .doesNotContain("Bijna");
    }

    @Test
    void aMailWithoutTheGroupThatItsWordsNameHasThoseOfTheHouse() {
        desk.keep(OFFER, desk.saying(OFFER, "In {{groep}} is plek, tot {{tot}}."));

        assertThat(desk.text(OFFER, Map.of("group", ""))).contains("is een plek vrijgekomen");
        assertThat(desk.alarms).isEmpty();
    }

    @Test
    void aLetterKeepsTheLinesOfWhatTheBoardWrote() {
        desk.keep(DECISION, desk.saying(DECISION, "## Besluit\n\n{{motivering}}\n\nMentor is {{mentor}}."));

        var words = Jsoup.parse(desk.text(DECISION, Map.of("motivation", "Een.\nTwee.", "mentor", "")))
                .select(".words");

        assertThat(words.select("h2").text()).isEqualTo("Besluit");
        assertThat(words.select("p").html()).matches("Een\\.\\s*<br>\\s*Twee\\.");
        assertThat(words.select("p")).hasSize(1);
    }

    @Test
    void theWordsOfTheHouseCountAgainWhenSomebodyGoesBackToThem() {
        desk.keep(OFFER, desk.saying(OFFER, "Eigen woorden, tot {{tot}}."));
        try (var content = desk.store.open()) {
            var back = desk.store.next(content, Writing.slug(OFFER), "bram", Version.Deed.HOUSE, Words.NONE);
            desk.store.add(content, Writing.slug(OFFER), back);
            content.save();
        }

        assertThat(desk.text(OFFER, Map.of())).contains("is een plek vrijgekomen");
        assertThat(desk.store.list(Writing.slug(OFFER)).stream().map(Version::who))
                .containsExactly("bram", "lotte");
    }
}
