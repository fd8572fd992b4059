package nl.balint.cms.forms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who knows the choices of today, by the name that a form definition gives as {@code source}. */
public final class FormChoices {

    private final Map<String, Supplier<List<Choice>>> sources = new ConcurrentHashMap<>();

    /**
     * Registers a source, such as {@code members:open-groups}. It is asked whenever the form is shown and read.
     *
     * @throws IllegalStateException when the name is taken
     */
    public void register(String name, Supplier<List<Choice>> source) {
        if (sources.putIfAbsent(name, source) != null) {
            throw new IllegalStateException("There are two sources of choices named " + name);
        }
    }

    /** The choices of now; none when nobody knows them. */
    public List<Choice> list(String name) {
        Supplier<List<Choice>> source = sources.get(name);
        return source == null ? List.of() : List.copyOf(source.get());
    }
}
