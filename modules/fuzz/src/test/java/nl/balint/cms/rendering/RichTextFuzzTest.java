package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.provider.MethodSource;

/** Rich text: whatever comes in, nothing that acts goes out. */
class RichTextFuzzTest {

    private static final Set<String> ACTING =
            Set.of("script", "style", "iframe", "object", "svg", "math", "form", "base");

    private static final List<String> OWN = List.of("${link:{", "/dam/", "cms:asset:");

    private final RichText richText = new RichText();

    static List<String> hostile() {
        return List.of(
                "<p hx-get=/mijn hx-trigger=load data-hx-post=/weg hx-on:click=steal()>Dag</p>",
                "<div hx-ext=x><a href=/over hx-boost=true hx-vals='js:{a:steal()}'>over</a></div>",
                "<img src=https://elders.example/pixel.png><img src=//elders.example/x><img src='/dam/a.png' srcset=x>",
                "<img src=\"\\\\elders.example\\x\"><img src=' https://elders.example'><img src=/dam/../../x onload=a()>",
                "<picture><source srcset=https://elders.example/x><img src=data:image/png;base64,AA==></picture>");
    }

    @MethodSource("hostile")
    @FuzzTest(maxDuration = "20s")
    void nothingInItActs(@NotNull String html) {
        String clean = richText.clean(html);

        for (Element element : Jsoup.parseBodyFragment(clean).body().select("*")) {
            assertThat(ACTING).doesNotContain(element.normalName());
            if (element.hasAttr("src")) {
                assertThat(OWN).anyMatch(element.attr("src")::startsWith);
            }
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
        assertThat(name)
                .doesNotStartWith("on")
                .doesNotContain("hx-")
                .isNotEqualTo("srcset")
                .isNotEqualTo("style");
        if (name.equals("href") || name.equals("src")) {
            String told = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
            assertThat(told)
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("data:")
                    .doesNotStartWith("vbscript:");
        }
    }
}
