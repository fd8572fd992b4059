package nl.balint.cms.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.balint.cms.search.Index.Removal;
import nl.balint.cms.search.Searchable.Opened;
import nl.balint.cms.search.internal.DutchText;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Documents that not everybody may know of: those with the same principals stand in an index of their own, a shelf.
 * Whoever asks gets his own shelves opened and no other; so nothing of another document, not even how rare its words
 * are, can play a part in an answer or in how long it takes.
 *
 * <p>On the disk a shelf is closed with a key, and what is removed from it is gone when that returns. Like any index it
 * is a copy and may be thrown away: a shelf that is damaged is emptied, and {@link #fields} tells what is left.
 */
public final class Shelves implements AutoCloseable {

    private final Opening opening;
    private final DutchText dutch = new DutchText();
    private final Searchable searchable = new Searchable("shelves", dutch, Fields.analyzer(dutch), this::opened);
    private final Map<Set<String>, Index> shelves = new ConcurrentHashMap<>();

    /** On which shelf each document stands. */
    private final Map<String, Set<String>> places = new ConcurrentHashMap<>();

    private final InHand inHand = new InHand();

    private Shelves(Opening opening) {
        this.opening = opening;
    }

    /** The shelves in this folder, which is made when it is not there. */
    public static Shelves open(Path path, ShelfKeys keys) {
        ShelfFolder folder = new ShelfFolder(path, keys);
        Shelves all = new Shelves(folder::open);
        try {
            folder.owners().parallelStream().forEach(all::takeIn);
            return all;
        } catch (IOException | RuntimeException failure) {
            all.close();
            throw new IndexFailure("The shelves in " + path + " cannot be opened", failure);
        }
    }

    /** Shelves that are gone when they are closed. */
    public static Shelves inMemory() {
        return new Shelves(principals -> new ByteBuffersDirectory());
    }

    /**
     * Puts documents on their shelves, each in the place of the one with the same id, wherever that stood: one writing
     * for each shelf. Others may write on other shelves meanwhile.
     *
     * @throws IndexLost when the folder of a shelf was thrown away
     */
    public void put(Collection<IndexedDocument> documents) {
        Set<String> ids = documents.stream().map(IndexedDocument::id).collect(Collectors.toSet());
        inHand.during(ids, () -> {
            for (IndexedDocument document : documents) {
                Set<String> former = places.get(document.id());
                if (former != null && !former.equals(document.principals())) {
                    takeAway(document.id());
                }
            }
            documents.stream()
                    .collect(Collectors.groupingBy(IndexedDocument::principals))
                    .forEach(this::putTogether);
        });
    }

    private void putTogether(Set<String> principals, List<IndexedDocument> together) {
        onThere(principals, shelf -> {
            shelf.put(together.toArray(IndexedDocument[]::new));
            together.forEach(document -> places.put(document.id(), principals));
        });
    }

    /** Takes a document away; one that is not there is no fault. */
    public void remove(String id) {
        inHand.during(Set.of(id), () -> takeAway(id));
    }

    private void takeAway(String id) {
        Set<String> place = places.remove(id);
        if (place != null) {
            onThere(place, shelf -> shelf.remove(id));
        }
    }

    /**
     * The value of one of their own fields, for all documents that have it, by their ids. All is looked through, which
     * takes some seconds for each ten thousand documents: a shelf that was thrown away or is damaged begins anew,
     * empty.
     */
    public Map<String, String> fields(String name) {
        Map<String, String> values = new HashMap<>();
        shelves.forEach((owners, shelf) -> {
            beginAnewIfOfNoUse(owners, shelf, shelf.isSpoilt());
            values.putAll(shelf.fields(name));
        });
        return values;
    }

    private void beginAnewIfOfNoUse(Set<String> owners, Index shelf, boolean isSpoilt) {
        synchronized (shelf) {
            if (shelf.beginAnewIfGone()) {
                emptied(owners);
            } else if (isSpoilt) {
                shelf.clear();
                emptied(owners);
            }
        }
    }

    @Override
    public void close() {
        shelves.values().forEach(Index::close);
        shelves.clear();
    }

    Searchable searchable() {
        return searchable;
    }

    private void takeIn(Set<String> principals) {
        shelf(principals).ids().forEach(id -> places.put(id, principals));
    }

    /** What is known of the places on a shelf changes with the shelf. */
    private void onThere(Set<String> principals, Consumer<Index> writing) {
        Index shelf = shelf(principals);
        synchronized (shelf) {
            try {
                writing.accept(shelf);
            } catch (IndexLost lost) {
                emptied(principals);
                throw lost;
            }
        }
    }

    /** Its folder begins anew: the note of whose it is too. */
    private void emptied(Set<String> principals) {
        places.values().removeIf(principals::equals);
        try {
            opening.open(principals).close();
        } catch (IOException failure) {
            throw new IndexFailure("The shelf of " + principals + " is gone and cannot be made anew", failure);
        }
    }

    private Index shelf(Set<String> principals) {
        return shelves.computeIfAbsent(principals, owners -> {
            try {
                return new Index("of " + owners, opening.open(owners), Removal.FROM_DISK, dutch);
            } catch (IOException failure) {
                throw new IndexFailure("The shelf of " + owners + " cannot be opened", failure);
            }
        });
    }

    private Opened opened(Set<String> principals) throws IOException {
        List<Opened> own = new ArrayList<>();
        try {
            for (Map.Entry<Set<String>, Index> shelf : shelves.entrySet()) {
                if (!Collections.disjoint(shelf.getKey(), principals)) {
                    own.add(shelf.getValue().opened());
                }
            }
            IndexReader[] readers = own.stream().map(Opened::reader).toArray(IndexReader[]::new);
            return new Opened(new MultiReader(readers, false), () -> giveBack(own));
        } catch (IOException | RuntimeException failure) {
            giveBack(own);
            throw failure;
        }
    }

    private static void giveBack(List<Opened> shelves) throws IOException {
        for (Opened shelf : shelves) {
            shelf.close();
        }
    }

    /** How the folder of a shelf is opened. */
    @FunctionalInterface
    private interface Opening {
        Directory open(Set<String> principals) throws IOException;
    }
}
