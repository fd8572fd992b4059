package nl.balint.cms.publishing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.Seals;

/** What was offered to be looked at, with what was said about it. */
public final class Reviews {

    private static final String WORKSPACE = "reviews";
    private static final String REMARK = "remark-";
    private static final int ID_LENGTH = 20;

    private final Clock clock;
    private final Seals seals;

    public Reviews(Repository repository, Seals seals, Clock clock) {
        repository.addRecords(WORKSPACE);
        this.clock = clock;
        this.seals = seals;
    }

    Review add(Content content, List<Review.Offered> pages, String who, String note) {
        String id = Seals.fingerprint(seals.secret()).substring(0, ID_LENGTH);
        Node node = content.root(WORKSPACE).add(id, Kept.RECORD);
        node.set(
                "pages",
                Value.of(pages.stream()
                        .map(page -> page.page() + ":" + page.version())
                        .toList()));
        node.set("who", who);
        node.set("at", Kept.value(clock.instant()));
        node.set("note", note);
        node.set("state", name(Review.State.ASKED));
        return review(node);
    }

    public Optional<Review> find(Content content, String id) {
        return node(content, id).map(Reviews::review);
    }

    /** All that are kept, the newest first. */
    public List<Review> list(Content content) {
        return content.root(WORKSPACE).children().stream()
                .map(Reviews::review)
                .sorted(Comparator.comparing(Review::at).reversed().thenComparing(Review::id))
                .toList();
    }

    void remark(Content content, Review review, String who, String text) {
        Node node = node(content, review.id()).orElseThrow(SitePages::missing);
        Node remark = node.add(REMARK + review.remarks().size(), Kept.RECORD);
        remark.set("who", who);
        remark.set("at", Kept.value(clock.instant()));
        remark.set("text", text);
    }

    void close(Content content, Review review, Review.State state) {
        node(content, review.id()).orElseThrow(SitePages::missing).set("state", name(state));
    }

    /** Forgets what was closed before a moment; stands at the next save. */
    int tidy(Content content, java.time.Instant before) {
        List<Node> old = content.root(WORKSPACE).children().stream()
                .filter(node -> !review(node).isOpen() && review(node).at().isBefore(before))
                .toList();
        old.forEach(Node::delete);
        return old.size();
    }

    private static Optional<Node> node(Content content, String id) {
        return ContentPath.isName(id) ? content.find(ContentPath.root(WORKSPACE).child(id)) : Optional.empty();
    }

    private static String name(Review.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Review review(Node node) {
        List<Review.Offered> pages = node.property("pages").stream()
                .flatMap(value -> ((Value.Many) value).values().stream())
                .map(value -> value.asText().split(":", 2))
                .map(parts -> new Review.Offered(parts[0], Integer.parseInt(parts[1])))
                .toList();
        List<Review.Remark> remarks = node.children().stream()
                .sorted(Comparator.comparing(
                        child -> Integer.parseInt(child.name().substring(REMARK.length()))))
                .map(child -> new Review.Remark(
                        Kept.text(child, "who"), Kept.moment(child, "at").orElseThrow(), Kept.text(child, "text")))
                .toList();
        return new Review(
                node.name(),
                pages,
                Kept.text(node, "who"),
                Kept.moment(node, "at").orElseThrow(),
                Kept.text(node, "note"),
                Review.State.valueOf(Kept.text(node, "state").toUpperCase(Locale.ROOT)),
                remarks);
    }
}
