package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A source in memory that can be stopped while it is read, and broken. */
final class Shelf implements IndexSource {

    private final Map<String, IndexedDocument> documents = new ConcurrentSkipListMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    final AtomicInteger fillings = new AtomicInteger();
    final CountDownLatch paused = new CountDownLatch(1);
    final CountDownLatch resume = new CountDownLatch(1);
    private volatile int pauseAt = -1;
    volatile boolean broken;

    void put(String id, String body) {
        documents.put(id, page(id, "Titel").with(body));
        changes.incrementAndGet();
    }

    void remove(String id) {
        documents.remove(id);
        changes.incrementAndGet();
    }

    void pauseAt(int document) {
        pauseAt = document;
    }

    @Override
    public String revision() {
        return String.valueOf(changes.get());
    }

    @Override
    public int size() {
        return documents.size();
    }

    @Override
    public void readAll(Consumer<IndexedDocument> taker) {
        check();
        fillings.incrementAndGet();
        int number = 0;
        for (IndexedDocument document : documents.values()) {
            number++;
            if (number == pauseAt) {
                pause();
            }
            taker.accept(document);
        }
    }

    @Override
    public IndexChange read(Set<String> places) {
        check();
        List<IndexedDocument> changed = documents.values().stream()
                .filter(document -> places.contains(document.place()))
                .toList();
        return new IndexChange(changed, Set.of(), places);
    }

    private void pause() {
        pauseAt = -1;
        paused.countDown();
        try {
            resume.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        if (broken) {
            throw new IllegalStateException("The shelf is broken");
        }
    }
}
