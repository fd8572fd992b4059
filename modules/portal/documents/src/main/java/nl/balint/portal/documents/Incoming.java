package nl.balint.portal.documents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.plugs.Verdict;
import org.jspecify.annotations.Nullable;

/** A file on its way in, from its first octet until it is a document. Only whoever sends it knows of it. */
final class Incoming {

    /**
     * What is to come.
     *
     * @param who the id of who sends it
     * @param type what the browser says it is
     * @param size in octets; -1 when that is not known beforehand
     * @param changed what the browser says of when the file was last changed, by which it is known again; may be empty
     */
    record Plan(String groupId, String folderId, String who, FileName name, String type, long size, String changed) {

        static final long UNKNOWN = -1;

        /** A file of which nothing is known beforehand. */
        static Plan ofAnySize(String groupId, String folderId, String who, FileName name, String type) {
            return new Plan(groupId, folderId, who, name, type, UNKNOWN, "");
        }
    }

    private final String id;
    private final Plan plan;
    private final Path file;
    private final Instant begun;
    private final Quotas.Room room;
    private final ReentrantLock judging = new ReentrantLock();
    private long received;
    private int turn;

    // Read by others than its sender.
    private volatile Verdict.@Nullable Accepted accepted;
    private volatile @Nullable UploadOutcome outcome;

    Incoming(String id, Plan plan, Path file, Instant begun, Quotas.Room room) {
        this.id = id;
        this.plan = plan;
        this.file = file;
        this.begun = begun;
        this.room = room;
    }

    String id() {
        return id;
    }

    Plan plan() {
        return plan;
    }

    Path file() {
        return file;
    }

    Instant begun() {
        return begun;
    }

    Quotas.Room room() {
        return room;
    }

    synchronized long received() {
        return received;
    }

    synchronized boolean isWhole() {
        return plan.size() == received;
    }

    /** Begins a part at that place; an earlier sender who may still hang on a dead line writes no more. */
    synchronized Optional<Integer> takeTurn(long offset) {
        return offset == received && outcome == null ? Optional.of(++turn) : Optional.empty();
    }

    synchronized boolean hasTurn(int mine) {
        return turn == mine;
    }

    synchronized void add(long octets) {
        received += octets;
    }

    /** One judges it at a time; who asks how far it is does not wait for that. */
    ReentrantLock judging() {
        return judging;
    }

    /** What was said of it, while its author looks at the findings. */
    Optional<Verdict.Accepted> accepted() {
        return Optional.ofNullable(accepted);
    }

    synchronized void accept(Verdict.Accepted verdict) {
        accepted = verdict;
    }

    /** The last word about it: an answer that did not arrive can be given again. */
    Optional<UploadOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    synchronized void end(UploadOutcome last) {
        outcome = last;
    }
}
