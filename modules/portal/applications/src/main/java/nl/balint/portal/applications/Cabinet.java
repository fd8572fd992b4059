package nl.balint.portal.applications;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/** All applications as last saved, in memory: they are few and looked through often. */
final class Cabinet {

    private static final Comparator<Application> LONGEST_FIRST = Comparator.comparing(
                    (Application application) -> application.state().since())
            .thenComparing(Application::id);

    private final Repository repository;
    private final ApplicationEntry entry;
    private final Map<String, Application> all = new ConcurrentHashMap<>();
    private List<Application> inOrder = List.of();
    private final Set<String> stale = new HashSet<>();
    private boolean read;

    Cabinet(Repository repository, ApplicationEntry entry) {
        this.repository = repository;
        this.entry = entry;
        repository.listen(this::changed);
    }

    /** Those that stand longest in their state first; put in order once for each change. */
    synchronized List<Application> list() {
        renew();
        if (inOrder.isEmpty()) {
            inOrder = all.values().stream().sorted(LONGEST_FIRST).toList();
        }
        return inOrder;
    }

    Optional<Application> find(String id) {
        renew();
        return Optional.ofNullable(all.get(id));
    }

    private synchronized void changed(ContentChange change) {
        if (change.view() == View.DRAFT) {
            change.paths().stream()
                    .filter(path -> path.workspace().equals(Shelves.WORKSPACE))
                    .filter(path -> path.segments().size() > 1 && Shelves.isOfJoining(path))
                    .forEach(path -> stale.add(path.segments().get(1)));
        }
    }

    private synchronized void renew() {
        if (read && stale.isEmpty()) {
            return;
        }
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            if (!read) {
                content.get(Shelves.JOINING).children().forEach(node -> all.put(node.name(), entry.read(node)));
                read = true;
            }
            stale.forEach(id -> renew(content, id));
            stale.clear();
            inOrder = List.of();
        }
    }

    private void renew(Content content, String id) {
        Optional<Node> node = content.find(Shelves.joining(id));
        if (node.isPresent()) {
            all.put(id, entry.read(node.get()));
        } else {
            all.remove(id);
        }
    }
}
