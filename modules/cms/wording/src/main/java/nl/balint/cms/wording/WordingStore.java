package nl.balint.cms.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;

/**
 * Where the words lie: {@code wordings:/applications-mails-confirm/v1}, a node for each version, and one for what
 * somebody is still writing. Versions are added, never changed.
 */
final class WordingStore {

    private static final String WORKSPACE = "wordings";
    private static final String RECORD = "balint:record";
    private static final String VERSION = "v";
    private static final String DRAFT = "draft-";
    private static final String CURRENT = "current";

    private final Repository repository;
    private final Clock clock;

    WordingStore(Repository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
        repository.addRecords(WORKSPACE);
    }

    /** As the house itself; to be closed and, after changes, saved by the caller. */
    Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    /** The version that counts; one of {@link Version.Deed#HOUSE} says that the template does. */
    Optional<Version> current(String slug) {
        try (Content content = open()) {
            return current(content, slug);
        }
    }

    Optional<Version> current(Content content, String slug) {
        return content.find(path(slug))
                .flatMap(node -> node.text(CURRENT).flatMap(number -> node.child(VERSION + number)))
                .map(WordingStore::version);
    }

    /** All versions, the newest first. */
    List<Version> list(String slug) {
        try (Content content = open()) {
            return content.find(path(slug)).stream()
                    .flatMap(node -> node.children().stream())
                    .filter(node -> !node.name().startsWith(DRAFT))
                    .map(WordingStore::version)
                    .sorted(Comparator.comparing(Version::number).reversed())
                    .toList();
        }
    }

    Optional<Version> find(String slug, int number) {
        try (Content content = open()) {
            return content.find(path(slug).child(VERSION + number)).map(WordingStore::version);
        }
    }

    /** Adds a version that counts from the save on; two who do so at once meet, and one of them fails. */
    void add(Content content, String slug, Version version) {
        Node node = node(content, slug);
        Node added = node.add(VERSION + version.number(), RECORD);
        write(added, version.words());
        added.set("number", Value.of(version.number()));
        added.set("at", Value.of(version.at().atOffset(ZoneOffset.UTC)));
        added.set("who", version.who());
        added.set("deed", version.deed().name().toLowerCase(Locale.ROOT));
        node.set(CURRENT, Integer.toString(version.number()));
        node.child(DRAFT + version.who()).ifPresent(Node::delete);
    }

    /** The next version of these words. */
    Version next(Content content, String slug, String who, Version.Deed deed, Words words) {
        int number = current(content, slug).map(Version::number).orElse(0) + 1;
        return new Version(number, clock.instant(), who, deed, words);
    }

    /** What somebody is still writing. */
    Optional<Words> draft(String slug, String who) {
        try (Content content = open()) {
            return content.find(path(slug).child(DRAFT + who)).map(WordingStore::words);
        }
    }

    void keepDraft(String slug, String who, Words words) {
        try (Content content = open()) {
            Node node = node(content, slug);
            Node draft = node.child(DRAFT + who).orElseGet(() -> node.add(DRAFT + who, RECORD));
            write(draft, words);
            content.save();
        }
    }

    void dropDraft(String slug, String who) {
        try (Content content = open()) {
            content.find(path(slug).child(DRAFT + who)).ifPresent(Node::delete);
            content.save();
        }
    }

    private static Node node(Content content, String slug) {
        return content.find(path(slug)).orElseGet(() -> content.root(WORKSPACE).add(slug, RECORD));
    }

    private static void write(Node node, Words words) {
        words.parts().forEach(node::set);
    }

    private static Words words(Node node) {
        Map<String, String> parts = new HashMap<>();
        Words.NONE
                .parts()
                .keySet()
                .forEach(part -> parts.put(part, node.text(part).orElse("")));
        return Words.of(parts);
    }

    private static Version version(Node node) {
        return new Version(
                node.property("number")
                        .filter(Value.Whole.class::isInstance)
                        .map(value -> (int) ((Value.Whole) value).number())
                        .orElse(0),
                node.property("at")
                        .filter(Value.Moment.class::isInstance)
                        .map(value -> ((Value.Moment) value).at().toInstant())
                        .orElse(Instant.EPOCH),
                node.text("who").orElse(""),
                Version.Deed.valueOf(node.text("deed").orElse("written").toUpperCase(Locale.ROOT)),
                words(node));
    }

    private static ContentPath path(String slug) {
        return ContentPath.root(WORKSPACE).child(slug);
    }
}
