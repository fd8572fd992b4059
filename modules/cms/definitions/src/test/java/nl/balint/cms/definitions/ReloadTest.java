package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {

    @TempDir
    Path folder;

    private ModuleFolder files;
    private LightModules modules;

    @BeforeEach
    void openModules() {
        files = new ModuleFolder(folder);
        files.with("m/includes/params.yaml", "a: before");
        files.template("title: Before", "parameters: !include:/m/includes/params.yaml");
        modules = files.open();
    }

    @AfterEach
    void closeModules() {
        modules.close();
    }

    @Test
    void nothingChangesWhileNothingChanges() {
        Definitions before = modules.current();

        modules.refresh();

        assertThat(modules.current()).isSameAs(before);
    }

    @Test
    void aSavedFileIsReadAgainWithAllThatIncludeIt() {
        Definitions before = modules.current();

        files.with("m/includes/params.yaml", "a: afterwards");
        modules.refresh();

        assertThat(template().parameters()).containsEntry("a", "afterwards");
        assertThat(modules.current().generation()).isGreaterThan(before.generation());
        assertThat(before.template("m:pages/t").orElseThrow().parameters()).containsEntry("a", "before");
    }

    @Test
    void aFileThatIsReplacedByOneOfTheSameSizeAndTimeIsNoticed() throws IOException {
        Path file = files.file("m/includes/params.yaml");
        Instant saved = Files.getLastModifiedTime(file).toInstant();
        files.with("params.new", "a: behind");
        files.touch("params.new", saved);
        Files.move(files.file("params.new"), file, StandardCopyOption.REPLACE_EXISTING);

        modules.refresh();

        assertThat(template().parameters()).containsEntry("a", "behind");
    }

    @Test
    void definitionsComeGoBreakAndHeal() throws IOException {
        files.with("m/templates/pages/new.yaml", "title: New");
        modules.refresh();
        assertThat(modules.current().template("m:pages/new")).isPresent();

        files.with("m/templates/pages/new.yaml", "title: [");
        modules.refresh();
        assertThat(modules.current().template("m:pages/new")).isEmpty();
        assertThat(modules.current().problems()).extracting("severity").containsExactly(Severity.ERROR);
        assertThat(template().title()).isEqualTo("Before");

        Files.delete(files.file("m/templates/pages/new.yaml"));
        modules.refresh();
        assertThat(modules.current().problems()).isEmpty();
    }

    @Test
    void listenersAreToldOfEachChangeOnceAndDoNotDisturbEachOther() {
        List<Long> told = new ArrayList<>();
        modules.listen(definitions -> {
            throw new IllegalStateException("a listener that fails");
        });
        modules.listen(definitions -> told.add(definitions.generation()));

        files.with("m/templates/x.ftl", "[#-- changed --]");
        modules.refresh();
        modules.refresh();

        assertThat(told).containsExactly(modules.current().generation());
    }

    @Test
    void aChangeIsSeenWithoutAsking() throws InterruptedException {
        var seen = new LinkedBlockingQueue<Definitions>();
        try (var watching = LightModules.open(List.of(folder), LightModules.Reload.ON_CHANGE)) {
            watching.listen(seen::add);

            files.with("m/templates/pages/new.yaml", "title: New");

            assertThat(seen.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private TemplateDefinition template() {
        return modules.current().template("m:pages/t").orElseThrow();
    }
}
