package nl.balint.cms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.balint.cms.search.Fields.Part;
import nl.balint.cms.search.internal.DutchText;
import nl.balint.cms.search.internal.DutchText.Word;
import nl.balint.cms.search.internal.PlainText;
import nl.balint.cms.search.internal.TypedWord;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Titles and headings that hold what is being typed: each word, and one that begins with the last. */
final class Suggesting {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;
    private static final int MOST_LOOKED_AT = 30;
    private static final int MOST = 20;
    private static final Comparator<Fit> BEST_FIRST = Comparator.comparing(Fit::score)
            .reversed()
            .thenComparing(fit -> fit.suggestion().text().length())
            .thenComparing(fit -> fit.suggestion().text())
            .thenComparing(fit -> fit.suggestion().address());

    private final DutchText dutch;
    private final IndexSearcher searcher;
    private final Query visible;

    Suggesting(DutchText dutch, IndexSearcher searcher, Set<String> principals) {
        this.dutch = dutch;
        this.searcher = searcher;
        this.visible = Wishes.visibleTo(principals);
    }

    List<Suggestion> suggest(String text, int size) throws IOException {
        List<String> words = words(PlainText.line(PlainText.shorten(text, LONGEST)));
        if (words.isEmpty() || words.size() > MOST_WORDS || size < 1) {
            return List.of();
        }
        List<Suggestion> exact = fitting(TypedWord.asTyped(words));
        List<Suggestion> found = exact.isEmpty() ? fitting(TypedWord.forgiving(words)) : exact;
        return found.stream().limit(Math.min(size, MOST)).toList();
    }

    private List<Suggestion> fitting(List<TypedWord> words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(visible, Occur.FILTER);
        words.forEach(word -> all.add(inTitleOrHeading(word), Occur.MUST));
        List<Fit> fits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(all.build(), MOST_LOOKED_AT).scoreDocs) {
            fits.add(new Fit(suggestion(Fields.shown(searcher.storedFields(), found.doc), words), found.score));
        }
        fits.sort(BEST_FIRST);
        return List.copyOf(
                new LinkedHashSet<>(fits.stream().map(Fit::suggestion).toList()));
    }

    /** In the text as written, or (the stems) inside a compound. */
    private static Query inTitleOrHeading(TypedWord word) {
        return new DisjunctionMaxQuery(
                List.of(
                        in(Part.TITLE.exact(), word, 4),
                        in(Part.HEADINGS.exact(), word, 2),
                        in(Part.TITLE.stems(), word, 1.5f),
                        in(Part.HEADINGS.stems(), word, 1)),
                0);
    }

    private static Query in(String field, TypedWord word, float boost) {
        return new BoostQuery(new AutomatonQuery(new Term(field), word.automaton()), boost);
    }

    /** The title, unless only a heading holds all the words. */
    private Suggestion suggestion(Document fields, List<TypedWord> words) {
        String title = Fields.text(fields, Part.TITLE.stems());
        String text = title;
        if (!holds(title, words)) {
            text = Arrays.stream(fields.getValues(Part.HEADINGS.stems()))
                    .filter(heading -> holds(heading, words))
                    .findFirst()
                    .orElse(title);
        }
        return new Suggestion(text, title, Fields.text(fields, Fields.ADDRESS), Fields.text(fields, Fields.SECTION));
    }

    private boolean holds(String text, List<TypedWord> words) {
        Set<String> held = new LinkedHashSet<>();
        dutch.words(dutch.exact(), text).forEach(word -> held.add(word.text()));
        if (allHeld(words, held)) {
            return true;
        }
        dutch.words(dutch.stems(), text).forEach(word -> held.add(word.text()));
        return allHeld(words, held);
    }

    private static boolean allHeld(List<TypedWord> words, Set<String> held) {
        return words.stream().allMatch(word -> held.stream().anyMatch(word::fits));
    }

    private List<String> words(String text) {
        return dutch.words(dutch.exact(), text).stream()
                .filter(word -> !word.part())
                .map(Word::text)
                .toList();
    }

    private record Fit(Suggestion suggestion, float score) {}
}
