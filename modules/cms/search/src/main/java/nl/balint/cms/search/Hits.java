package nl.balint.cms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.balint.cms.search.Fields.Part;
import nl.balint.cms.search.internal.Marker;
import nl.balint.cms.search.internal.SafeMarks;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;

/** Makes hits of documents found, and shows where in them the words stand. */
final class Hits {

    private static final String[] SHOWN = {Part.TITLE.stems(), Part.DESCRIPTION.stems(), Part.BODY.stems()};

    private final StoredFields stored;
    private final Marker marker;
    private final Wishes wishes;
    private final Map<Integer, Document> read = new HashMap<>();

    Hits(IndexSearcher searcher, Analyzer analyzer, Wishes wishes) throws IOException {
        this.stored = searcher.storedFields();
        this.marker = new Marker(searcher, analyzer, Part.BODY.stems(), this::texts);
        this.wishes = wishes;
    }

    /** The documents in this order, with what of these words stands in them. */
    List<Hit> of(List<FieldDoc> found, List<Wording> wordings) throws IOException {
        if (found.isEmpty()) {
            return List.of();
        }
        int[] documents = found.stream().mapToInt(document -> document.doc).toArray();
        Map<String, String[]> marked = marker.mark(SHOWN, wishes.marking(SHOWN, wordings), documents);
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < documents.length; place++) {
            Document fields = Objects.requireNonNull(read.get(documents[place]), "each was read for its marks");
            hits.add(new Hit(
                    Fields.text(fields, Fields.ID),
                    Fields.text(fields, Fields.ADDRESS),
                    Fields.text(fields, Fields.SECTION),
                    Fields.text(fields, Part.TITLE.stems()),
                    html(marked, Part.TITLE, place),
                    excerpt(html(marked, Part.BODY, place), html(marked, Part.DESCRIPTION, place)),
                    (Float) found.get(place).fields[0],
                    Fields.own(fields)));
        }
        return hits;
    }

    /** Each document is read once; its long text is let go. */
    private CharSequence[] texts(int document, String[] names) throws IOException {
        Document fields = Fields.whole(stored, document);
        CharSequence[] texts =
                Arrays.stream(names).map(name -> Fields.text(fields, name)).toArray(CharSequence[]::new);
        fields.removeFields(Part.BODY.stems());
        read.put(document, fields);
        return texts;
    }

    /** The sentences with the words; else the description, which says best what it is about; else the beginning. */
    private static String excerpt(String body, String description) {
        return SafeMarks.hasMarks(body) || description.isEmpty() ? body : description;
    }

    private static String html(Map<String, String[]> marked, Part part, int place) {
        String[] texts = marked.get(part.stems());
        return texts == null ? "" : texts[place];
    }
}
