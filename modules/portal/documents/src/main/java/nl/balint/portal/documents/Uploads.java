package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/**
 * Files on their way in, each in a temporary file. They come in one go or, on a bad line, in parts, also when the house
 * starts anew in between; half a file is gone after a day.
 */
final class Uploads {

    private static final int ID_OCTETS = 16;
    private static final int MOST_AT_ONCE = 60;
    private static final int BUFFER = 64 * 1024;

    private final UploadNotes notes;
    private final Quotas quotas;
    private final DocumentsConfig config;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Incoming> all = new ConcurrentHashMap<>();

    Uploads(UploadNotes notes, Quotas quotas, DocumentsConfig config, Clock clock, SecureRandom random) {
        this.notes = notes;
        this.quotas = quotas;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** Takes up what an earlier run had a part of, unless it is too old or there is no room for it any more. */
    void open() {
        for (UploadNotes.Half half : notes.open()) {
            try {
                Quotas.Room room =
                        quotas.take(half.plan().groupId(), half.plan().size());
                Incoming incoming = new Incoming(half.id(), half.plan(), notes.file(half.id()), half.begun(), room);
                incoming.add(half.received());
                all.put(half.id(), incoming);
            } catch (RuntimeException noRoom) {
                notes.forget(half.id());
            }
        }
        sweep();
    }

    /** The same file that the same person sends to the same place, when it broke off; otherwise a new one. */
    Incoming beginOrGoOn(Incoming.Plan plan) {
        return all.values().stream()
                .filter(half -> !plan.changed().isEmpty() && half.plan().equals(plan))
                .filter(half -> half.outcome().isEmpty())
                .findFirst()
                .orElseGet(() -> begin(plan));
    }

    /** Makes room for a file; one that is too large is refused before anything of it is read. */
    Incoming begin(Incoming.Plan plan) {
        requireName(plan);
        requireSize(plan.size());
        long mine = all.values().stream()
                .filter(other ->
                        other.plan().who().equals(plan.who()) && other.outcome().isEmpty())
                .count();
        if (mine >= MOST_AT_ONCE) {
            throw new Refusal("documents.refused.many", MOST_AT_ONCE);
        }
        Quotas.Room room = quotas.take(plan.groupId(), Math.max(0, plan.size()));
        String id = newId();
        Incoming incoming = new Incoming(id, plan, notes.file(id), clock.instant(), room);
        try {
            notes.make(incoming.file());
            notes.begin(incoming);
        } catch (IOException failure) {
            room.close();
            notes.forget(id);
            throw DiskFull.told(failure);
        }
        all.put(id, incoming);
        return incoming;
    }

    private static void requireName(Incoming.Plan plan) {
        if (plan.name().isEmpty()) {
            throw new Refusal("documents.refused.no-name");
        }
    }

    private void requireSize(long size) {
        if (size > config.fileBytes()) {
            throw tooLarge();
        }
        if (size == 0) {
            throw new Refusal("documents.refused.empty");
        }
    }

    /** The upload with this id, for whoever began it in this group. */
    Incoming get(String id, String groupId, String who) {
        return Optional.ofNullable(all.get(id))
                .filter(one ->
                        one.plan().who().equals(who) && one.plan().groupId().equals(groupId))
                .orElseThrow(Missing::failure);
    }

    /** Adds what comes in, from that place on; what came before the line broke stays. */
    void write(Incoming incoming, long offset, InputStream octets) {
        int turn = incoming.takeTurn(offset)
                .orElseThrow(() -> new RequestFailure(Reason.CONFLICT, "documents.upload.offset"));
        try (FileChannel channel = FileChannel.open(incoming.file(), StandardOpenOption.WRITE)) {
            try {
                write(incoming, turn, octets, channel);
            } finally {
                note(incoming, turn, channel);
            }
        } catch (IOException failure) {
            // The room it took on the disk is given back at once.
            forget(incoming);
            throw DiskFull.told(failure);
        }
    }

    private void write(Incoming incoming, int turn, InputStream octets, FileChannel channel) throws IOException {
        long most = incoming.plan().size() < 0
                ? config.fileBytes()
                : incoming.plan().size();
        byte[] buffer = new byte[BUFFER];
        long noted = incoming.received();
        for (int read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
            synchronized (incoming) {
                if (!incoming.hasTurn(turn)) {
                    throw new RequestFailure(Reason.CONFLICT, "documents.upload.offset");
                }
                long place = incoming.received();
                if (place + read > most) {
                    forget(incoming);
                    throw tooLarge();
                }
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    channel.write(part, place + part.position());
                }
                incoming.add(read);
            }
            if (incoming.received() - noted >= UploadNotes.SMALLEST) {
                note(incoming, turn, channel);
                noted = incoming.received();
            }
        }
    }

    /** What came before the line broke is on the disk, unless it was forgotten or another sender goes on. */
    private void note(Incoming incoming, int turn, FileChannel channel) throws IOException {
        synchronized (incoming) {
            if (incoming.hasTurn(turn) && all.containsKey(incoming.id())) {
                notes.received(incoming, channel);
            }
        }
    }

    private Refusal tooLarge() {
        return new Refusal("documents.refused.size", Sizes.text(config.fileBytes()));
    }

    /** Nothing of it is left but, when there is one, the last word about it. */
    void forget(Incoming incoming) {
        incoming.room().close();
        notes.forget(incoming.id());
        incoming.accepted().ifPresent(accepted -> UploadNotes.delete(accepted.file()));
        if (incoming.outcome().isEmpty()) {
            all.remove(incoming.id());
        }
    }

    /** How many files of these people are on their way in. */
    int countOf(Set<String> people) {
        return of(people).size();
    }

    /** Throws away what these people were sending. */
    void forgetOf(Set<String> people) {
        of(people).forEach(incoming -> {
            forget(incoming);
            all.remove(incoming.id());
        });
    }

    private List<Incoming> of(Set<String> people) {
        return all.values().stream()
                .filter(incoming -> people.contains(incoming.plan().who()))
                .toList();
    }

    /** Throws away what was not finished in time. */
    void sweep() {
        Instant earliest = clock.instant().minus(config.halfUpload());
        List<Incoming> old = all.values().stream()
                .filter(incoming -> incoming.begun().isBefore(earliest))
                .toList();
        old.forEach(incoming -> {
            forget(incoming);
            all.remove(incoming.id());
        });
    }

    private String newId() {
        byte[] id = new byte[ID_OCTETS];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
