package nl.balint.cms.content;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What has changed in one view since it was last read, for whoever keeps something of what he read. When reading fails,
 * all of it waits for the next time.
 */
public final class ChangedPaths implements ContentListener {

    private final View view;
    private final Predicate<ContentPath> concerns;
    private final Set<ContentPath> changed = new HashSet<>();

    /** @param concerns which paths matter to whoever reads */
    public ChangedPaths(View view, Predicate<ContentPath> concerns) {
        this.view = view;
        this.concerns = concerns;
    }

    @Override
    public void changed(ContentChange change) {
        if (change.view() == view) {
            synchronized (changed) {
                change.paths().stream().filter(concerns).forEach(changed::add);
            }
        }
    }

    /** As if something changed there. */
    public void add(ContentPath path) {
        synchronized (changed) {
            changed.add(path);
        }
    }

    /** Hands out each path once, with the content of this moment; opens nothing when nothing changed. */
    public void read(Repository repository, BiConsumer<Content, ContentPath> reader) {
        Set<ContentPath> again;
        synchronized (changed) {
            again = Set.copyOf(changed);
            changed.clear();
        }
        if (again.isEmpty()) {
            return;
        }
        try (Content content = repository.open(Access.SYSTEM, view)) {
            again.forEach(path -> reader.accept(content, path));
        } catch (RuntimeException failure) {
            synchronized (changed) {
                changed.addAll(again);
            }
            throw failure;
        }
    }
}
