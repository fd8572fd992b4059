package nl.balint.cms.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.RecordFolders;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.security.Seals;
import nl.balint.cms.submissions.StoredSubmission.StoredFile;
import nl.balint.cms.submissions.StoredSubmission.Whole;

/** Submissions as they are kept for their office: what was filled in lies sealed. */
final class Submissions {

    private static final int TRIES = 5;
    private static final String AT = "at";
    private static final String UNTIL = "until";
    private static final String ANSWERS = "answers";
    private static final String HANDLED = "handledBy";
    private static final String PURPOSE = "submission|";

    private final Repository repository;
    private final Seals seals;

    Submissions(Repository repository, Seals seals) {
        this.repository = repository;
        this.seals = seals;
        RecordFolders.lay(repository, SubmissionNodes.WORKSPACE);
        repository.addIndex(SubmissionNodes.FORM);
    }

    Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    /** Does a deed and saves it; after a conflict with somebody else it is done anew on fresh content. */
    <T> T change(Function<Content, T> deed) {
        return Conflicts.saved(TRIES, this::open, deed);
    }

    /** Keeps it; stands at the next save. */
    void add(Content system, FormDefinition form, Submission submission) {
        Node node = SubmissionNodes.add(system, submission.id());
        node.set(SubmissionNodes.FORM, submission.form());
        SubmissionNodes.set(node, AT, submission.at());
        SubmissionNodes.set(node, UNTIL, Kept.last(form, submission.at()));
        write(node, submission.answers());
        int number = 0;
        for (SentFile file : submission.files()) {
            Node below = node.add("file" + ++number, SubmissionNodes.RECORD);
            below.set("question", file.question());
            below.set("name", seal(submission.id(), file.name().getBytes(StandardCharsets.UTF_8)));
            below.set("type", file.type());
            below.set("size", new Value.Whole(file.content().size()));
            below.set("octets", Value.Binary.of(sealed(submission.id(), file.octets())));
        }
    }

    /** Of this form, the newest first. */
    List<StoredSubmission> list(String form) {
        try (Content content = open()) {
            return SubmissionNodes.of(content, SubmissionNodes.FORM, form)
                    .map(Submissions::about)
                    .sorted(Comparator.comparing(StoredSubmission::at).reversed())
                    .toList();
        }
    }

    /** Those of which the time is up, also of forms that are no more. */
    List<StoredSubmission> over(Instant now) {
        try (Content content = open()) {
            return SubmissionNodes.all(content, SubmissionNodes.FORM)
                    .map(Submissions::about)
                    .filter(about -> !about.until().isAfter(now))
                    .toList();
        }
    }

    /** Those with such an answer, also of forms that are no more. */
    List<Submission> holding(Predicate<String> answer) {
        try (Content content = open()) {
            return SubmissionNodes.all(content, SubmissionNodes.FORM)
                    .map(node -> whole(node).submission())
                    .filter(sent -> sent.answers().values().stream()
                            .flatMap(List::stream)
                            .anyMatch(answer))
                    .toList();
        }
    }

    Optional<Whole> find(String id) {
        try (Content content = open()) {
            return node(content, id).map(this::whole);
        }
    }

    /** The octets of a file of it. */
    Optional<SentFile> file(String id, String fileId) {
        try (Content content = open()) {
            return node(content, id)
                    .flatMap(node -> node.child(fileId))
                    .flatMap(node -> octets(id, node).map(octets -> {
                        StoredFile about = file(id, node);
                        return new SentFile(about.question(), about.name(), about.type(), Value.Binary.of(octets));
                    }));
        }
    }

    /** Notes who handled it; stands at the next save. */
    void handle(Content system, String id, String by) {
        node(system, id).ifPresent(node -> node.set(HANDLED, by));
    }

    /** Takes it away, with its files; what was read of their octets is erased by {@link #erase} after the save. */
    List<Value.Binary> delete(Content system, String id) {
        List<Value.Binary> octets = new ArrayList<>();
        node(system, id).ifPresent(node -> {
            node.children().forEach(file -> binary(file).ifPresent(octets::add));
            node.delete();
        });
        return octets;
    }

    void erase(List<Value.Binary> octets) {
        octets.forEach(repository::erase);
    }

    /** Leaves of the answers only these; stands at the next save. */
    void leave(Content system, String id, Predicate<String> stays) {
        node(system, id).ifPresent(node -> {
            Map<String, List<String>> answers = new java.util.LinkedHashMap<>(answers(node));
            answers.keySet().removeIf(question -> !stays.test(question));
            write(node, answers);
        });
    }

    /** Closes anew what lies closed with an earlier key of the house ({@link nl.balint.cms.security.Resealing}). */
    int reseal() {
        List<String> all;
        try (Content content = open()) {
            all = SubmissionNodes.all(content, SubmissionNodes.FORM)
                    .map(Node::name)
                    .toList();
        }
        int count = 0;
        for (String id : all) {
            List<Value.Binary> before = new ArrayList<>();
            count += change(content -> reseal(content, id, before)) ? 1 : 0;
            erase(before);
        }
        return count;
    }

    private boolean reseal(Content content, String id, List<Value.Binary> before) {
        Node node = node(content, id).orElseThrow();
        boolean isChanged = seals.sealAgain(node, ANSWERS, PURPOSE + id);
        for (Node file : node.children()) {
            if (seals.sealAgain(file, "name", PURPOSE + id)) {
                binary(file).ifPresent(before::add);
                octets(id, file).ifPresent(octets -> file.set("octets", Value.Binary.of(sealed(id, octets))));
                isChanged = true;
            }
        }
        return isChanged;
    }

    private Optional<Node> node(Content content, String id) {
        return SubmissionNodes.find(content, id)
                .filter(node -> node.property(SubmissionNodes.FORM).isPresent());
    }

    private Whole whole(Node node) {
        StoredSubmission about = about(node);
        Submission submission = new Submission(about.id(), about.form(), about.at(), answers(node), List.of());
        return new Whole(
                about,
                submission,
                node.children().stream().map(file -> file(node.name(), file)).toList());
    }

    private static StoredSubmission about(Node node) {
        return new StoredSubmission(
                node.name(),
                SubmissionNodes.text(node, SubmissionNodes.FORM),
                SubmissionNodes.moment(node, AT).orElseThrow(),
                SubmissionNodes.text(node, HANDLED),
                SubmissionNodes.moment(node, UNTIL).orElse(Instant.MAX),
                node.children().size());
    }

    private StoredFile file(String id, Node node) {
        String name = seals.unsealKept(PURPOSE + id, SubmissionNodes.text(node, "name"))
                .map(octets -> new String(octets, StandardCharsets.UTF_8))
                .orElse(node.name());
        long size = node.property("size")
                .map(value -> ((Value.Whole) value).number())
                .orElse(0L);
        return new StoredFile(
                node.name(), SubmissionNodes.text(node, "question"), name, SubmissionNodes.text(node, "type"), size);
    }

    private Map<String, List<String>> answers(Node node) {
        return seals.unsealKept(PURPOSE + node.name(), SubmissionNodes.text(node, ANSWERS))
                .map(FillingText::readAnswers)
                .orElseThrow(() -> new IllegalStateException(
                        "Submission " + node.name() + " cannot be opened; is the key of the house the right one?"));
    }

    private void write(Node node, Map<String, List<String>> answers) {
        node.set(ANSWERS, seal(node.name(), FillingText.write(answers)));
    }

    private String seal(String id, byte[] octets) {
        return seals.seal(PURPOSE + id, octets);
    }

    private byte[] sealed(String id, byte[] octets) {
        return seal(id, octets).getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<byte[]> octets(String id, Node file) {
        return binary(file).flatMap(binary -> {
            try (InputStream in = binary.open()) {
                return seals.unsealKept(PURPOSE + id, new String(in.readAllBytes(), StandardCharsets.US_ASCII));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static Optional<Value.Binary> binary(Node file) {
        return file.property("octets").filter(Value.Binary.class::isInstance).map(Value.Binary.class::cast);
    }
}
