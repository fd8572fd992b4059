package nl.balint.cms.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/** What waits, as last saved, in memory: every look at the list of tasks goes through all of them. */
final class OpenTasks {

    private final Repository repository;
    private final Map<String, Task> all = new HashMap<>();
    private final Set<String> stale = new HashSet<>();
    private boolean read;

    OpenTasks(Repository repository) {
        this.repository = repository;
        repository.listen(this::changed);
    }

    synchronized List<Task> list() {
        if (!read || !stale.isEmpty()) {
            renew();
        }
        return List.copyOf(all.values());
    }

    private synchronized void changed(ContentChange change) {
        if (change.view() == View.DRAFT) {
            change.paths().stream().flatMap(path -> TaskNodes.id(path).stream()).forEach(stale::add);
        }
    }

    private void renew() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            if (!read) {
                TaskNodes.open(content).map(TaskNodes::task).forEach(task -> all.put(task.id(), task));
                read = true;
            }
            stale.forEach(id -> renew(content, id));
            stale.clear();
        }
    }

    private void renew(Content content, String id) {
        Optional<Task> task = TaskNodes.find(content, id).map(TaskNodes::task).filter(Task::isOpen);
        all.remove(id);
        task.ifPresent(open -> all.put(id, open));
    }
}
