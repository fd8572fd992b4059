package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aLineHasSingleSpaces() {
        assertThat(PlainText.line(" a\t\n b\u00A0c \u2003 ")).isEqualTo("a b c");
        assertThat(PlainText.line("")).isEmpty();
    }

    @Test
    void aParagraphStaysOne() {
        assertThat(PlainText.paragraphs("\na \n\r\n b\n\n")).isEqualTo("a\u2029b");
    }

    @Test
    void whatCannotBeSeenGoesAndEmojiStay() {
        assertThat(PlainText.line("\uFEFFba\u00ADl\u200Bi\u202En\u0000t")).isEqualTo("balint");
        assertThat(PlainText.line("👨‍👩‍👧 ok")).isEqualTo("👨‍👩‍👧 ok");
        assertThat(PlainText.line("a\uD83Db")).isEqualTo("ab");
    }

    @Test
    void lettersAreComposed() {
        assertThat(PlainText.line("coo\u0308ptatie")).isEqualTo("coöptatie");
    }

    @Test
    void halfACharacterIsNoCharacter() {
        assertThat(PlainText.shorten("ab😀", 3)).isEqualTo("ab");
        assertThat(PlainText.shorten("ab😀", 4)).isEqualTo("ab😀");
    }

    @Test
    void htmlLosesItsMarkupOnly() {
        assertThat(
                        PlainText.paragraphs(
                                HtmlText.of(
                                        "<p>Een &amp; <strong>tw</strong>ee&nbsp;drie</p><!-- x --><style>p{}</style><ul><li>vier</li></ul>")))
                .isEqualTo("Een & twee drie\u2029vier");
        assertThat(HtmlText.of("een <p title='")).startsWith("een ");
        assertThat(HtmlText.of("2 < 3")).isEqualTo("2 < 3");
    }
}
