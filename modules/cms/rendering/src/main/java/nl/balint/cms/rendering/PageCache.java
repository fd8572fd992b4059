package nl.balint.cms.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.ReadyAnswer;
import nl.balint.cms.http.ReadyAnswers;
import nl.balint.cms.rendering.internal.model.ReadLog;

/**
 * Published pages that lie ready for anonymous visitors, by their encoded path. A page goes when something it read
 * changed, when the light modules changed, and after an hour in any case.
 */
public final class PageCache implements ReadyAnswers {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** More changes than this during one rendering, and the page is not kept. */
    private static final int CHANGES_KEPT = 100;

    private final Repository repository;
    private final LongSupplier generation;
    private final Clock clock;
    private final Cache<String, Entry> pages;
    private final Deque<ContentChange> latest = new ArrayDeque<>();

    private record Entry(ReadyAnswer answer, ReadLog reads, long generation, Instant until) {
        int weight() {
            return answer.size() + 4_000;
        }
    }

    public PageCache(Repository repository, LightModules modules, long bytes, Clock clock) {
        this.repository = repository;
        this.generation = () -> modules.current().generation();
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String path, Entry entry) -> entry.weight())
                .build();
        repository.listen(this::changed);
        modules.listen(definitions -> pages.invalidateAll());
    }

    @Override
    public Optional<ReadyAnswer> find(String rawPath) {
        var entry = pages.getIfPresent(rawPath);
        if (entry == null
                || entry.generation() != generation.getAsLong()
                || !clock.instant().isBefore(entry.until())) {
            return Optional.empty();
        }
        return Optional.of(entry.answer());
    }

    /** The moment a rendering starts from, to be handed to {@link #keep}. */
    Moment now() {
        return new Moment(repository.revision(View.PUBLISHED), generation.getAsLong());
    }

    /** Which content and which light modules a page is made from. */
    record Moment(long revision, long generation) {}

    /** Keeps a page, unless something it read has changed since that moment. */
    ReadyAnswer keep(String path, RenderedPage page, Moment from) {
        var ready = Answer.html(page.bytes()).ready();
        if (!page.mayBeKept()) {
            return ready;
        }
        var rendering = page.rendering();
        var hour = clock.instant().plus(LONGEST);
        var valid = rendering.reads().validUntil();
        var until = valid.isBefore(hour) ? valid : hour;
        synchronized (latest) {
            if (!isOutdated(rendering.reads(), from)) {
                pages.put(path, new Entry(ready, rendering.reads(), from.generation(), until));
            }
        }
        return ready;
    }

    private boolean isOutdated(ReadLog reads, Moment from) {
        if (repository.revision(View.PUBLISHED) == from.revision()) {
            return false;
        }
        var covered = latest.stream().anyMatch(change -> change.revision() <= from.revision() + 1);
        return !covered
                || latest.stream()
                        .filter(change -> change.revision() > from.revision())
                        .anyMatch(change -> isTouched(reads, change));
    }

    private void changed(ContentChange change) {
        if (change.view() != View.PUBLISHED) {
            return;
        }
        synchronized (latest) {
            latest.addLast(change);
            if (latest.size() > CHANGES_KEPT) {
                latest.removeFirst();
            }
            try (var now = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
                pages.asMap().values().removeIf(entry -> entry.reads().isTouchedBy(change.paths(), now));
            }
        }
    }

    private boolean isTouched(ReadLog reads, ContentChange change) {
        try (var now = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return reads.isTouchedBy(change.paths(), now);
        }
    }

    /** How many pages lie ready. */
    public long size() {
        pages.cleanUp();
        return pages.estimatedSize();
    }
}
