package nl.balint.portal.applications;

import java.util.stream.Stream;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;

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
        repository.addRecords(
                WORKSPACE,
                Stream.of(JOINING, STARTING, LINKS, SETUP, COUNTERS)
                        .map(ContentPath::name)
                        .toList());
        repository.addIndex("submission");
    }
}
