package nl.balint.cms.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mail and letter of our light modules, as the redactie finds it. */
class EveryWritingTest {

    /** What mails to whoever holds an office may tell: numbers, and where to look. */
    private static final Set<String> IMPERSONAL =
            Set.of("number", "red", "overdue", "link", "house.name", "house.email");

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

    @Test
    void theOnlyOnesThatCannotBeChangedAreThoseWhoseSentencesHangOnWhatHappened() {
        List<String> closed = desk.writings.list().stream()
                .filter(writing -> !writing.isOpen())
                .map(Writing::id)
                .toList();

        assertThat(closed)
                .containsExactly(
                        "documents:mails/emergency-opened",
                        "privacy:mails/answer",
                        "security:mails/changed",
                        "security:mails/factor-reset",
                        "security:mails/new-device");
    }

    @Test
    void theWordsOfTheHouseKeptAsOnesOwnSayTheSame() {
        for (Writing writing : desk.writings.list()) {
            if (writing.isOpen()) {
                String before = desk.text(writing.id(), Map.of());
                desk.keep(writing.id(), writing.house());
                String after = desk.text(writing.id(), Map.of());

                assertThat(HouseWords.said(after)).as(writing.id()).isEqualTo(HouseWords.said(before));
            }
        }
        assertThat(desk.alarms).isEmpty();
    }

    @Test
    void theWordsOfTheHouseAreSound() {
        for (Writing writing : desk.writings.list()) {
            if (writing.isOpen()) {
                assertThat(WordsCheck.of(writing, writing.house()))
                        .as(writing.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void aMailToWhoeverHoldsAnOfficeOffersNothingPersonal() {
        List<Writing> office = desk.writings.list().stream()
                .filter(writing -> writing.template().subtype().equals("office"))
                .toList();

        assertThat(office).hasSize(13);
        for (Writing writing : office) {
            assertThat(writing.placeholders().stream().map(Placeholder::value).collect(Collectors.toSet()))
                    .as(writing.id())
                    .isSubsetOf(IMPERSONAL);
        }
    }

    @Test
    void eachHasAName() {
        for (Writing writing : desk.writings.list()) {
            assertThat(desk.modules.current().messages().find(Shown.DUTCH, writing.label()))
                    .as(writing.label())
                    .isPresent();
            for (Placeholder placeholder : writing.placeholders()) {
                assertThat(desk.modules
                                .current()
                                .messages()
                                .find(Shown.DUTCH, "wording.value." + placeholder.value() + ".help"))
                        .as(writing.id() + " " + placeholder.value())
                        .isPresent();
            }
        }
    }

    @Test
    void whatAMailCannotDoWithoutIsKnown() {
        assertThat(needed("applications:mails/confirm")).containsExactly("tot");
        assertThat(needed("applications:letters/start-rejected")).containsExactly("motivering");
        assertThat(needed("directory:mails/relay")).containsExactlyInAnyOrder("bericht", "e-mailadres");
    }

    private static List<String> needed(String id) {
        return desk.get(id).placeholders().stream()
                .filter(placeholder -> placeholder.traits().needed())
                .map(Placeholder::name)
                .toList();
    }
}
