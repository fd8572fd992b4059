package nl.balint.portal.documents.internal.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.search.Hit;
import nl.balint.cms.search.IndexedDocument;
import nl.balint.cms.search.IndexedDocument.Text;
import nl.balint.cms.search.Search;
import nl.balint.cms.search.SearchQuery;
import nl.balint.cms.search.ShelfKeys;
import nl.balint.cms.search.Shelves;
import nl.balint.portal.documents.plugs.DocumentHit;
import nl.balint.portal.documents.plugs.DocumentIndex;
import nl.balint.portal.documents.plugs.IndexedText;

/**
 * The index of documents: those that the same people may read stand on one shelf, closed with the key of their group.
 */
public final class ShelvedIndex implements DocumentIndex {

    private static final String STAMP = "stamp";
    private static final String ENDING = "ending";
    private static final String MARK = "<mark>";

    /** A name and its ending: nobody looks for "verslag.pdf" when he types "verslag". */
    private static final Pattern NAME = Pattern.compile("(.+?)(\\.[A-Za-z0-9]{1,5})?");

    private final Shelves shelves;
    private final Search search;

    private ShelvedIndex(Shelves shelves) {
        this.shelves = shelves;
        this.search = new Search(shelves);
    }

    /** The index in this folder. */
    public static ShelvedIndex open(Path folder, ShelfKeys keys) {
        return new ShelvedIndex(Shelves.open(folder, keys));
    }

    /** An index that is gone when it is closed. */
    public static ShelvedIndex inMemory() {
        return new ShelvedIndex(Shelves.inMemory());
    }

    @Override
    public void put(List<IndexedText> documents) {
        shelves.put(documents.stream().map(ShelvedIndex::indexed).toList());
    }

    private static IndexedDocument indexed(IndexedText document) {
        Matcher name = NAME.matcher(document.name());
        boolean isUsual = name.matches();
        String begin = isUsual ? name.group(1) : document.name();
        String ending = isUsual && name.group(2) != null ? name.group(2) : "";
        Text text = new Text(begin, List.of(), "", List.of(begin.replace('.', ' ')), document.text());
        return IndexedDocument.of(document.id(), document.id(), text)
                .withPrincipals(document.principals())
                .withFields(Map.of(STAMP, document.stamp(), ENDING, ending));
    }

    @Override
    public void remove(String id) {
        shelves.remove(id);
    }

    @Override
    public List<DocumentHit> search(String words, Set<String> principals, int from, int most) {
        return search.find(SearchQuery.of(words, principals).page(from, most)).hits().stream()
                .map(ShelvedIndex::hit)
                .toList();
    }

    @Override
    public Map<String, String> stamps() {
        return shelves.fields(STAMP);
    }

    @Override
    public void close() {
        shelves.close();
    }

    private static DocumentHit hit(Hit hit) {
        String name = hit.titleHtml() + hit.fields().getOrDefault(ENDING, "");
        String fragment = hit.excerptHtml().contains(MARK) ? hit.excerptHtml() : "";
        return new DocumentHit(hit.id(), name, fragment, hit.score());
    }
}
