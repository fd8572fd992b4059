package nl.balint.cms.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.WrongPath;

/** Deleted pages with all below them, for a month: they lie in a workspace that only the house enters. */
public final class Bin {

    public static final Duration KEPT = Duration.ofDays(30);

    static final String WORKSPACE = "bin";
    private static final String PAGE = "page";

    private final Clock clock;

    public Bin(Repository repository, Clock clock) {
        this.clock = clock;
        repository.addRecords(WORKSPACE);
    }

    /**
     * A page in the bin.
     *
     * @param from where it was
     * @param pages how many went, it and those below it
     */
    public record Binned(String id, String title, String from, Instant at, String who, int pages) {}

    /** Takes a page there; stands at the next save. */
    void put(Content content, String who, Node page) {
        Node record = Kept.record(content, WORKSPACE, page.id());
        record.set("from", SitePages.written(page.path()));
        record.set("at", Kept.value(clock.instant()));
        record.set("who", who);
        page.moveTo(record.path().child(PAGE));
    }

    /** What lies there, the newest first. */
    public List<Binned> list(Content content) {
        return content.root(WORKSPACE).children().stream()
                .flatMap(record -> record.child(PAGE).map(page -> line(record, page)).stream())
                .sorted(Comparator.comparing(Binned::at).reversed())
                .toList();
    }

    private static Binned line(Node record, Node page) {
        int below = record.content()
                .list(NodeQuery.below(page.path()).ofType(SitePages.ITEM))
                .size();
        return new Binned(
                record.name(),
                SitePages.title(page),
                Kept.text(record, "from"),
                Kept.moment(record, "at").orElse(Instant.EPOCH),
                Kept.text(record, "who"),
                below + 1);
    }

    boolean holds(Content content, String id) {
        return record(content, id).isPresent();
    }

    /**
     * Takes a page back to where it was, or to the top when there is no page above it any more; stands at the next
     * save.
     */
    Node takeBack(Content content, String id) {
        Node record = record(content, id).orElseThrow(SitePages::missing);
        Node page = record.child(PAGE).orElseThrow(SitePages::missing);
        ContentPath from = SitePages.anyPlace(Kept.text(record, "from"));
        Node parent = content.find(from.parent()).orElseGet(() -> content.root(from.workspace()));
        Node back = page.moveTo(parent.path().child(NodeNames.free(parent, from.name())));
        record.delete();
        return back;
    }

    private static Optional<Node> record(Content content, String id) {
        try {
            return content.find(ContentPath.root(WORKSPACE).child(id));
        } catch (WrongPath wrong) {
            return Optional.empty();
        }
    }

    /** Throws away what lay there for a month; stands at the next save. How many that were. */
    public int tidy(Content content) {
        Instant old = clock.instant().minus(KEPT);
        List<Node> worn = content.root(WORKSPACE).children().stream()
                .filter(record ->
                        Kept.moment(record, "at").filter(old::isBefore).isEmpty())
                .toList();
        worn.forEach(Node::delete);
        return worn.size();
    }
}
