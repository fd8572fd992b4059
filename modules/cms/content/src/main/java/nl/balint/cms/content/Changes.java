package nl.balint.cms.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was changed and not saved yet. */
final class Changes {

    private final Set<ContentPath> draft = new HashSet<>();
    private final Set<ContentPath> published = new HashSet<>();
    private final Set<ContentPath> edited = new TreeSet<>();

    /** Somebody edited the node: when and by whom will be written on it at the save. */
    void edited(ContentPath path) {
        draft.add(path);
        edited.add(path);
    }

    void changed(View view, ContentPath path) {
        (view == View.PUBLISHED ? published : draft).add(path);
    }

    Set<ContentPath> edited() {
        return Set.copyOf(edited);
    }

    List<View> views() {
        return Stream.of(View.values()).filter(view -> !in(view).isEmpty()).toList();
    }

    Set<ContentPath> in(View view) {
        return Set.copyOf(view == View.PUBLISHED ? published : draft);
    }

    void clear() {
        draft.clear();
        published.clear();
        edited.clear();
    }

    @Override
    public String toString() {
        return "changes in " + draft + (published.isEmpty() ? "" : " and the published " + published);
    }
}
