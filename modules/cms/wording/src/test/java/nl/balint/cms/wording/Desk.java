package nl.balint.cms.wording;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.workflow.Terms;
import org.threeten.extra.MutableClock;

/** The light modules as they are, with a repository in which words are kept. */
final class Desk implements AutoCloseable {

    static final String REDACTEUR = "lotte";

    final MutableClock clock = MutableClock.of(Instant.parse("2027-01-06T09:00:00Z"), Terms.DUTCH_TIME);
    final Repository repository = Repository.inMemory(clock);
    final LightModules modules =
            LightModules.open(List.of(Path.of("../../../light-modules")), LightModules.Reload.NEVER);
    final List<String> alarms = new ArrayList<>();
    final Shown shown = new Shown(clock.getZone());
    final Frames frames;
    final Writings writings;
    final WordingStore store = new WordingStore(repository, clock);
    final Wordings wordings;

    Desk(Path folder) {
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(repository, modules, clock),
                new RenderingConfig(Duration.ofSeconds(5), 1_000_000, 1_000_000, folder, clock.getZone()),
                List.of());
        frames = new Frames(rendering.screens(List.of())::text, shown);
        writings = new Writings(modules, frames, shown);
        wordings = new Wordings(store, writings, frames, alarms::add);
    }

    Writing get(String id) {
        return writings.find(id).orElseThrow();
    }

    /** Lets those words count. */
    void keep(String id, Words words) {
        try (Content content = store.open()) {
            String slug = Writing.slug(id);
            store.add(content, slug, store.next(content, slug, REDACTEUR, Version.Deed.WRITTEN, words));
            content.save();
        }
    }

    /** The words of the house with another text. */
    Words saying(String id, String text) {
        Map<String, String> parts = new HashMap<>(get(id).house().parts());
        parts.put("text", text);
        return Words.of(parts);
    }

    /** What is said with these values on top of the samples. */
    String text(String id, Map<String, ?> values) {
        Map<String, Object> model = Reading.samples(get(id).template());
        model.putAll(values);
        return wordings.text(id, model);
    }

    @Override
    public void close() {
        repository.close();
        modules.close();
    }
}
