package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.jackrabbit.oak.plugins.document.ClusterNodeInfo;
import org.apache.jackrabbit.oak.plugins.document.ClusterNodeInfoDocument;
import org.apache.jackrabbit.oak.plugins.document.Collection;
import org.apache.jackrabbit.oak.plugins.document.DocumentStore;
import org.apache.jackrabbit.oak.plugins.document.DocumentStoreException;
import org.apache.jackrabbit.oak.plugins.document.UpdateOp;

/**
 * The number under which this machine writes. It is noted in the data folder, which one process at a time has in use:
 * so whoever opens that folder knows that the process of the note is dead, need not wait until its lease ends, and
 * makes seen at once what it saved last.
 */
final class MachineNumber {

    private static final int TRIES = 5;

    private final Path note;

    MachineNumber(Path dataFolder) {
        this.note = dataFolder.resolve("machine");
    }

    /**
     * Opens under a number that nobody has.
     *
     * @throws DocumentStoreException when others are always first
     */
    <T> T taken(DocumentStore store, IntFunction<T> opening) {
        endLast(store);
        for (int left = TRIES; ; left--) {
            int number = free(store);
            try {
                T opened = opening.apply(number);
                write(number, store);
                return opened;
            } catch (DocumentStoreException another) {
                if (left <= 1 || !isTaken(store, number)) {
                    throw another;
                }
            }
        }
    }

    private void endLast(DocumentStore store) {
        read().flatMap(last -> find(store, last))
                .filter(ClusterNodeInfoDocument::isActive)
                .ifPresent(info -> {
                    UpdateOp end = new UpdateOp(info.getId(), false);
                    end.set(ClusterNodeInfo.LEASE_END_KEY, Clock.systemUTC().millis() - 1);
                    store.findAndUpdate(Collection.CLUSTER_NODES, end);
                });
    }

    /** The number is given out again: only with the moment of its start it means this machine. */
    private record Note(int number, long since) {}

    private static Optional<ClusterNodeInfoDocument> find(DocumentStore store, Note last) {
        return ClusterNodeInfoDocument.all(store).stream()
                .filter(info -> info.getClusterId() == last.number() && info.getStartTime() == last.since())
                .findFirst();
    }

    private static int free(DocumentStore store) {
        Set<Integer> taken = ClusterNodeInfoDocument.all(store).stream()
                .filter(ClusterNodeInfoDocument::isActive)
                .map(ClusterNodeInfoDocument::getClusterId)
                .collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(number)) {
            number++;
        }
        return number;
    }

    private static boolean isTaken(DocumentStore store, int number) {
        return ClusterNodeInfoDocument.all(store).stream()
                .anyMatch(info -> info.getClusterId() == number && info.isActive());
    }

    private void write(int number, DocumentStore store) {
        long since = ClusterNodeInfoDocument.all(store).stream()
                .filter(info -> info.getClusterId() == number)
                .mapToLong(ClusterNodeInfoDocument::getStartTime)
                .findFirst()
                .orElseThrow();
        try {
            Files.writeString(note, number + "\n" + since + "\n", StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException("The number of this machine cannot be noted", failure);
        }
    }

    private Optional<Note> read() {
        try {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(note, StandardCharsets.US_ASCII);
            return Optional.of(new Note(Integer.parseInt(lines.get(0)), Long.parseLong(lines.get(1))));
        } catch (IOException failure) {
            throw new UncheckedIOException("The number of this machine cannot be read", failure);
        } catch (NumberFormatException | IndexOutOfBoundsException halfWritten) {
            return Optional.empty();
        }
    }
}
