package nl.balint.cms.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.balint.cms.search.Fields.Part;
import nl.balint.cms.search.internal.SafeMarks;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Makes hits of documents found, and shows where in them the words stand. */
final class Hits {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int GOAL = 140;
    private static final int PASSAGES = 2;

    private final UnifiedHighlighter whole;
    private final UnifiedHighlighter passages;
    private final IndexSearcher searcher;
    private final Wishes wishes;

    Hits(IndexSearcher searcher, Analyzer analyzer, Wishes wishes) {
        this.searcher = searcher;
        this.whole = highlighter(searcher, analyzer, WholeBreakIterator::new, SafeMarks.whole());
        this.passages = highlighter(searcher, analyzer, Hits::sentences, SafeMarks.excerpt());
        this.wishes = wishes;
    }

    /** The documents in this order, with what of these words stands in them. */
    List<Hit> of(List<FieldDoc> found, List<Wording> wordings) throws IOException {
        if (found.isEmpty()) {
            return List.of();
        }
        int[] documents = found.stream().mapToInt(document -> document.doc).toArray();
        String[] titles = mark(whole, Part.TITLE, documents, wordings);
        String[] excerpts = excerpts(documents, wordings);
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < documents.length; place++) {
            Document fields = Fields.shown(searcher, documents[place]);
            hits.add(new Hit(
                    Fields.text(fields, Fields.ID),
                    Fields.text(fields, Fields.ADDRESS),
                    Fields.text(fields, Fields.SECTION),
                    Fields.text(fields, Part.TITLE.stems()),
                    titles[place],
                    excerpts[place],
                    (Float) found.get(place).fields[0],
                    Fields.own(fields)));
        }
        return hits;
    }

    /** The sentences with the words; else the description, which says best what the document is; else its beginning. */
    private String[] excerpts(int[] documents, List<Wording> wordings) throws IOException {
        String[] bodies = mark(passages, Part.BODY, documents, wordings);
        String[] descriptions = mark(whole, Part.DESCRIPTION, documents, wordings);
        for (int index = 0; index < documents.length; index++) {
            if (!SafeMarks.hasMarks(bodies[index]) && !descriptions[index].isEmpty()) {
                bodies[index] = descriptions[index];
            }
        }
        return bodies;
    }

    private String[] mark(UnifiedHighlighter highlighter, Part part, int[] documents, List<Wording> wordings)
            throws IOException {
        String[] fields = {part.stems()};
        int[] most = {PASSAGES};
        var marked = highlighter.highlightFields(fields, wishes.marking(part.stems(), wordings), documents, most);
        String[] texts = marked.getOrDefault(part.stems(), new String[documents.length]);
        for (int index = 0; index < texts.length; index++) {
            texts[index] = texts[index] == null ? "" : texts[index];
        }
        return texts;
    }

    private static UnifiedHighlighter highlighter(
            IndexSearcher searcher, Analyzer analyzer, Supplier<BreakIterator> breaks, SafeMarks marks) {
        return UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(breaks)
                .withFormatter(marks)
                .withMaxLength(1_000_000)
                .withMaxNoHighlightPassages(1)
                .build();
    }

    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(BreakIterator.getSentenceInstance(DUTCH), GOAL, 0.5f);
    }
}
