package nl.balint.cms.contentapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.DialogLanguage;
import nl.balint.cms.editing.dialog.Slot;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site of English, Belgian Dutch and Austrian German; of a tour only the title differs by language. */
class DialogLanguageTest {

    private static final ContentPath TOUR = ContentPath.of("tours", "/drenthe");

    private final TestApps house = new TestApps();

    @BeforeEach
    void aTour() {
        try (Content draft = house.draft()) {
            draft.root("tours").add("drenthe", "rt:tour").set("title", "Round Drenthe");
            draft.save();
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theLanguagesOfTheSiteAreOfferedWhereSomethingDiffers() {
        DialogLanguage german = asked("de_AT");

        assertThat(german.ways(house.app("tours").dialog(), "/tours?pad=/drenthe", Locale.forLanguageTag("nl")))
                .extracting(DialogLanguage.Way::label, DialogLanguage.Way::address, DialogLanguage.Way::current)
                .containsExactly(
                        tuple("Engels", "/tours?pad=/drenthe", false),
                        tuple("Nederlands (België)", "/tours?pad=/drenthe&taal=nl_BE", false),
                        tuple("Duits (Oostenrijk)", "/tours?pad=/drenthe&taal=de_AT", true));
        assertThat(german.ways(house.app("literatuur").dialog(), "/books?pad=/x", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void whatDiffersIsKeptBesideTheFirstLanguageAndTheRestIsOne() {
        save("de_AT", Map.of("title_de_AT", "Rund um Drenthe", "seats", "12"));

        try (Content draft = house.draft()) {
            Node tour = draft.get(TOUR);
            assertThat(tour.text("title")).contains("Round Drenthe");
            assertThat(tour.text("title_de_AT")).contains("Rund um Drenthe");
            assertThat(tour.text("seats")).contains("12");
        }
    }

    @Test
    void noTranslationIsNeededWhereTheFirstLanguageIs() {
        DialogForm form = save("nl_BE", Map.of("seats", "8"));

        assertThat(form.data().problems()).isEmpty();
        try (Content draft = house.draft()) {
            assertThat(draft.get(TOUR).text("title_nl_BE")).isEmpty();
        }
    }

    @Test
    void aLanguageThatTheSiteDoesNotHaveIsTheFirst() {
        save("title", Map.of("title", "Renamed"));

        try (Content draft = house.draft()) {
            assertThat(draft.get(TOUR).text("title")).contains("Renamed");
        }
    }

    private DialogLanguage asked(String language) {
        return DialogLanguage.of(
                house.modules.current().site().languages(), Request.get("/tours?pad=/drenthe&taal=" + language));
    }

    private DialogForm save(String language, Map<String, String> typed) {
        try (Content draft = house.draft()) {
            var dialog = asked(language).of(house.app("tours").dialog());
            DialogForm opened = DialogForm.of(dialog, draft.get(TOUR), house.shown(draft));
            Map<String, List<String>> sent = new HashMap<>(opened.sent().values());
            for (Slot slot : opened.slots()) {
                String value = typed.get(slot.field().name());
                if (value != null) {
                    sent.put(slot.input(), List.of(value));
                }
            }
            DialogForm form = DialogForm.read(dialog, new Parameters(sent), house.shown(draft));
            new Writer(house.shown(draft), form.data()).write(form.slots(), draft.get(TOUR));
            draft.save();
            return form;
        }
    }
}
