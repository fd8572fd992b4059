package nl.balint.cms.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void paragraphsStandApart() {
        assertThat(text("<h1>Welkom</h1><p>Beste\n  Floor,</p><p>U kunt nu <b>inloggen</b>.<br>Tot ziens</p>"))
                .isEqualTo("Welkom\n\nBeste Floor,\n\nU kunt nu inloggen.\nTot ziens\n");
    }

    @Test
    void aLinkShowsItsAddress() {
        assertThat(text("<p>Lees <a href='https://balint.example/hulp'>de hulp</a>.</p>"))
                .isEqualTo("Lees de hulp https://balint.example/hulp.\n");
        assertThat(text("<a class='button' href='https://balint.example/u/1'>Maak uw account</a>"))
                .isEqualTo("Maak uw account:\nhttps://balint.example/u/1\n");
        assertThat(text("<a href='https://balint.example'>https://balint.example</a>"))
                .isEqualTo("https://balint.example\n");
        assertThat(text("<a href='mailto:a@balint.example'>a@balint.example</a>"))
                .isEqualTo("a@balint.example\n");
    }

    @Test
    void itemsHaveDashes() {
        assertThat(text("<p>Nodig:</p><ul><li>een telefoon</li><li>vijf minuten</li></ul><p>Klaar.</p>"))
                .isEqualTo("Nodig:\n\n- een telefoon\n- vijf minuten\n\nKlaar.\n");
    }

    @Test
    void whatIsForTheEyeOnlyIsLeftOut() {
        assertThat(text("<div class='html-only'>voorproefje</div><table><tr><td><p>Dag</p></td></tr></table>"))
                .isEqualTo("Dag\n");
    }

    @Test
    void whatSomebodyTypedStaysText() {
        assertThat(text("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")).isEqualTo("<script>alert(1)</script>\n");
    }

    private static String text(String html) {
        return PlainText.of(Jsoup.parse(html).body());
    }
}
