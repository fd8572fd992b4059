package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {

    private static SiteAddress parse(String path) {
        return SiteAddress.parse(path, Set.of("de"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kosten",
                "/opleiding/begeleider",
                "/agenda~maand=5~",
                "/agenda~a~b=c~.json",
                "/page.json",
                "/de/kosten",
                "/.resources/site/webresources/css/main.css",
                "/.resources/site/webresources/css/main~2026-11-21-20-52-18-106~cache.css",
                "/.resources/site/webresources/LICENSE",
                "/dam/jcr:2bfe5789-8f39-5658-b7e2-018ed70b78c6/folder.pdf",
                "/dam/jcr:2bfe5789-8f39-5658-b7e2-018ed70b78c6",
                "/.imaging/mte/balint/card/dam/foto/kring.jpg/jcr:content/kring.jpg"
            })
    void anAddressIsWrittenAsItWasRead(String address) {
        assertThat(parse(address).url()).isEqualTo(address);
    }

    @Test
    void thePartsOfAPageAreTold() {
        assertThat(parse("/de/agenda~a~b=c~.json")).isEqualTo(new SiteAddress.Page("de", "/agenda", "a~b=c", "json"));
    }

    @Test
    void anUnfinishedSelectorIsNone() {
        assertThat(parse("/klein~x")).isEqualTo(new SiteAddress.Page("", "/klein", "", ""));
    }

    @Test
    void specialCharactersAreEncoded() {
        assertThat(new SiteAddress.Asset("1", "Balint é.png").url()).isEqualTo("/dam/jcr:1/Balint%20%C3%A9.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dam/x", "/dam/jcr:1/a/b", "/.imaging/mte/a/b/c", "/.imaging/mte/t/v/dam/jcr:content/x"})
    void whatIsNearlyAnotherKindIsAPageThatDoesNotExist(String address) {
        assertThat(parse(address)).isInstanceOf(SiteAddress.Page.class);
    }
}
