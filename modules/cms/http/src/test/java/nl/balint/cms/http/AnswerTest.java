package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @ParameterizedTest
    @CsvSource({
        "main.css, text/css;charset=utf-8",
        "app.js, text/javascript;charset=utf-8",
        "app.mjs, text/javascript;charset=utf-8",
        "kring.svg, image/svg+xml;charset=utf-8",
        "foto.WEBP, image/webp",
        "foto.avif, image/avif",
        "foto.png, image/png",
        "foto.jpg, image/jpeg",
        "letter.woff2, font/woff2",
        "verslag.pdf, application/pdf",
        "agenda.ics, text/calendar;charset=utf-8",
        "sitemap.xml, application/xml;charset=utf-8",
        "x.json, application/json;charset=utf-8",
        "robots.txt, text/plain;charset=utf-8",
        "uitleg.mp4, video/mp4",
        "kwaad.exe, application/octet-stream",
        "zonder, application/octet-stream",
        "kwaad.html.exe, application/octet-stream",
    })
    void aFileNameTellsTheType(String name, String type) {
        assertThat(MediaTypes.of(name)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kosten", "/zoeken?q=a%20b", "https://www.nvgp.example/x", "http://localhost:8080/"})
    void aRedirectLeadsToAPlace(String address) {
        assertThat(Answer.redirect(address).header("Location")).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kosten",
                "//evil.example",
                "/\\evil.example",
                "/%09/../a b",
                "https:evil.example",
                "https:///evil",
                "https://user@evil.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "/a\r\nSet-Cookie: x=1",
                "\t//evil.example",
            })
    void aRedirectLeadsNowhereElse(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.redirect(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\0b", "caf\u00e9"})
    void aHeaderFieldCannotBreakOut(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.text("").header("X-Test", value));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.text("").header(value, "x"));
    }

    @Test
    void anAnswerNeverChanges() {
        Answer answer = Answer.text("a");
        answer.status(404).header("X-Test", "b");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("x-test")).isEmpty();
    }

    @Test
    void onlyWhatIsTheSameForEverybodyLiesReady() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.text("").status(404).ready());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.text("").personal().ready());
    }
}
