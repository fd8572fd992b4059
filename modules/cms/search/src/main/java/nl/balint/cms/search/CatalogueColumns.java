package nl.balint.cms.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * What a question looks at of each entry in a segment, as plain arrays: a look at 100,000 entries is then a walk
 * through memory. They go with the segment.
 */
final class CatalogueColumns {

    final String[] ids;
    final String[] lines;
    final String[] sortKeys;
    final long[] answers;
    final double[] x;
    final double[] y;
    final double[] z;

    private CatalogueColumns(LeafReader segment) throws IOException {
        int count = segment.maxDoc();
        ids = texts(segment, CatalogueFields.ID, count);
        lines = texts(segment, CatalogueFields.LINE, count);
        sortKeys = texts(segment, CatalogueFields.SORT_KEY, count);
        answers = numbers(segment, CatalogueFields.ANSWERS, count);
        long[] north = numbers(segment, CatalogueFields.LATITUDE, count);
        long[] east = numbers(segment, CatalogueFields.LONGITUDE, count);
        x = new double[count];
        y = new double[count];
        z = new double[count];
        for (int entry = 0; entry < count; entry++) {
            Spot spot = new Spot(Double.longBitsToDouble(north[entry]), Double.longBitsToDouble(east[entry]));
            x[entry] = spot.x();
            y[entry] = spot.y();
            z[entry] = spot.z();
        }
    }

    /** Those that are open, by their segments. */
    static final class Shelf {

        private final Map<IndexReader.CacheKey, CatalogueColumns> open = new ConcurrentHashMap<>();

        CatalogueColumns of(LeafReader segment) throws IOException {
            IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
            CatalogueColumns known = open.get(helper.getKey());
            if (known != null) {
                return known;
            }
            CatalogueColumns read = new CatalogueColumns(segment);
            if (open.putIfAbsent(helper.getKey(), read) == null) {
                helper.addClosedListener(open::remove);
            }
            return read;
        }
    }

    private static String[] texts(LeafReader segment, String field, int count) throws IOException {
        String[] texts = new String[count];
        SortedDocValues values = DocValues.getSorted(segment, field);
        for (int entry = values.nextDoc(); entry < count; entry = values.nextDoc()) {
            texts[entry] = values.lookupOrd(values.ordValue()).utf8ToString();
        }
        return texts;
    }

    private static long[] numbers(LeafReader segment, String field, int count) throws IOException {
        long[] numbers = new long[count];
        NumericDocValues values = DocValues.getNumeric(segment, field);
        for (int entry = values.nextDoc(); entry < count; entry = values.nextDoc()) {
            numbers[entry] = values.longValue();
        }
        return numbers;
    }
}
