package nl.balint.portal.directory.watching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.search.Spot;
import nl.balint.cms.security.Seals;
import nl.balint.portal.members.Entry;
import nl.balint.portal.members.Traces;

/** The watches. To whom a mail goes lies sealed, and so does the key by which it is stopped. */
public final class Watches {

    private static final String WORKSPACE = "watches";
    private static final String PURPOSE = "directory-watch|";
    private static final String SEALED = "sealed";

    private final Repository repository;
    private final Seals seals;

    public Watches(Repository repository, Seals seals) {
        repository.addRecords(WORKSPACE);
        this.repository = repository;
        this.seals = seals;
    }

    /** To whom a mail goes, and the key that stands in it. */
    record Addressee(String email, String key) {}

    /** A key that was never given. */
    String newKey() {
        return seals.secret();
    }

    /** Adds a watch under the fingerprint of its key; stands at the save. */
    void add(Content system, Watch watch, Addressee addressee) {
        Node node = system.root(WORKSPACE).add(watch.id(), Entry.TYPE);
        byte[] octets = (addressee.key() + "\n" + addressee.email()).getBytes(StandardCharsets.UTF_8);
        Entry.blank(node)
                .put(SEALED, seals.seal(PURPOSE + watch.id(), octets))
                .put("label", watch.label())
                .put("latitude", watch.spot().latitude())
                .put("longitude", watch.spot().longitude())
                .put("radius", watch.radius())
                .put("online", watch.online());
        write(node, watch);
    }

    /** Changes what may change; stands at the save. */
    void save(Content system, Watch watch) {
        system.find(path(watch.id())).ifPresent(node -> write(node, watch));
    }

    /** Forgets it; stands at the save. */
    void remove(Content system, String id) {
        system.find(path(id)).ifPresent(Node::delete);
    }

    List<Watch> list() {
        try (Content content = open()) {
            return content.root(WORKSPACE).children().stream()
                    .map(Watches::read)
                    .toList();
        }
    }

    /** The watch that a key opens. */
    Optional<Watch> find(String key) {
        try (Content content = open()) {
            return content.find(path(Seals.fingerprint(key))).map(Watches::read);
        }
    }

    /** Those of which the mails go to somebody. */
    List<Watch> of(Traces traces) {
        try (Content content = open()) {
            return list().stream()
                    .filter(watch -> addressee(content, watch)
                            .filter(to -> traces.hasAddress(to.email()))
                            .isPresent())
                    .toList();
        }
    }

    /** To whom its mails go; nothing when the house has another key by now. */
    Optional<Addressee> addressee(Content content, Watch watch) {
        return content.find(path(watch.id()))
                .flatMap(node -> seals.unsealKept(PURPOSE + watch.id(), new Entry(node).text(SEALED)))
                .map(octets -> new String(octets, StandardCharsets.UTF_8).split("\n", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Addressee(parts[1], parts[0]));
    }

    /** Closes anew what lies closed with an earlier key of the house ({@link nl.balint.cms.security.Resealing}). */
    public int reseal() {
        try (Content content = open()) {
            int count = 0;
            for (Node node : content.root(WORKSPACE).children()) {
                count += seals.sealAgain(node, SEALED, PURPOSE + node.name()) ? 1 : 0;
            }
            content.save();
            return count;
        }
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    private static ContentPath path(String id) {
        return ContentPath.root(WORKSPACE).child(id);
    }

    private static void write(Node node, Watch watch) {
        new Entry(node)
                .put("confirmed", watch.confirmed())
                .put("until", watch.until())
                .put("told", watch.told().stream().sorted().collect(Collectors.joining(" ")));
    }

    private static Watch read(Node node) {
        Entry entry = new Entry(node);
        Set<String> told = Arrays.stream(entry.text("told").split(" ", -1))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        return new Watch(
                node.name(),
                entry.text("label"),
                new Spot(entry.fraction("latitude"), entry.fraction("longitude")),
                entry.number("radius"),
                entry.flag("online"),
                entry.flag("confirmed"),
                entry.moment("until", Instant.EPOCH),
                told);
    }
}
