package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcesTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder.resolve("first"));
        modules.with("m/webresources/css/main.css", "a {}");
    }

    @Test
    void aFileIsFoundByItsExactPathOnly() {
        Definitions definitions = modules.read();

        assertThat(definitions.resource("/m/webresources/css/main.css")).hasValueSatisfying(css -> {
            assertThat(css.module()).isEqualTo("m");
            assertThat(css.name()).isEqualTo("main.css");
            assertThat(css.extension()).isEqualTo("css");
            assertThat(css.size()).isEqualTo(4);
        });
        for (String path : List.of(
                "/m/webresources/css/Main.css",
                "/m/webresources/css",
                "/m/webresources/css/",
                "m/webresources/css/main.css",
                "/m//webresources/css/main.css",
                "/m/webresources/css/../css/main.css",
                "/m/webresources/css/main.css\0",
                "/m\\webresources\\css\\main.css",
                "")) {
            assertThat(definitions.resource(path)).as(path).isEmpty();
        }
    }

    @Test
    void theEarlierFolderCountsAndTheClassPathComesLast() throws IOException {
        var second = new ModuleFolder(folder.resolve("second"));
        second.with("m/webresources/css/main.css", "b {}").with("m/webresources/css/more.css", "c {}");

        try (LightModules both = LightModules.open(
                List.of(folder.resolve("first"), folder.resolve("second"), folder.resolve("absent")),
                LightModules.Reload.NEVER)) {
            Definitions definitions = both.current();
            assertThat(definitions
                            .resource("/m/webresources/css/main.css")
                            .orElseThrow()
                            .open())
                    .hasContent("a {}");
            assertThat(definitions.resources("/m/webresources/css/"))
                    .extracting(Resource::name)
                    .containsExactly("main.css", "more.css");
            assertThat(definitions.resource("/packaged/webresources/packaged.css"))
                    .isPresent();
            assertThat(definitions.problems())
                    .extracting(Problem::told)
                    .singleElement()
                    .asString()
                    .startsWith("/m/module.yaml files of the module m lie in more than one folder");
        }
    }

    @Test
    void aFolderThatIsNamedTwiceIsOneFolder() {
        Path first = folder.resolve("first");

        try (LightModules twice = LightModules.open(List.of(first, first.resolve("m")), LightModules.Reload.NEVER)) {
            assertThat(twice.current().problems()).isEmpty();
        }
    }

    @Test
    void whatIsForMakersIsLeftOut() {
        modules.with(".git/config", "x")
                .with("node_modules/a/x.yaml", "x")
                .with("m/.idea/x.yaml", "x")
                .with("m/node_modules/a/x.js", "x")
                .with("m/_dev/x.yaml", "x")
                .with("m/bootstrap/website.x.yaml", "x")
                .with("m/README.md", "x")
                .with("m/.DS_Store", "x")
                .with("m/webresources/bootstrap/x.css", "x")
                .with("stray.yaml", "x");

        assertThat(modules.read().resources("/m/"))
                .extracting(Resource::path)
                .containsExactly("/m/webresources/bootstrap/x.css", "/m/webresources/css/main.css");
        assertThat(modules.read().modules()).extracting("name").contains("m").doesNotContain(".git", "node_modules");
    }

    @Test
    void aLinkCountsWithinItsModuleOnly() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "secret");
        link("m/webresources/same.css", modules.file("m/webresources/css/main.css"));
        link("m/webresources/secret.css", secret);
        link("m/webresources/outside", folder);
        link("m/webresources/round", modules.file("m"));
        link("m/webresources/nowhere.css", folder.resolve("nowhere.css"));

        assertThat(modules.read().resources("/m/"))
                .extracting(Resource::path)
                .containsExactly("/m/webresources/css/main.css", "/m/webresources/same.css");
    }

    @Test
    void aModuleMayItselfBeALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("x.css"), "x", StandardCharsets.UTF_8);
        link("linked", elsewhere);

        assertThat(modules.read().resource("/linked/x.css")).isPresent();
    }

    @Test
    void includesAreNoDefinitions() {
        modules.with("m/includes/templates/pages/x.yaml", "title: x").with("m/templates/pages/x.yml", "title: x");

        assertThat(modules.read().templates()).isEmpty();
        assertThat(modules.told())
                .containsExactly("/m/templates/pages/x.yml is not read: the name of a definition ends in .yaml");
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(modules.file(path), target);
    }

    @ParameterizedTest
    @CsvSource({
        "package, '{\"name\": \"slider\"}', slider",
        "package, '{\"name\": \"@shop/slider\"}', slider",
        "slider-1.0.2, '{\"name\": \"slider\"}', slider",
        "slider-main, '{\"name\": \"slider\"}', slider",
        "shop, '{\"name\": \"frontend-of-shop\"}', shop",
        "package, '{}', package"
    })
    void aModuleAsItCameFromNpmHasTheNameOfThePackage(String unpacked, String described, String name)
            throws IOException {
        Path module = Files.createDirectories(folder.resolve(unpacked + "/templates/pages"));
        Files.writeString(folder.resolve(unpacked + "/package.json"), described);
        Files.writeString(module.resolve("home.yaml"), "title: Home");

        assertThat(LightModules.modulesIn(folder.resolve(unpacked))).containsExactly(name);
        try (LightModules modules = LightModules.open(List.of(folder.resolve(unpacked)), LightModules.Reload.NEVER)) {
            assertThat(modules.current().template(name + ":pages/home")).isPresent();
        }
    }
}
