package nl.balint.cms.search.internal;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what a query finds: in the best sentences of a long field, and in the whole of a short one. */
public final class Marker extends UnifiedHighlighter {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int GOAL = 140;
    private static final int PASSAGES = 2;
    private static final int LONGEST = 1_000_000;

    private final String longField;
    private final SafeMarks whole = SafeMarks.whole();
    private final SafeMarks excerpt = SafeMarks.excerpt();

    public Marker(IndexSearcher searcher, Analyzer analyzer, String longField) {
        super(builder(searcher, analyzer).withMaxLength(LONGEST).withMaxNoHighlightPassages(1));
        this.longField = longField;
    }

    /** For each field its texts as safe HTML, in the order of the documents; all fields are read at once. */
    public Map<String, String[]> mark(String[] fields, Query query, int[] documents) throws IOException {
        int[] passages = new int[fields.length];
        Arrays.fill(passages, PASSAGES);
        Map<String, String[]> marked = highlightFields(fields, query, documents, passages);
        marked.values().forEach(texts -> Arrays.setAll(texts, index -> texts[index] == null ? "" : texts[index]));
        return marked;
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.equals(longField)
                ? LengthGoalBreakIterator.createClosestToLength(BreakIterator.getSentenceInstance(DUTCH), GOAL, 0.5f)
                : new WholeBreakIterator();
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        return field.equals(longField) ? excerpt : whole;
    }
}
