package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.TemplateDefinition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Everything in {@code light-modules/} is whole: no problems, each component on offer has its dialog, sample and place
 * in the guide.
 */
class CatalogueTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    private static final Path LIGHT_MODULES = Path.of("../light-modules");

    @Test
    void theLightModulesHaveNoProblems() {
        try (LightModules modules = LightModules.open(List.of(LIGHT_MODULES), LightModules.Reload.NEVER)) {
            assertThat(modules.current().problems()).isEmpty();
            assertThat(components(modules.current())).hasSizeGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void everyComponentHasItsDialogItsSampleAndItsPlaceInTheGuide() {
        Document guide = SITE.page("/stijlgids");
        try (LightModules modules = LightModules.open(List.of(LIGHT_MODULES), LightModules.Reload.NEVER)) {
            Definitions definitions = modules.current();
            for (TemplateDefinition component : components(definitions)) {
                String name = component.id().substring(component.id().lastIndexOf('/') + 1);

                assertThat(definitions
                                .dialog(component.dialog())
                                .map(DialogDefinition::fields)
                                .orElse(List.of()))
                        .as("fields of " + component.id())
                        .isNotEmpty();
                Element sample = guide.getElementById(name);
                assertThat(sample).as("sample of " + name).isNotNull();
                assertThat(sample.select("header ~ *"))
                        .as("what " + name + " shows")
                        .isNotEmpty();
                assertThat(sample.select(".sample__title").text())
                        .as("title of " + name)
                        .doesNotContain("site.");
            }
        }
    }

    @Test
    void everyPageIsValidHtml() {
        HtmlChecker checker = new HtmlChecker();
        List<String> problems = new ArrayList<>();
        List<String> addresses = new ArrayList<>(SITE.addresses());
        addresses.addAll(List.of("/stijlgids", "/zoeken?q=supervisie", "/bestaat-niet", "/inloggen"));
        for (String address : addresses) {
            checker.errors(SITE.ask(address).body()).forEach(error -> problems.add(address + " " + error));
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void noFileOfTheLightModulesIsLongerThanThreeHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(LIGHT_MODULES)) {
            List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(ftlh|ftl|css|js|yaml)"))
                    .toList();
            for (Path file : texts) {
                assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(300);
            }
        }
    }

    private static List<TemplateDefinition> components(Definitions definitions) {
        return definitions.templates().stream()
                .filter(template -> template.id().contains(":components/"))
                .filter(TemplateDefinition::visible)
                .toList();
    }
}
