package nl.balint.cms.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.search.internal.DutchText;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.StoredFieldVisitor.Status;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/** How a document lies in the index. Whoever changes this, raises {@link Index#FORMAT}. */
final class Fields {

    static final String ID = "id";
    static final String PLACE = "place";
    static final String ADDRESS = "address";
    static final String SECTION = "section";
    static final String PRINCIPAL = "principal";
    static final String BOOST = "boost";
    static final String SPELLING = "spelling";

    private static final String OWN = "own.";
    private static final Set<String> NOT_SHOWN = Set.of(Part.KEYWORDS.stems());
    private static final FieldType MARKED = marked();
    private static final FieldType SPELLED = spelled();

    private Fields() {}

    /** A part of a document's text; the weight tells how much a word there says about the document. */
    enum Part {
        TITLE("title", 8),
        KEYWORDS("keywords", 5),
        HEADINGS("headings", 4),
        DESCRIPTION("description", 3),
        BODY("body", 1);

        private final String field;
        private final float weight;

        Part(String field, float weight) {
            this.field = field;
            this.weight = weight;
        }

        /** The field with stems; it is stored as well. */
        String stems() {
            return field;
        }

        /** The field with each word as written. */
        String exact() {
            return field + ".exact";
        }

        float weight() {
            return weight;
        }
    }

    static Analyzer analyzer(DutchText dutch) {
        Map<String, Analyzer> other = new HashMap<>();
        other.put(SPELLING, dutch.spelling());
        for (Part part : Part.values()) {
            other.put(part.exact(), dutch.exact());
        }
        return new PerFieldAnalyzerWrapper(dutch.stems(), other);
    }

    /** The field of a filter: the section, or a field of the document's own. */
    static String filter(String name) {
        return name.equals(SECTION) ? SECTION : OWN + name;
    }

    static Document write(IndexedDocument document) {
        Document fields = new Document();
        fields.add(new StringField(ID, document.id(), Field.Store.YES));
        fields.add(new SortedDocValuesField(ID, new BytesRef(document.id())));
        fields.add(new StringField(PLACE, document.place(), Field.Store.NO));
        fields.add(new StoredField(ADDRESS, document.address()));
        fields.add(new StringField(SECTION, document.section(), Field.Store.YES));
        fields.add(new FloatDocValuesField(BOOST, document.boost()));
        document.principals().forEach(name -> fields.add(new StringField(PRINCIPAL, name, Field.Store.NO)));
        document.fields().forEach((name, value) -> fields.add(new StringField(OWN + name, value, Field.Store.YES)));
        for (Part part : Part.values()) {
            for (String text : texts(document.text(), part)) {
                fields.add(new Field(part.stems(), text, MARKED));
                fields.add(new TextField(part.exact(), text, Field.Store.NO));
                fields.add(new Field(SPELLING, text, SPELLED));
            }
        }
        return fields;
    }

    private static List<String> texts(IndexedDocument.Text text, Part part) {
        return switch (part) {
            case TITLE -> List.of(text.title());
            case KEYWORDS -> text.keywords();
            case HEADINGS -> text.headings();
            case DESCRIPTION -> List.of(text.description());
            case BODY -> List.of(text.body());
        };
    }

    /** What is told of a document that was found, without its body. */
    static Document shown(StoredFields stored, int document) throws IOException {
        return read(stored, document, Status.STOP); // the long one was written last
    }

    /** The same with its body. */
    static Document whole(StoredFields stored, int document) throws IOException {
        return read(stored, document, Status.YES);
    }

    private static Document read(StoredFields stored, int document, Status body) throws IOException {
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
                if (field.name.equals(Part.BODY.stems())) {
                    return body;
                }
                return NOT_SHOWN.contains(field.name) ? Status.NO : Status.YES;
            }
        };
        stored.document(document, visitor);
        return visitor.getDocument();
    }

    /** The document's own fields, as they were given. */
    static Map<String, String> own(Document fields) {
        Map<String, String> own = new HashMap<>();
        fields.forEach(field -> {
            if (field.name().startsWith(OWN)) {
                own.put(field.name().substring(OWN.length()), field.stringValue());
            }
        });
        return own;
    }

    static String text(Document fields, String name) {
        String text = fields.get(name);
        return text == null ? "" : text;
    }

    /** With offsets, so that marking words in a hit needs no second analysis. */
    private static FieldType marked() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType spelled() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
