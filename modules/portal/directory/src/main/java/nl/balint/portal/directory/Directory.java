package nl.balint.portal.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.View;
import nl.balint.cms.search.Catalogue;
import nl.balint.cms.search.CatalogueEntry;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.cms.search.IndexLost;

/**
 * All that is listed. A question is answered from what was last saved and from the time it is: what changed meanwhile,
 * by a save or because a day came, is brought into the index before the answer. Nobody finds a seat that is gone.
 */
public final class Directory implements AutoCloseable {

    private final Catalogue catalogue;
    private final Clock clock;
    private final List<DirectorySource> sources = new CopyOnWriteArrayList<>();
    private volatile boolean stale = true;
    private volatile Listed listed = Listed.NOTHING;

    /**
     * What is listed, and for how long that is so.
     *
     * @param turn counts the changes
     */
    private record Listed(Map<String, DirectoryEntry> entries, Instant from, Instant until, long turn) {
        static final Listed NOTHING = new Listed(Map.of(), Instant.MIN, Instant.MIN, 0);

        boolean holdsAt(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    public Directory(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** From now on lists what this tells, too. */
    public void add(DirectorySource source) {
        sources.add(source);
        stale = true;
    }

    /** To be told of each save. */
    public void changed(ContentChange change) {
        boolean isOurs = change.view() == View.DRAFT
                && change.paths().stream().anyMatch(path -> sources.stream().anyMatch(source -> source.hangsOn(path)));
        if (isOurs) {
            stale = true;
        }
    }

    public DirectoryResult find(CatalogueQuery query) {
        Map<String, DirectoryEntry> entries = now().entries();
        return DirectoryResult.of(catalogue.find(query), entries);
    }

    /** What people see of one entry. */
    public Optional<Record> find(String id) {
        return Optional.ofNullable(now().entries().get(id)).map(DirectoryEntry::shown);
    }

    /** What is listed of one kind, in no order. */
    public <T extends Record> List<T> list(Class<T> kind) {
        return now().entries().values().stream()
                .map(DirectoryEntry::shown)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Another number after each change of what is listed, also of one that time brought. */
    public long turn() {
        return now().turn();
    }

    /** The same without any work, for who may not wait: -1 when there is something to be looked at first. */
    public long knownTurn() {
        Listed known = listed;
        return !stale && known.holdsAt(clock.instant()) ? known.turn() : -1;
    }

    /** How many there are. */
    public int size() {
        return now().entries().size();
    }

    /** Fills the index anew, beside those who ask; tells after each entry how many there are. */
    public int rebuild(IntConsumer progress) {
        Collection<DirectoryEntry> all = now().entries().values();
        fill(all, progress);
        return all.size();
    }

    @Override
    public void close() {
        catalogue.close();
    }

    private Listed now() {
        Listed known = listed;
        if (!stale && known.holdsAt(clock.instant())) {
            return known;
        }
        return bring();
    }

    private synchronized Listed bring() {
        Instant now = clock.instant();
        if (!stale && listed.holdsAt(now)) {
            return listed;
        }
        stale = false; // first: what is saved from now on is looked at next time
        try {
            Map<String, DirectoryEntry> entries = new HashMap<>();
            sources.forEach(source -> source.entries(now).forEach(entry -> entries.put(entry.id(), entry)));
            write(entries);
            Instant until = entries.values().stream()
                    .map(DirectoryEntry::until)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            boolean same = sameShown(listed.entries(), entries);
            listed = new Listed(Map.copyOf(entries), now, until, listed.turn() + (same ? 0 : 1));
            return listed;
        } catch (RuntimeException failure) {
            stale = true;
            throw failure;
        }
    }

    private void write(Map<String, DirectoryEntry> entries) {
        String revision = Revision.of(entries.values());
        if (catalogue.revision().equals(revision)) {
            return;
        }
        if (!catalogue.revision().equals(Revision.of(listed.entries().values()))) {
            fill(entries.values(), done -> {});
            return;
        }
        List<String> gone = listed.entries().keySet().stream()
                .filter(id -> !entries.containsKey(id))
                .toList();
        List<CatalogueEntry> changed = new ArrayList<>();
        entries.forEach((id, entry) -> {
            DirectoryEntry former = listed.entries().get(id);
            if (former == null || !former.indexed().equals(entry.indexed())) {
                changed.add(entry.indexed());
            }
        });
        try {
            catalogue.apply(gone, changed, revision);
        } catch (IndexLost lost) {
            fill(entries.values(), done -> {});
        }
    }

    private void fill(Collection<DirectoryEntry> entries, IntConsumer progress) {
        catalogue.replaceAll(Revision.of(entries), taker -> {
            int done = 0;
            for (DirectoryEntry entry : entries) {
                taker.accept(entry.indexed());
                progress.accept(++done);
            }
        });
    }

    private static boolean sameShown(Map<String, DirectoryEntry> before, Map<String, DirectoryEntry> after) {
        return before.size() == after.size()
                && after.entrySet().stream().allMatch(each -> {
                    DirectoryEntry former = before.get(each.getKey());
                    return former != null
                            && former.indexed().equals(each.getValue().indexed())
                            && former.shown().equals(each.getValue().shown());
                });
    }
}
