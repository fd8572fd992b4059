package nl.balint.cms.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.balint.cms.search.Results.Match;
import nl.balint.cms.search.internal.UserQuery;
import nl.balint.cms.search.internal.UserQuery.Clause;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * One question to one state of the index. First with all the words as typed; when that gives nothing, with words
 * spelled much like them; at last with some of them.
 */
final class Finding {

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    private final Searchable index;
    private final IndexSearcher searcher;
    private final Wishes wishes;
    private final SearchQuery query;
    private final Query visible;

    Finding(Searchable index, IndexSearcher searcher, Wishes wishes, SearchQuery query) {
        this.index = index;
        this.searcher = searcher;
        this.wishes = wishes;
        this.query = query;
        this.visible = Wishes.visibleTo(query.principals());
    }

    Results find(UserQuery typed, List<Clause> wanted) throws IOException {
        List<Wording> asTyped = wanted.stream().map(Wording::asTyped).toList();
        Results exact = answer(typed, asTyped, Match.EXACT);
        if (!exact.isEmpty()) {
            return exact;
        }
        Spelling spelling = new Spelling(index.dutch(), searcher, visible);
        Respelling respelled = Respelling.of(wanted, spelling, this::isFound);
        Results similar = answer(typed, respelled.wordings(), Match.SIMILAR);
        Results found = similar.isEmpty() ? answer(typed, takenApart(respelled.wordings()), Match.PARTIAL) : similar;
        return new Results(found.total(), found.hits(), found.match(), correction(typed, respelled));
    }

    private boolean isFound(Clause clause) throws IOException {
        return searcher.count(visibly(wishes.one(clause))) > 0;
    }

    /** The question with the best spelling, if that has an answer; else there is no use in proposing it. */
    private String correction(UserQuery typed, Respelling respelled) throws IOException {
        if (respelled.corrections().isEmpty()) {
            return "";
        }
        Query corrected = wishes.matching(respelled.best(), Occur.MUST, "");
        return searcher.count(restricted(corrected, typed)) > 0 ? typed.with(respelled.corrections()) : "";
    }

    private List<Wording> takenApart(List<Wording> wordings) {
        return wordings.stream().map(this::takenApart).toList();
    }

    private Wording takenApart(Wording wording) {
        String word = wording.clause().text().toLowerCase(Locale.ROOT);
        Stream<Clause> inside = index.dutch().inside(word).stream().map(part -> new Clause(part, false));
        List<Clause> others = Stream.concat(wording.others().stream(), inside).toList();
        return new Wording(wording.clause(), others);
    }

    private Results answer(UserQuery typed, List<Wording> wordings, Match match) throws IOException {
        Occur occur = match == Match.PARTIAL ? Occur.SHOULD : Occur.MUST;
        Query wish = restricted(wishes.matching(wordings, occur, typed.words()), typed);
        int last = Math.max(1, query.from() + query.size());
        TopFieldDocs top = searcher.search(wish, new TopFieldCollectorManager(BEST_FIRST, last, Integer.MAX_VALUE));
        List<Hit> hits = new Hits(searcher, index.analyzer(), wishes).of(page(top.scoreDocs), wordings);
        return new Results(top.totalHits.value, hits, match, "");
    }

    private List<FieldDoc> page(ScoreDoc[] found) {
        return Arrays.stream(found)
                .skip(query.from())
                .limit(query.size())
                .map(FieldDoc.class::cast)
                .toList();
    }

    private Query restricted(Query wish, UserQuery typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(visibly(wish), Occur.MUST);
        query.filters()
                .forEach((name, value) -> all.add(new TermQuery(new Term(Fields.filter(name), value)), Occur.FILTER));
        typed.unwanted().forEach(clause -> all.add(wishes.one(clause), Occur.MUST_NOT));
        return all.build();
    }

    private Query visibly(Query wish) {
        return new BooleanQuery.Builder()
                .add(wish, Occur.MUST)
                .add(visible, Occur.FILTER)
                .build();
    }
}
