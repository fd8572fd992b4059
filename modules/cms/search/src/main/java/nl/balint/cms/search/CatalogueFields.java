package nl.balint.cms.search;

import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.search.internal.NameWords;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * How an entry lies in a catalogue, and how words ask for it. Whoever changes this, raises {@link Catalogue#FORMAT}.
 */
final class CatalogueFields {

    static final String ID = "id";
    static final String LINE = "line";
    static final String SORT_KEY = "sort";
    static final String ANSWERS = "answers";
    static final String LATITUDE = "north";
    static final String LONGITUDE = "east";

    private static final String WORD = "word";
    private static final int ONE_SLIP = 4;
    private static final int TWO_SLIPS = 8;

    private CatalogueFields() {}

    static Document write(CatalogueEntry entry, Facets facets) {
        Document fields = new Document();
        fields.add(new StringField(ID, entry.id(), Field.Store.NO));
        fields.add(text(ID, entry.id()));
        fields.add(text(LINE, NameWords.line(entry.names().get(0))));
        fields.add(text(SORT_KEY, entry.sortKey()));
        fields.add(new NumericDocValuesField(ANSWERS, facets.bits(entry.answers())));
        fields.add(new NumericDocValuesField(
                LATITUDE, Double.doubleToLongBits(entry.spot().latitude())));
        fields.add(new NumericDocValuesField(
                LONGITUDE, Double.doubleToLongBits(entry.spot().longitude())));
        for (String name : entry.names()) {
            for (String term : NameWords.terms(name)) {
                fields.add(new StringField(WORD, term, Field.Store.NO));
            }
        }
        return fields;
    }

    private static SortedDocValuesField text(String field, String text) {
        return new SortedDocValuesField(field, new BytesRef(text));
    }

    /** Each word begins a word of the name. */
    static Query asTyped(List<String> words) {
        return all(words, word -> new PrefixQuery(new Term(WORD, word)));
    }

    /** The same, with a slip or two in each longer word. */
    static Query forgiving(List<String> words) {
        return all(words, word -> {
            if (word.length() < ONE_SLIP) {
                return new PrefixQuery(new Term(WORD, word));
            }
            int slips = word.length() < TWO_SLIPS ? 1 : 2;
            return new BooleanQuery.Builder()
                    .add(new PrefixQuery(new Term(WORD, word)), Occur.SHOULD)
                    .add(new FuzzyQuery(new Term(WORD, word), slips, 1), Occur.SHOULD)
                    .build();
        });
    }

    private static Query all(List<String> words, java.util.function.Function<String, Query> query) {
        List<Query> queries = new ArrayList<>(words.stream().map(query).toList());
        if (queries.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        queries.forEach(one -> both.add(one, Occur.FILTER));
        return both.build();
    }
}
