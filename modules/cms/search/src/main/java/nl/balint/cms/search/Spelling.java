package nl.balint.cms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.search.internal.DutchText;
import nl.balint.cms.search.internal.DutchText.Word;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Knows how a word was probably meant. It proposes only words from documents that the asker may see: a word of a hidden
 * document is not there.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int INSPECTED = 30;
    private static final int MOST = 3;
    private static final int MOST_COMPLETIONS = 10;
    private static final int MOST_BEGINNINGS = 100;
    private static final float LIKE_ENOUGH = 0.7f;
    private static final int SHORTEST_WITH_TWO_SLIPS = 7;
    private static final List<String> ENDINGS = List.of("en", "s", "n");

    private final DutchText dutch;
    private final IndexSearcher searcher;
    private final Query visible;

    Spelling(DutchText dutch, IndexSearcher searcher, Query visible) {
        this.dutch = dutch;
        this.searcher = searcher;
        this.visible = visible;
    }

    /** The text with its unknown words replaced, the best guess first; none when there is nothing to propose. */
    List<String> corrections(String text) throws IOException {
        List<String> corrections = List.of(text.toLowerCase(Locale.ROOT));
        boolean changed = false;
        for (Word word : dutch.words(dutch.spelling(), text)) {
            if (word.text().length() < SHORTEST || word.text().length() > LONGEST || isKnown(word.text())) {
                continue;
            }
            List<String> like = like(word.text());
            if (like.isEmpty()) {
                return List.of();
            }
            corrections = replace(corrections, word.text(), like);
            changed = true;
        }
        return changed ? corrections : List.of();
    }

    /** Words that begin like this; none when it is too short to tell. */
    List<String> completions(String text) throws IOException {
        List<Word> words = dutch.words(dutch.spelling(), text);
        if (words.size() != 1 || words.get(0).text().length() < SHORTEST) {
            return List.of();
        }
        BytesRef beginning = new BytesRef(words.get(0).text());
        List<String> completions = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SPELLING);
        if (terms == null) {
            return List.of();
        }
        TermsEnum all = terms.iterator();
        BytesRef term = all.seekCeil(beginning) == SeekStatus.END ? null : all.term();
        for (int seen = 0; seen < MOST_BEGINNINGS && term != null && StringHelper.startsWith(term, beginning); seen++) {
            String word = term.utf8ToString();
            if (isKnown(word) && completions.size() < MOST_COMPLETIONS) {
                completions.add(word);
            }
            term = all.next();
        }
        return completions;
    }

    private static List<String> replace(List<String> texts, String word, List<String> like) {
        List<String> replaced = new ArrayList<>();
        for (int index = 0; index < Math.max(texts.size(), like.size()); index++) {
            String text = texts.get(Math.min(index, texts.size() - 1));
            replaced.add(text.replace(word, like.get(Math.min(index, like.size() - 1))));
        }
        return replaced;
    }

    private boolean isKnown(String word) throws IOException {
        return frequency(word) > 0;
    }

    private List<String> like(String word) throws IOException {
        List<String> like = near(word);
        for (String ending : ENDINGS) {
            if (like.isEmpty() && word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                like = near(word.substring(0, word.length() - ending.length()));
            }
        }
        return like;
    }

    private List<String> near(String word) throws IOException {
        List<String> near = near(word, 1);
        return near.isEmpty() && word.length() >= SHORTEST_WITH_TWO_SLIPS ? near(word, 2) : near;
    }

    private List<String> near(String word, int slips) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        // ALWAYS, as a hidden document may hold the very word: the answer must be what it would be without it
        SuggestWord[] words = checker(slips)
                .suggestSimilar(
                        new Term(Fields.SPELLING, word),
                        INSPECTED,
                        searcher.getIndexReader(),
                        SuggestMode.SUGGEST_ALWAYS);
        for (SuggestWord found : words) {
            int frequency = frequency(found.string);
            if (frequency > 0) {
                candidates.add(new Candidate(found.string, found.score, frequency));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates.stream().limit(MOST).map(Candidate::word).toList();
    }

    private int frequency(String word) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.SPELLING, word)), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build());
    }

    private static DirectSpellChecker checker(int slips) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(slips);
        checker.setMinPrefix(0);
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxInspections(INSPECTED);
        checker.setAccuracy(LIKE_ENOUGH);
        checker.setMaxQueryFrequency(Integer.MAX_VALUE);
        return checker;
    }

    private record Candidate(String word, float likeness, int frequency) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::likeness)
                .thenComparing(Candidate::frequency)
                .reversed()
                .thenComparing(Candidate::word);
    }
}
