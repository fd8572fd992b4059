package nl.balint.cms.content;

import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.balint.cms.content.internal.store.Elsewhere;

/** Tells what other machines on the same database saved, as if it had been saved here. */
final class OtherMachines implements Elsewhere {

    private final Repository repository;

    OtherMachines(Repository repository) {
        this.repository = repository;
    }

    @Override
    public void changed(Set<String> places) {
        Changes changes = new Changes();
        places.forEach(place -> note(place, changes));
        repository.savedElsewhere(changes);
    }

    /** Each workspace may have changed as a whole. */
    @Override
    public void renewed() {
        repository.forget();
        Changes changes = new Changes();
        Session session = repository.login(Access.SYSTEM);
        try {
            Jcr.run("list", "the workspaces", () -> {
                noteBelow(session.getRootNode(), changes);
                noteBelow(session.getNode(Layout.PUBLIC), changes);
            });
        } finally {
            session.logout();
        }
        repository.savedElsewhere(changes);
    }

    private static void noteBelow(javax.jcr.Node top, Changes changes) throws RepositoryException {
        for (var nodes = top.getNodes(); nodes.hasNext(); ) {
            note(nodes.nextNode().getPath(), changes);
        }
    }

    private static void note(String place, Changes changes) {
        for (View view : View.values()) {
            if (Layout.isIn(view, place)) {
                changes.changed(view, Layout.logical(view, place));
            }
        }
    }
}
