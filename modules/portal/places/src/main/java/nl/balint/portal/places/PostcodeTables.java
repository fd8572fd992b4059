package nl.balint.portal.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.jspecify.annotations.Nullable;

/** The full tables of postcodes that were brought in: one to look at, one in use, and the one before it. */
public final class PostcodeTables {

    /** Where they lie. */
    public static final String WORKSPACE = "places";

    private static final ContentPath TOP = ContentPath.root(WORKSPACE).child("postcodes");
    private static final String TYPE = "balint:record";

    /** What a table can be. */
    public enum Part {
        /** Brought in, to be looked at. */
        ASKED,
        USED,
        /** In use until the one that is used now. */
        BEFORE;

        private String node() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A table that was brought in. */
    public record Brought(String fileName, String by, Instant at, int size) {}

    private final Repository repository;
    private final AtomicLong turn = new AtomicLong();
    private volatile @Nullable PostcodeTable inUse;

    private PostcodeTables(Repository repository) {
        this.repository = repository;
    }

    public static PostcodeTables open(Repository repository) {
        repository.addRecords(WORKSPACE);
        PostcodeTables tables = new PostcodeTables(repository);
        repository.listen(tables::changed);
        return tables;
    }

    private void changed(ContentChange change) {
        if (change.view() == View.DRAFT && change.paths().stream().anyMatch(PostcodeTables::isOurs)) {
            forget();
        }
    }

    private synchronized void forget() {
        turn.incrementAndGet();
        inUse = null;
    }

    private static boolean isOurs(ContentPath path) {
        return path.equals(TOP) || path.isBelow(TOP);
    }

    /** Where postcodes are, by the table that is in use at the moment somebody asks. */
    public Postcodes postcodes() {
        return new Postcodes(this::inUse, turn::get);
    }

    private PostcodeTable inUse() {
        PostcodeTable known = inUse;
        if (known == null) {
            long before = turn.get();
            known = new PostcodeTable(rows(Part.USED));
            keep(known, before);
        }
        return known;
    }

    /** Not when another was brought in while it was read. */
    private synchronized void keep(PostcodeTable read, long before) {
        if (turn.get() == before) {
            inUse = read;
        }
    }

    public Optional<Brought> find(Part part) {
        try (Content content = open()) {
            return content.find(TOP.child(part.node()))
                    .map(node -> new Brought(
                            text(node, "fileName"),
                            text(node, "by"),
                            Instant.parse(text(node, "at")),
                            Integer.parseInt(text(node, "size"))));
        }
    }

    /** Its rows, by four digits; none when there is no such table. */
    public Map<String, Position> rows(Part part) {
        try (Content content = open()) {
            return content.find(TOP.child(part.node()))
                    .map(PostcodeTables::rows)
                    .orElse(Map.of());
        }
    }

    /** Keeps a table to be looked at, in the place of one that was not used. Stands at the save. */
    public void bring(Content content, PostcodeSheet sheet, Brought about) {
        drop(content);
        Node node = top(content).add(Part.ASKED.node(), TYPE);
        node.set("fileName", about.fileName());
        node.set("by", about.by());
        node.set("at", about.at().toString());
        node.set("size", String.valueOf(sheet.rows().size()));
        node.set("rows", Value.Binary.of(octets(sheet.rows())));
    }

    /** Takes away what was only looked at. Stands at the save. */
    public void drop(Content content) {
        remove(content, Part.ASKED);
    }

    /** Brings what was looked at into use. Stands at the save. */
    public void use(Content content) {
        Node asked = content.get(TOP.child(Part.ASKED.node()));
        remove(content, Part.BEFORE);
        content.find(TOP.child(Part.USED.node())).ifPresent(used -> used.moveTo(TOP.child(Part.BEFORE.node())));
        asked.moveTo(TOP.child(Part.USED.node()));
    }

    /** Back to the table before it, or to none. Stands at the save. */
    public void undo(Content content) {
        remove(content, Part.USED);
        content.find(TOP.child(Part.BEFORE.node())).ifPresent(before -> before.moveTo(TOP.child(Part.USED.node())));
    }

    private static void remove(Content content, Part part) {
        content.find(TOP.child(part.node())).ifPresent(Node::delete);
    }

    private static Node top(Content content) {
        return content.find(TOP).orElseGet(() -> content.root(WORKSPACE).add(TOP.name(), TYPE));
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    private static String text(Node node, String name) {
        return node.text(name).orElse("");
    }

    private static byte[] octets(Map<String, Position> rows) {
        return new TreeMap<>(rows)
                .entrySet().stream()
                        .map(row -> row.getKey()
                                + ';'
                                + row.getValue().latitude()
                                + ';'
                                + row.getValue().longitude())
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Position> rows(Node node) {
        Value kept = node.property("rows").orElseThrow();
        if (!(kept instanceof Value.Binary binary)) {
            throw new IllegalStateException("The rows of " + node.path() + " are no binary");
        }
        try (InputStream octets = binary.open()) {
            return PostcodeSheet.read(octets.readAllBytes()).rows();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
