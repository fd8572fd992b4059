package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder);
    }

    @Test
    void aSiteHasAThemeLanguagesAndWhatItOffers() {
        TemplateDefinition template = modules.template("title: T");
        modules.with(
                "m/sites/balint.yaml",
                "theme: {name: calm}",
                "i18n:",
                "  enabled: true",
                "  defaultLocale: nl",
                "  locales: {nl: , nl_BE: {language: nl, country: BE}, fr: {language: fr, enabled: false}}",
                "templates: {availability: {templates: {t: {id: 'm:pages/t'}}}}",
                "domains: {own: {name: balint.example}}",
                "mappings: {website: {URIPrefix: '', handlePrefix: /balint, repository: website}}",
                "parameters: {a: 1}");

        SiteDefinition site = modules.read().site();

        assertThat(site.theme()).isEqualTo("calm");
        assertThat(site.languages().locales())
                .containsExactly(Locale.forLanguageTag("nl"), Locale.forLanguageTag("nl-BE"));
        assertThat(site.availability().offers(template, Set.of())).isTrue();
        assertThat(site.domains()).containsExactly("balint.example");
        assertThat(site.parameters()).isEqualTo(Map.of("a", 1L));
        assertThat(modules.told()).containsExactly("/m/sites/balint.yaml:1 there is no theme calm");
    }

    @Test
    void withoutASiteEveryVisibleTemplateIsOffered() {
        TemplateDefinition template = modules.template("title: T");

        assertThat(modules.read().site().availability().offers(template, Set.of()))
                .isTrue();
        assertThat(modules.read().site().availability().offers(modules.template("visible: false"), Set.of()))
                .isFalse();
    }

    @Test
    void pagesAreOfTheKindsThatTheSiteOffersToWhoMakesThem() {
        modules.with("m/templates/x.ftl", "")
                .with("m/templates/pages/free.yaml", "templateScript: /m/templates/x.ftl")
                .with("m/templates/pages/bound.yaml", "templateScript: /m/templates/x.ftl")
                .with("m/templates/pages/off.yaml", "templateScript: /m/templates/x.ftl")
                .with("m/templates/pages/other.yaml", "templateScript: /m/templates/x.ftl")
                .with("m/templates/components/part.yaml", "templateScript: /m/templates/x.ftl")
                .with(
                        "m/sites/fallback.yaml",
                        "templates:",
                        "  availability:",
                        "    templates:",
                        "      free: {id: 'm:pages/free'}",
                        "      bound: {id: 'm:pages/bound', roles: [chief]}",
                        "      off: {id: 'm:pages/off', enabled: false}");

        Definitions definitions = modules.read();

        assertThat(ids(definitions, "writer")).containsExactly("m:pages/free");
        assertThat(ids(definitions, "writer", "chief")).containsExactlyInAnyOrder("m:pages/free", "m:pages/bound");
    }

    @Test
    void aBaseThatAModuleLaysSomethingOnIsOffered() {
        modules.with("m/templates/x.ftl", "")
                .with("m/templates/pages/base.yaml", "templateScript: /m/templates/x.ftl", "visible: false")
                .with("m/templates/pages/hidden.yaml", "templateScript: /m/templates/x.ftl", "visible: false")
                .with(
                        "d/decorations/m/templates/pages/base.areas.main.availableComponents.yaml",
                        "own: {id: 'd:components/own'}");

        assertThat(ids(modules.read())).containsExactly("m:pages/base");
    }

    private static List<String> ids(Definitions definitions, String... roles) {
        return definitions.pageKinds(Set.of(roles)).stream()
                .map(TemplateDefinition::id)
                .toList();
    }

    @Test
    void theConfigurationOfTheSiteModuleIsASiteToo() {
        modules.with("d/decorations/site/config.yaml", "site:", "  parameters: {a: decorated}")
                .with("d/decorations/multisite/config.yaml", "sites:", "  fallback: {parameters: {b: multi}}");

        assertThat(modules.read().site().parameters()).isEqualTo(Map.of("a", "decorated", "b", "multi"));
    }

    @Test
    void thePrototypeOfASiteLiesBeneathItsPages() {
        modules.with(
                "m/sites/fallback.yaml",
                "templates:",
                "  prototype:",
                "    templateScript: /m/templates/x.ftl",
                "    areas: {footer: , main: {title: From prototype}}");
        TemplateDefinition template = modules.template("renderType: site", "areas: {main: {title: Own}, aside: }");

        assertThat(template.areas().keySet()).containsExactly("footer", "main", "aside");
        assertThat(template.area("main").orElseThrow().title()).isEqualTo("Own");
    }

    @Test
    void aThemeHasFilesAndSizes() {
        modules.with(
                "m/themes/calm.yaml",
                "cssFiles: [/a.css, {link: /b.css, media: print}]",
                "jsFiles: {one: {link: /c.js, addFingerPrint: true}}",
                "imaging:",
                "  variations:",
                "    small: {width: 20, height: 10}",
                "    crop: {width: 20, height: 20, crop: true}",
                "    none: {}");

        ThemeDefinition theme = modules.read().theme("calm").orElseThrow();

        assertThat(theme.cssFiles()).extracting(ResourceLink::link).containsExactly("/a.css", "/b.css");
        assertThat(theme.jsFiles()).isEqualTo(List.of(new ResourceLink("one", "/c.js", "", "", true)));
        assertThat(theme.variations().get("crop")).isEqualTo(new ImageVariation("crop", 20, 20, true, false));
        assertThat(modules.told())
                .containsExactly("/m/themes/calm.yaml:7 the image variation none has neither a width nor a height");
    }
}
