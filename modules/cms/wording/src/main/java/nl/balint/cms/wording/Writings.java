package nl.balint.cms.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.TemplateDefinition;

/** Every mail and letter of the light modules; each is read when it is first asked for, and again when files change. */
final class Writings {

    private final LightModules modules;
    private final Frames frames;
    private final Shown shown;
    private volatile Known known;

    private record Known(Definitions definitions, Map<String, Writing> read) {}

    Writings(LightModules modules, Frames frames, Shown shown) {
        this.modules = modules;
        this.frames = frames;
        this.shown = shown;
        this.known = new Known(modules.current(), new ConcurrentHashMap<>());
    }

    /** All of them, by id. */
    List<Writing> list() {
        return modules.current().templates().stream()
                .filter(Writing::isOne)
                .map(template -> find(template.id()).orElseThrow())
                .sorted(Comparator.comparing(Writing::id))
                .toList();
    }

    Optional<Writing> find(String id) {
        Known now = now();
        Writing before = now.read().get(id);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Writing> read =
                now.definitions().template(id).filter(Writing::isOne).map(template -> read(now, template));
        read.ifPresent(writing -> now.read().put(id, writing));
        return read;
    }

    Optional<Writing> bySlug(String slug) {
        return modules.current().templates().stream()
                .filter(template ->
                        Writing.isOne(template) && Writing.slug(template.id()).equals(slug))
                .findFirst()
                .flatMap(template -> find(template.id()));
    }

    private Writing read(Known now, TemplateDefinition template) {
        return new Reading(frames, shown, now.definitions().messages()).read(template);
    }

    private Known now() {
        Known before = known;
        Definitions current = modules.current();
        if (before.definitions() == current) {
            return before;
        }
        Known renewed = new Known(current, new ConcurrentHashMap<>());
        known = renewed;
        return renewed;
    }
}
