package nl.balint.cms.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsCheckTest {

    private static final String CONFIRM = "applications:mails/confirm";

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text, 'Beste {{voornaam}}', text, unknown, {{voornaam}}",
        "text, 'Kijk {{naam', text, braces, ''",
        "text, 'Kijk naam}}', text, braces, ''",
        "text, '**{{voornaam}}**', text, unknown, {{voornaam}}",
        "text, '[hier]({{naam}})', text, address, {{naam}}",
        "subject, 'Voor {{naam}}', subject, closed, {{naam}}",
        "glance, 'Dag {{naam}}', glance, closed, {{naam}}",
        "note, 'U kunt dit later doen.', note, needed, {{tot}}",
        "button, '', button, empty, ''",
        "button, 'Bevestig {{naam}}', button, unknown, {{naam}}",
    })
    void whatIsWrongIsToldBesideItsField(String part, String words, String field, String kind, String about) {
        Map<String, String> parts = new HashMap<>(desk.get(CONFIRM).house().parts());
        parts.put(part, words);

        assertThat(WordsCheck.of(desk.get(CONFIRM), Words.of(parts)))
                .isEqualTo(List.of(new WordsCheck.Wrong(field, kind, about)));
    }

    @ParameterizedTest
    @CsvSource({"text, 'Dag {{ naam }}, **let op**: {{nummer}'", "subject, 'Over [haakjes] en *sterren*'"})
    void whatOnlyLooksLikeAPlaceholderIsText(String part, String words) {
        Map<String, String> parts = new HashMap<>(desk.get(CONFIRM).house().parts());
        parts.put(part, words.replace("{{nummer}", "{nummer}"));

        assertThat(WordsCheck.of(desk.get(CONFIRM), Words.of(parts))).isEmpty();
    }
}
