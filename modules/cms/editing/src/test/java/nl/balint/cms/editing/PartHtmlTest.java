package nl.balint.cms.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartHtmlTest {

    private static final String PAGE = """
            <main><!-- cms:area content="website:/kosten/main" name="main" -->
            <!-- cms:component content="website:/kosten/main/0" label="Tekst" --><p>Eén</p>
            <!-- cms:area content="website:/kosten/main/0/in" --><b>x</b><!-- /cms:area -->
            <!-- /cms:component -->
            <!-- cms:component content="website:/kosten/main/00" --><p>Twee</p><!-- /cms:component -->
            <!-- /cms:area --></main>
            """;

    @Test
    void aComponentComesWithItsCommentsAndWhatStandsInIt() {
        assertThat(PartHtml.of(PAGE, "/kosten/main/0").orElseThrow())
                .startsWith("<!-- cms:component")
                .contains("Eén", "<b>x</b>")
                .doesNotContain("Twee")
                .endsWith("<!-- /cms:component -->");
    }

    @Test
    void anAreaComesWithAllItsComponents() {
        assertThat(PartHtml.of(PAGE, "/kosten/main").orElseThrow())
                .contains("Eén", "Twee")
                .endsWith("<!-- /cms:area -->");
    }

    @Test
    void whatThePageDoesNotShowIsNotThere() {
        assertThat(PartHtml.of(PAGE, "/kosten")).isEmpty();
        assertThat(PartHtml.of(PAGE, "/kosten/main/1")).isEmpty();
        assertThat(PartHtml.of("<!-- cms:area content=\"website:/a\" --> never closed", "/a"))
                .isEmpty();
    }
}
