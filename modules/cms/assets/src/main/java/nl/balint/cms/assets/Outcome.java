package nl.balint.cms.assets;

import java.util.List;

/**
 * What became of a file that was brought.
 *
 * @param name as it was called
 * @param id of the file that it is now, or of the same one that was there; empty when it was refused
 * @param key the text that tells it
 */
record Outcome(String name, String id, boolean isAdded, String key, List<Object> arguments) {

    Outcome {
        arguments = List.copyOf(arguments);
    }

    static Outcome added(String name, String id) {
        return new Outcome(name, id, true, "assets.added", List.of());
    }

    static Outcome same(String name, String id, String title) {
        return new Outcome(name, id, false, "assets.same", List.of(title));
    }

    static Outcome refused(String name, String key, Object... arguments) {
        return new Outcome(name, "", false, key, List.of(arguments));
    }
}
