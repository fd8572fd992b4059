package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What whoever works in the back office reads is there in English too, word for word. */
class EnglishTextsTest {

    /** The bundles of the screens of the redactie, of beheer, of members and of most offices. */
    private static final List<String> OFFICE = List.of(
            "applications",
            "applications/office-applications",
            "assets",
            "contentapps",
            "directory/postcodes",
            "documents",
            "documents/checks",
            "documents/emergency",
            "editing",
            "form",
            "forms",
            "members",
            "members/erasure",
            "members/office",
            "mtk",
            "privacy",
            "publishing",
            "screens",
            "security",
            "site",
            "upkeep",
            "wording",
            "workflow",
            "workshop");

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+(?:,[a-z]+)?|'\\{\\{'[^']*'\\}\\}'");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    @Test
    void eachBundleOfTheBackOfficeIsThereInEnglish() {
        assertThat(OFFICE).allSatisfy(name -> assertThat(Bundles.english(name)).exists());
    }

    @Test
    void anEnglishBundleHasJustTheKeysOfTheDutchOne() {
        assertThat(Bundles.english())
                .allSatisfy(english -> assertThat(Bundles.read(english).keySet())
                        .as(english.toString())
                        .isEqualTo(Bundles.read(Bundles.dutchOf(english)).keySet()));
    }

    @Test
    void anEnglishTextHasThePlacesOfTheDutchOne() {
        List<String> wrong = new ArrayList<>();
        for (Path english : Bundles.english()) {
            Map<String, String> dutch = Bundles.read(Bundles.dutchOf(english));
            Bundles.read(english).forEach((key, text) -> {
                if (!places(text).equals(places(dutch.getOrDefault(key, "")))) {
                    wrong.add(key + "=" + text);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** In a text with places a single quote would hide what comes after it. */
    @Test
    void anEnglishTextWithPlacesHasNoApostropheThatHidesThem() {
        List<String> wrong = new ArrayList<>();
        for (Path english : Bundles.english()) {
            Bundles.read(english).forEach((key, text) -> {
                boolean hides =
                        text.contains("{0") && LONE_QUOTE.matcher(quoted(text)).find();
                if (hides) {
                    wrong.add(key + "=" + text);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noBundleIsThereInEnglishAlone() {
        assertThat(Bundles.english()).allMatch(english -> Files.exists(Bundles.dutchOf(english)));
    }

    private static String quoted(String text) {
        return text.replaceAll("'\\{\\{?'", "").replaceAll("'\\}\\}?'", "");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
