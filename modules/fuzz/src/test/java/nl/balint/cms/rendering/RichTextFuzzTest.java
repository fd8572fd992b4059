package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Rich text: whatever comes in, nothing that acts goes out. */
class RichTextFuzzTest {

    private static final Set<String> ACTING =
            Set.of("script", "style", "iframe", "object", "svg", "math", "form", "base");

    private final RichText richText = new RichText();

    @FuzzTest(maxDuration = "20s")
    void nothingInItActs(@NotNull String html) {
        String clean = richText.clean(html);

        for (Element element : Jsoup.parseBodyFragment(clean).body().select("*")) {
            assertThat(ACTING).doesNotContain(element.normalName());
            element.attributes().forEach(RichTextFuzzTest::isHarmless);
        }
        assertThat(richText.clean(clean)).as("cleaned twice").isEqualTo(clean);
    }

    @FuzzTest(maxDuration = "20s")
    void linksOnTheirWayToAnEditorStayHarmless(@NotNull String html) {
        String kept = EditedText.kept(html, richText, path -> Optional.empty());

        Jsoup.parseBodyFragment(EditedText.shown(kept))
                .body()
                .select("*")
                .forEach(element -> element.attributes().forEach(RichTextFuzzTest::isHarmless));
    }

    private static void isHarmless(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).doesNotStartWith("on").doesNotContain("hx-").isNotEqualTo("style");
        if (name.equals("href") || name.equals("src")) {
            String told = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
            assertThat(told)
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("data:")
                    .doesNotStartWith("vbscript:");
        }
    }
}
