package nl.balint.portal.applications;

import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Entry;

/** Where applications lie. Nobody but the house itself reads there: what somebody may see is asked by the screens. */
public final class Shelves {

    static final String WORKSPACE = "applications";
    static final ContentPath JOINING = ContentPath.root(WORKSPACE).child("joining");
    public static final ContentPath STARTING = ContentPath.root(WORKSPACE).child("starting");
    static final ContentPath LINKS = ContentPath.root(WORKSPACE).child("links");
    public static final ContentPath SETUP = ContentPath.root(WORKSPACE).child("setup");
    public static final ContentPath COUNTERS = ContentPath.root(WORKSPACE).child("counters");

    private Shelves() {}

    static ContentPath joining(String id) {
        return JOINING.child(id);
    }

    static boolean isOfJoining(ContentPath path) {
        return path.segments().get(0).equals(JOINING.name());
    }

    static void lay(Repository repository) {
        repository.addRecords(WORKSPACE);
        repository.addIndex("submission");
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node root = content.root(WORKSPACE);
            List<String> missing = Stream.of(JOINING, STARTING, LINKS, SETUP, COUNTERS)
                    .map(ContentPath::name)
                    .filter(name -> root.child(name).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                missing.forEach(name -> root.add(name, Entry.TYPE));
                content.save();
            }
        }
    }
}
