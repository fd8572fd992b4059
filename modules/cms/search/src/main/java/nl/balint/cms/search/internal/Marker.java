package nl.balint.cms.search.internal;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what a query finds: in the best sentences of a long field, and in the whole of a short one. */
public final class Marker extends UnifiedHighlighter {

    private static final int GOAL = 140;
    private static final int PASSAGES = 2;
    private static final int LONGEST = 1_000_000;

    private final String longField;
    private final Texts texts;
    private final SafeMarks whole = SafeMarks.whole();
    private final SafeMarks excerpt = SafeMarks.excerpt();

    /** Texts: where it reads what it marks. */
    public Marker(IndexSearcher searcher, Analyzer analyzer, String longField, Texts texts) {
        super(builder(searcher, analyzer).withMaxLength(LONGEST).withMaxNoHighlightPassages(1));
        this.longField = longField;
        this.texts = texts;
    }

    /** For each field its texts as safe HTML, in the order of the documents; all fields are read at once. */
    public Map<String, String[]> mark(String[] fields, Query query, int[] documents) throws IOException {
        int[] passages = new int[fields.length];
        Arrays.fill(passages, PASSAGES);
        Map<String, String[]> marked = highlightFields(fields, query, documents, passages);
        marked.values().forEach(all -> Arrays.setAll(all, index -> all[index] == null ? "" : all[index]));
        return marked;
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.equals(longField)
                ? LengthGoalBreakIterator.createClosestToLength(new Sentences(), GOAL, 0.5f)
                : new WholeBreakIterator();
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        return field.equals(longField) ? excerpt : whole;
    }

    /** As many documents as fit in memory at once, and at least one. */
    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int most)
            throws IOException {
        List<CharSequence[]> loaded = new ArrayList<>();
        int sum = 0;
        while (sum <= most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            CharSequence[] values = texts.of(documents.docID(), fields);
            sum += Arrays.stream(values).mapToInt(CharSequence::length).sum();
            loaded.add(values);
        }
        return loaded;
    }

    /** The stored texts of these fields of a document; empty where it has none. */
    @FunctionalInterface
    public interface Texts {
        CharSequence[] of(int document, String[] fields) throws IOException;
    }
}
