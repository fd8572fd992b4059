package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {

    @Test
    void aPathIsReadAndWrittenAsMagnoliaDoes() {
        ContentPath path = ContentPath.parse("website:/nieuws/lente");

        assertThat(path.workspace()).isEqualTo("website");
        assertThat(path.name()).isEqualTo("lente");
        assertThat(path.parent()).isEqualTo(ContentPath.parse("website:/nieuws"));
        assertThat(path.parent().parent()).isEqualTo(ContentPath.root("website"));
        assertThat(path.segments()).containsExactly("nieuws", "lente");
        assertThat(path.depth()).isEqualTo(2);
        assertThat(path).hasToString("website:/nieuws/lente");
        assertThat(ContentPath.root("website").child("nieuws").child("lente")).isEqualTo(path);
    }

    @Test
    void aPathIsBelowItsAncestorsOnly() {
        ContentPath path = ContentPath.parse("website:/nieuws/lente");

        assertThat(path.isBelow(path.parent())).isTrue();
        assertThat(path.isBelow(ContentPath.root("website"))).isTrue();
        assertThat(path.isBelow(path)).isFalse();
        assertThat(path.isBelow(ContentPath.parse("website:/nieuw"))).isFalse();
        assertThat(path.isBelow(ContentPath.root("dam"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "website:/jcr:content",
                "website:/een pad met spaties",
                "website:/é😀",
                "dam:/foto.jpg",
                "website:/a'b\"c",
                "website:/00"
            })
    void theseArePaths(String text) {
        assertThat(ContentPath.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "website",
                "website:",
                "website:kosten",
                ":/kosten",
                "website:/kosten/",
                "website://kosten",
                "website:/../geheim",
                "website:/./a",
                "website:/a//b",
                "website:/a[2]",
                "website:/a|b",
                "website:/*",
                "website:/a\u0000b",
                "website:/a\nb",
                "website:/ a",
                "website:/a ",
                "website:/{http://x}a",
                "website:/jcr:",
                "website:/a:b:c",
                "public:/website",
                "oak:/index",
                "balint:/x",
                "web/site:/a",
                "../x:/a"
            })
    void theseAreNot(String text) {
        assertThatThrownBy(() -> ContentPath.parse(text)).isInstanceOf(WrongPath.class);
    }

    @Test
    void whatIsTooLongIsNoPath() {
        assertThatThrownBy(() -> ContentPath.parse("website:/" + "a".repeat(201)))
                .isInstanceOf(WrongPath.class);
        assertThatThrownBy(() -> ContentPath.parse("website:" + "/a".repeat(1_001)))
                .isInstanceOf(WrongPath.class);
    }
}
