package nl.balint.portal.documents;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balint.portal.documents.plugs.DocumentHit;
import nl.balint.portal.documents.plugs.DocumentIndex;
import nl.balint.portal.documents.plugs.IndexedText;

/** An index that holds whole texts and looks through them all. */
final class Words implements DocumentIndex {

    private final Map<String, IndexedText> texts = new TreeMap<>();

    /** Done at each writing, before it. */
    volatile Runnable atWriting = () -> {};

    @Override
    public synchronized void put(List<IndexedText> documents) {
        atWriting.run();
        documents.forEach(document -> texts.put(document.id(), document));
    }

    @Override
    public synchronized void remove(String id) {
        texts.remove(id);
    }

    @Override
    public synchronized List<DocumentHit> search(String words, Set<String> principals, int from, int most) {
        return texts.values().stream()
                .filter(text -> (text.name() + " " + text.text()).contains(words))
                .filter(text -> !Collections.disjoint(text.principals(), principals))
                .map(text -> new DocumentHit(text.id(), text.name(), text.text(), 1))
                .skip(from)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        texts.forEach((id, text) -> stamps.put(id, text.stamp()));
        return stamps;
    }

    synchronized void loseAll() {
        texts.clear();
    }

    @Override
    public void close() {}
}
