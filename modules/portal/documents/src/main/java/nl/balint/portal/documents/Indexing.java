package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.search.NextTry;
import nl.balint.portal.documents.plugs.DocumentIndex;
import nl.balint.portal.documents.plugs.IndexedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index as the documents are: at each change, and at the start and each night for what a crash left behind or
 * somebody threw away, and soon again for what could not be written. Documents are brought in together then, as each
 * writing of an index has its price.
 */
final class Indexing implements Watchers.Watcher, AutoCloseable {

    private static final int MOST_TOGETHER = 100;

    /** In characters: what the texts of one step take in memory. */
    private static final int LONGEST_TOGETHER = 4_000_000;

    /** So many are missing before whoever searches is told: less is there before he has read it. */
    private static final int TOLD = 25;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private final Areas areas;
    private final DocumentIndex index;
    private final AtomicBoolean puttingRight = new AtomicBoolean();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(Indexing::thread);
    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final NextTry next;
    private volatile boolean isClosed;
    private volatile boolean missesChanges;
    private volatile boolean takingIn;

    Indexing(Areas areas, DocumentIndex index) {
        this(areas, index, new NextTry());
    }

    Indexing(Areas areas, DocumentIndex index, NextTry next) {
        this.areas = areas;
        this.index = index;
        this.next = next;
    }

    private static Thread thread(Runnable work) {
        Thread made = new Thread(work, "documents-index");
        made.setDaemon(true);
        return made;
    }

    /** Follows; when the index cannot be written, it is put right beside whoever made the change. */
    @Override
    public void saw(DocumentChange change) {
        try {
            String id = change.documentId();
            refresh(change.groupId(), List.of(new Wanted(id, area -> area.findDocument(id))));
        } catch (RuntimeException failure) {
            LOG.warn("The index of documents could not follow a change and is put right", failure);
            missesChanges = true;
            if (!next.isBehind()) {
                putRight();
            }
        }
    }

    /** Whether many documents are still being taken in, so that searches find too little. */
    boolean isTakingIn() {
        return takingIn;
    }

    /** Tries again what could not be written, as on a full disk, when it is time; to be called now and then. */
    void catchUp() {
        if (next.isDue()) {
            putRight();
        }
    }

    /** {@link #reconcile}, beside what goes on, unless that is under way. */
    void putRight() {
        if (isClosed || !puttingRight.compareAndSet(false, true)) {
            return;
        }
        beside.execute(() -> {
            try {
                reconcile();
            } catch (RuntimeException failure) {
                LOG.error("The index of documents could not be put right; it is tried again", failure);
            } finally {
                puttingRight.set(false);
            }
        });
    }

    /** Brings everything up to date that is not; nothing in a house that closes. */
    void reconcile() {
        if (isClosed) {
            return;
        }
        missesChanges = false;
        try {
            takeIn();
        } catch (RuntimeException failure) {
            next.failed();
            throw failure;
        }
        if (missesChanges) {
            next.failed();
        } else {
            next.succeeded();
        }
    }

    private void takeIn() {
        Map<String, String> there = new HashMap<>(index.stamps());
        takingIn = there.isEmpty(); // until it is known what is missing
        try {
            Map<String, List<Wanted>> stale = stale(there);
            there.keySet().forEach(index::remove);
            takingIn = stale.values().stream().mapToInt(List::size).sum() >= TOLD;
            refreshAll(stale);
        } finally {
            takingIn = false;
        }
    }

    /** The documents of each group that are not in the index as they are now; what is left of it is of none. */
    private Map<String, List<Wanted>> stale(Map<String, String> there) {
        Map<String, List<Wanted>> stale = new HashMap<>();
        for (String groupId : areas.groupIds()) {
            try (Area area = areas.openForHouse(groupId)) {
                for (Folder folder : area.allFolders()) {
                    for (Document document : area.documents(folder)) {
                        String stamp = there.remove(document.id());
                        if (!stamp(document).equals(stamp)) {
                            stale.computeIfAbsent(groupId, key -> new ArrayList<>())
                                    .add(Wanted.of(document));
                        }
                    }
                }
            }
        }
        return stale;
    }

    /** Each processor takes a group: their words are what takes time, and groups share no shelf. */
    private void refreshAll(Map<String, List<Wanted>> stale) {
        ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS, Indexing::thread);
        try {
            CompletableFuture.allOf(stale.entrySet().stream()
                            .map(group -> CompletableFuture.runAsync(
                                    () -> refreshAll(group.getKey(), group.getValue()), workers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            workers.shutdown();
        }
    }

    private void refreshAll(String groupId, List<Wanted> all) {
        for (int from = 0; from < all.size() && !isClosed; from += MOST_TOGETHER) {
            refresh(groupId, all.subList(from, Math.min(all.size(), from + MOST_TOGETHER)));
        }
    }

    /** A document that is to be in the index as it is, and how it is found. */
    private record Wanted(String id, Function<Area, Optional<Document>> finder) {
        static Wanted of(Document document) {
            String id = document.id();
            ContentPath path = document.path();
            return new Wanted(id, area -> area.findDocument(id, path));
        }
    }

    /** One call at a time for each group, by what is there at that moment: so the last one is right. */
    private void refresh(String groupId, List<Wanted> all) {
        synchronized (turns.computeIfAbsent(groupId, group -> new Object())) {
            refreshInTurn(groupId, all);
        }
    }

    private void refreshInTurn(String groupId, List<Wanted> all) {
        try (Area area = areas.openForHouse(groupId)) {
            List<IndexedText> together = new ArrayList<>();
            int length = 0;
            for (Wanted wanted : all) {
                Optional<Document> document = wanted.finder().apply(area).filter(found -> !area.isInTrash(found));
                if (document.isEmpty()) {
                    index.remove(wanted.id());
                    continue;
                }
                Document now = document.get();
                IndexedText text = new IndexedText(now.id(), stamp(now), readers(now), now.name(), area.text(now));
                together.add(text);
                length += text.text().length();
                if (length > LONGEST_TOGETHER) {
                    index.put(together);
                    together.clear();
                    length = 0;
                }
            }
            index.put(together);
        }
    }

    /** Ends what is under way at its next step, and waits for that. What is left is taken in after the next start. */
    @Override
    public void close() {
        isClosed = true;
        Endings.of(beside, "Taking documents into the index");
    }

    private static Set<String> readers(Document document) {
        return Set.of((document.standing().isReported() ? "lead:" : "group:") + document.groupId());
    }

    private static String stamp(Document document) {
        return "v" + document.version()
                + (document.standing().isReported() ? "-reported-" : "-")
                + Integer.toHexString(document.name().hashCode());
    }
}
