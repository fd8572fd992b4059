package nl.balint.cms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import nl.balint.cms.search.CatalogueQuery.Order;
import nl.balint.cms.search.CatalogueResult.Found;
import nl.balint.cms.search.Facets.Narrowing;
import nl.balint.cms.search.internal.NameWords;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** One walk past all entries that have the words: counts them by their answers and keeps those to be told. */
final class CatalogueLook {

    private static final double HAIR = 1e-9;
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::rank)
            .thenComparing(Candidate::sortKey)
            .thenComparing(Candidate::id);

    private final CatalogueQuery query;
    private final Facets facets;
    private final Narrowing[] narrowings;
    private final String line;
    private final double x;
    private final double y;
    private final double z;
    private final double farthest;
    private final double edge;
    private final int most;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private final int[] counts = new int[Long.SIZE];
    private int total;

    private record Candidate(double rank, String sortKey, String id, double chord) {}

    CatalogueLook(CatalogueQuery query, Facets facets) {
        this.query = query;
        this.facets = facets;
        this.narrowings = facets.narrowings(query.chosen()).toArray(Narrowing[]::new);
        this.line = String.join(" ", NameWords.asked(query.words()));
        Spot spot = query.around().spot();
        this.x = spot.x();
        this.y = spot.y();
        this.z = spot.z();
        this.farthest = query.around().isBounded() ? query.around().kilometres() : Double.POSITIVE_INFINITY;
        this.edge = Spot.chordOf(farthest);
        this.most = query.from() + query.size();
    }

    void walk(IndexSearcher searcher, Query words, CatalogueColumns.Shelf shelf) throws IOException {
        boolean isAll = words instanceof MatchAllDocsQuery;
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            CatalogueColumns columns = shelf.of(leaf.reader());
            DocIdSetIterator entries =
                    isAll ? DocIdSetIterator.all(leaf.reader().maxDoc()) : having(weight, leaf);
            Bits live = leaf.reader().getLiveDocs();
            for (int entry = entries.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.nextDoc()) {
                if (live == null || live.get(entry)) {
                    see(columns, entry);
                }
            }
        }
    }

    boolean sawNothing() {
        return total == 0;
    }

    CatalogueResult result(boolean asTyped) {
        List<Candidate> told = new ArrayList<>(best);
        told.sort(BEST_FIRST);
        List<Found> found = told.stream()
                .skip(query.from())
                .map(one -> new Found(one.id(), Spot.kilometres(one.chord())))
                .toList();
        return new CatalogueResult(total, found, facets.told(counts), asTyped);
    }

    private static DocIdSetIterator having(Weight weight, LeafReaderContext leaf) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    private void see(CatalogueColumns columns, int entry) {
        double chord = Spot.chord(columns.x[entry] - x, columns.y[entry] - y, columns.z[entry] - z);
        if (isTooFar(chord)) {
            return;
        }
        long answers = columns.answers[entry];
        long missed = 0;
        for (Narrowing narrowing : narrowings) {
            if ((answers & narrowing.chosen()) == 0) {
                if (missed != 0) {
                    return; // another choice of one question would not bring it
                }
                missed = narrowing.all();
            }
        }
        if (missed != 0) {
            count(answers & missed);
            return;
        }
        count(answers);
        total++;
        offer(columns, entry, chord);
    }

    /** Kilometres cost more than all the rest, so they are worked out at the edge only. */
    private boolean isTooFar(double chord) {
        if (farthest == Double.POSITIVE_INFINITY || chord * (1 + HAIR) < edge) {
            return false;
        }
        return !(chord * (1 - HAIR) <= edge) || Spot.kilometres(chord) > farthest;
    }

    private void count(long answers) {
        for (long left = answers; left != 0; left &= left - 1) {
            counts[Long.numberOfTrailingZeros(left)]++;
        }
    }

    private void offer(CatalogueColumns columns, int entry, double chord) {
        if (most == 0) {
            return;
        }
        double rank = rank(columns, entry, chord);
        if (best.size() == most) {
            Candidate worst = best.element();
            if (rank > worst.rank() || (rank == worst.rank() && isLater(columns, entry, worst))) {
                return;
            }
            best.remove();
        }
        best.add(new Candidate(rank, columns.sortKeys[entry], columns.ids[entry], chord));
    }

    private double rank(CatalogueColumns columns, int entry, double chord) {
        if (query.order() == Order.DISTANCE) {
            return Double.isNaN(chord) ? Double.MAX_VALUE : chord;
        }
        if (query.order() == Order.FITTING) {
            return columns.lines[entry].startsWith(line) ? 0 : 1;
        }
        return 0;
    }

    private static boolean isLater(CatalogueColumns columns, int entry, Candidate worst) {
        int byName = columns.sortKeys[entry].compareTo(worst.sortKey());
        return byName > 0 || (byName == 0 && columns.ids[entry].compareTo(worst.id()) > 0);
    }
}
