package nl.balint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.house.Portal;

/** What people read elsewhere than on a screen: the templates of all light modules, to be made without a house. */
final class WrittenTemplates implements AutoCloseable {

    private final LightModules modules =
            LightModules.open(List.of(Path.of("../light-modules")), LightModules.Reload.NEVER);
    private final Clock clock = Clock.system(Portal.DUTCH_TIME);
    private final Repository repository = Repository.inMemory(clock);
    private final Screens screens;

    /** In that folder lies what is kept meanwhile. */
    WrittenTemplates(Path data) {
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(repository, modules, clock),
                new RenderingConfig(Duration.ofSeconds(5), 1_000_000, 1_000_000, data, Portal.DUTCH_TIME),
                List.of());
        screens = rendering.screens(List.of());
    }

    /** The ids of all of one kind, "mails" or "letters". */
    static List<String> of(String kind) {
        try (LightModules all = LightModules.open(List.of(Path.of("../light-modules")), LightModules.Reload.NEVER)) {
            return all.current().templates().stream()
                    .map(TemplateDefinition::id)
                    .filter(id -> id.contains(":" + kind + "/"))
                    .sorted()
                    .toList();
        }
    }

    Repository repository() {
        return repository;
    }

    Clock clock() {
        return clock;
    }

    Screens screens() {
        return screens;
    }

    /** The sample values of its definition. */
    Map<String, Object> samples(String template) {
        return modules.current().template(template).orElseThrow().parameters();
    }

    /** Where somebody looks at what was made: a file of that name in the folder of that kind below {@code target}. */
    static Path target(String kind, String template, String ending) {
        try {
            return Files.createDirectories(Path.of("target", kind)).resolve(template.replaceAll("[:/]", "-") + ending);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        repository.close();
        modules.close();
    }
}
