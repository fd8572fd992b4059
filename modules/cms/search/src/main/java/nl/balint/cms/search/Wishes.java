package nl.balint.cms.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.balint.cms.search.Fields.Part;
import nl.balint.cms.search.internal.DutchText;
import nl.balint.cms.search.internal.DutchText.Word;
import nl.balint.cms.search.internal.UserQuery.Clause;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what a reader wishes into queries. Nothing is parsed here, so nothing a reader types is an operator. */
final class Wishes {

    private static final float TIE = 0.1f;
    private static final float EXACT_BONUS = 0.5f;
    private static final float OTHER_SPELLING = 0.6f;

    private final DutchText dutch;

    Wishes(DutchText dutch) {
        this.dutch = dutch;
    }

    /** What these principals may know: the filter that every question passes. */
    static Query visibleTo(Set<String> principals) {
        return new TermInSetQuery(
                Fields.PRINCIPAL, principals.stream().map(BytesRef::new).toList());
    }

    /** All of the wishes, or at least one of them; better when the words stand together as they were typed. */
    Query matching(List<Wording> wordings, Occur occur, String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Wording wording : wordings) {
            all.add(any(wording), occur);
        }
        Query found = all.build();
        List<Word> words = exactWords(typed);
        if (words.size() > 1) {
            found = new BooleanQuery.Builder()
                    .add(found, Occur.MUST)
                    .add(inAnyPart(part -> phrase(part.exact(), words, 1)), Occur.SHOULD)
                    .build();
        }
        return FunctionScoreQuery.boostByValue(found, DoubleValuesSource.fromFloatField(Fields.BOOST));
    }

    /** One wish as typed. */
    Query one(Clause clause) {
        List<Word> exact = exactWords(clause.text());
        if (exact.isEmpty()) {
            return new MatchNoDocsQuery("no word in it");
        }
        if (clause.phrase() || !isTelling(clause)) {
            return inAnyPart(part -> phrase(part.exact(), exact, 0));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        stems(clause.text()).values().forEach(words -> all.add(atOnePlace(words), Occur.MUST));
        all.add(new BoostQuery(inAnyPart(part -> phrase(part.exact(), exact, 0)), EXACT_BONUS), Occur.SHOULD);
        return all.build();
    }

    /** Whether it says more than "de" or "wat". */
    boolean isTelling(Clause clause) {
        return !stems(clause.text()).isEmpty();
    }

    boolean hasWords(Clause clause) {
        return !exactWords(clause.text()).isEmpty();
    }

    /** What of these fields is to be marked. */
    Query marking(String[] fields, List<Wording> wordings) {
        BooleanQuery.Builder marks = new BooleanQuery.Builder();
        for (String field : fields) {
            for (Wording wording : wordings) {
                mark(field, wording.clause(), marks);
                wording.others().forEach(other -> mark(field, other, marks));
            }
        }
        return marks.build();
    }

    private void mark(String field, Clause clause, BooleanQuery.Builder marks) {
        List<Word> words = dutch.words(dutch.asked(), clause.text());
        if (clause.phrase()) {
            marks.add(phrase(field, joined(words), 0), Occur.SHOULD);
        } else {
            words.forEach(word -> marks.add(new TermQuery(new Term(field, word.text())), Occur.SHOULD));
        }
    }

    private Query any(Wording wording) {
        if (wording.others().isEmpty()) {
            return one(wording.clause());
        }
        List<Query> ways = new ArrayList<>(List.of(one(wording.clause())));
        wording.others().forEach(other -> ways.add(new BoostQuery(one(other), OTHER_SPELLING)));
        return new DisjunctionMaxQuery(ways, TIE);
    }

    /** A word with a hyphen is found written as one word, or by all of its parts. */
    private static Query atOnePlace(List<Word> words) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        List<Query> ways = new ArrayList<>();
        for (Word word : words) {
            Query query = inAnyPart(part -> new TermQuery(new Term(part.stems(), word.text())));
            if (word.part()) {
                parts.add(query, Occur.MUST);
            } else {
                ways.add(query);
            }
        }
        if (ways.size() < words.size()) {
            ways.add(parts.build());
        }
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, TIE);
    }

    private static Query inAnyPart(Function<Part, Query> query) {
        List<Query> parts = Arrays.stream(Part.values())
                .<Query>map(part -> new BoostQuery(query.apply(part), part.weight()))
                .toList();
        return new DisjunctionMaxQuery(parts, TIE);
    }

    private static Query phrase(String field, List<Word> words, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field, word.text()), word.position()));
        return phrase.build();
    }

    private Map<Integer, List<Word>> stems(String text) {
        Map<Integer, List<Word>> places = new TreeMap<>();
        dutch.words(dutch.asked(), text)
                .forEach(word -> places.computeIfAbsent(word.position(), position -> new ArrayList<>())
                        .add(word));
        return places;
    }

    private List<Word> exactWords(String text) {
        return joined(dutch.words(dutch.exact(), text));
    }

    private static List<Word> joined(List<Word> words) {
        return words.stream().filter(word -> !word.part()).toList();
    }
}
