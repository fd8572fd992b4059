package nl.balint.cms.publishing;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;

/**
 * What pages were: a copy for each version, in a workspace that only the house enters (docs/decisions/0067). Versions
 * are added, never changed; the oldest publications go when there are many, what somebody kept by hand stays.
 */
public final class Versions {

    static final String WORKSPACE = "versions";
    static final String COPY = "page";

    /** So many of a page are kept beside those that somebody kept by hand. */
    static final int MOST = 50;

    private static final String LAST = "last";
    private static final List<String> STAMPS =
            List.of("mgnl:created", "mgnl:lastModified", "mgnl:lastActivated", "mgnl:activationStatus");

    private final Clock clock;

    public Versions(Repository repository, Clock clock) {
        this.clock = clock;
        repository.addRecords(WORKSPACE);
    }

    /** Keeps the draft of a page as it is now; stands at the next save. */
    public Version add(Content content, Node page, Version.Kind kind, String who, String note) {
        Node record = Kept.record(content, WORKSPACE, page.id());
        Version version = new Version(
                page.id(),
                Kept.number(record, LAST) + 1,
                kind,
                clock.instant(),
                who,
                note,
                SitePages.title(page),
                page.path().path());
        record.set(LAST, Value.of(version.number()));
        Node kept = record.add("v" + version.number(), Kept.RECORD);
        kept.set("kind", kind.name().toLowerCase(Locale.ROOT));
        kept.set("at", Kept.value(version.at()));
        kept.set("who", who);
        kept.set("note", note);
        kept.set("title", version.title());
        kept.set("path", version.path());
        content.copy(page.path(), version.copy());
        thin(record);
        return version;
    }

    /** All of a page, the newest first. */
    public List<Version> list(Content content, String page) {
        return record(content, page).stream()
                .flatMap(record -> record.children().stream())
                .map(Versions::version)
                .sorted(Comparator.comparing(Version::number).reversed())
                .toList();
    }

    public Optional<Version> find(Content content, String page, int number) {
        return record(content, page)
                .flatMap(record -> record.child("v" + number))
                .map(Versions::version);
    }

    /** Gives the draft of a page the text of a version; what the page is now is not kept by this. */
    public void apply(Content content, Version version, Node page) {
        content.copy(version.copy(), page.path());
    }

    /** Whether the draft of a page says what the version says. */
    boolean isLike(Content content, Version version, Node page) {
        return isLike(content.get(version.copy()), page);
    }

    private static boolean isLike(Node one, Node other) {
        return one.type().equals(other.type())
                && words(one).equals(words(other))
                && parts(one).stream()
                        .map(Node::name)
                        .toList()
                        .equals(parts(other).stream().map(Node::name).toList())
                && parts(one).stream()
                        .allMatch(part -> isLike(part, other.child(part.name()).orElseThrow()));
    }

    private static Map<String, Value> words(Node node) {
        Map<String, Value> words = new HashMap<>(node.properties());
        words.keySet()
                .removeIf(name -> name.startsWith("jcr:") || STAMPS.stream().anyMatch(name::startsWith));
        return words;
    }

    private static List<Node> parts(Node node) {
        return node.children().stream()
                .filter(child -> !SitePages.isItem(child))
                .toList();
    }

    void drop(Content content, Version version) {
        content.get(version.copy().parent()).delete();
    }

    /** Forgets the versions of pages that are no more; stands at the next save. */
    public int tidy(Content content, Bin bin) {
        List<Node> orphans = content.root(WORKSPACE).children().stream()
                .filter(record -> SitePages.find(content, record.name()).isEmpty())
                .filter(record -> !bin.holds(content, record.name()))
                .toList();
        orphans.forEach(Node::delete);
        return orphans.size();
    }

    private static void thin(Node record) {
        List<Node> worn = record.children().stream()
                .filter(node -> version(node).kind() != Version.Kind.KEPT)
                .sorted(Comparator.comparing((Node node) -> version(node).number())
                        .reversed())
                .skip(MOST)
                .toList();
        worn.forEach(Node::delete);
    }

    private static Optional<Node> record(Content content, String page) {
        return ContentPath.isName(page)
                ? content.find(ContentPath.root(WORKSPACE).child(page))
                : Optional.empty();
    }

    private static Version version(Node node) {
        return new Version(
                node.path().parent().name(),
                Integer.parseInt(node.name().substring(1)),
                Version.Kind.valueOf(Kept.text(node, "kind").toUpperCase(Locale.ROOT)),
                Kept.moment(node, "at").orElseThrow(),
                Kept.text(node, "who"),
                Kept.text(node, "note"),
                Kept.text(node, "title"),
                Kept.text(node, "path"));
    }
}
