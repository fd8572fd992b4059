package nl.balint.cms.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.http.ReadyAnswer;
import nl.balint.cms.http.ReadyAnswers;
import nl.balint.cms.rendering.internal.model.ReadLog;

/**
 * Published pages that lie ready for anonymous visitors, by their encoded path. A page goes when something it read
 * changed, when the light modules changed, and after an hour in any case. A page that says so is kept with its query as
 * well, for a minute and in a small room of its own: whoever asks with ever other words drives out no page.
 */
public final class PageCache implements ReadyAnswers {

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration LONGEST_WITH_QUERY = Duration.ofMinutes(1);
    private static final int PART_FOR_QUERIES = 8;
    private static final int MOST_PATHS = 10_000;

    /** More changes than this during one rendering, and the page is not kept. */
    private static final int CHANGES_KEPT = 100;

    private final Repository repository;
    private final LongSupplier generation;
    private final Clock clock;
    private final Cache<String, Entry> pages;
    private final Cache<String, Entry> asked;
    private final Set<String> askedPaths = ConcurrentHashMap.newKeySet();
    private final Deque<ContentChange> latest = new ArrayDeque<>();

    private record Entry(
            ReadyAnswer answer, ReadLog reads, List<ReadLog.Outside> outside, long generation, Instant until) {
        int weight() {
            return answer.size() + 4_000;
        }
    }

    public PageCache(Repository repository, LightModules modules, long bytes, Clock clock) {
        this.repository = repository;
        this.generation = () -> modules.current().generation();
        this.clock = clock;
        this.pages = room(bytes - bytes / PART_FOR_QUERIES);
        this.asked = room(bytes / PART_FOR_QUERIES);
        repository.listen(this::changed);
        modules.listen(definitions -> {
            pages.invalidateAll();
            asked.invalidateAll();
        });
    }

    private static Cache<String, Entry> room(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String path, Entry entry) -> entry.weight())
                .build();
    }

    @Override
    public Optional<ReadyAnswer> find(String rawAddress) {
        var entry = room(rawAddress).getIfPresent(rawAddress);
        if (entry == null
                || entry.generation() != generation.getAsLong()
                || !clock.instant().isBefore(entry.until())
                || !isAsItWas(entry)) {
            return Optional.empty();
        }
        return Optional.of(entry.answer());
    }

    private Cache<String, Entry> room(String rawAddress) {
        return rawAddress.indexOf('?') < 0 ? pages : asked;
    }

    private static boolean isAsItWas(Entry entry) {
        for (var one : entry.outside()) {
            if (!one.isAsItWas()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the page at this path is kept with its queries too, as far as is known. */
    boolean keepsQueries(String path) {
        return askedPaths.contains(path);
    }

    /** Learns from a page that was made whether it is. */
    void learn(String path, RenderedPage page) {
        if (!page.rendering().reads().isKeptWithQuery()) {
            askedPaths.remove(path);
        } else if (askedPaths.size() < MOST_PATHS) {
            askedPaths.add(path);
        }
    }

    /** The moment a rendering starts from, to be handed to {@link #keep}. */
    Moment now() {
        return new Moment(repository.revision(View.PUBLISHED), generation.getAsLong());
    }

    /** Which content and which light modules a page is made from. */
    record Moment(long revision, long generation) {}

    /** Keeps a page under its path, or that and its query, unless something it read has changed since that moment. */
    ReadyAnswer keep(String rawAddress, RenderedPage page, Moment from) {
        var ready = page.answer(MediaTypes.HTML).ready();
        var query = rawAddress.indexOf('?');
        learn(query < 0 ? rawAddress : rawAddress.substring(0, query), page);
        var reads = page.rendering().reads();
        if (!page.mayBeKept() || (query >= 0 && !reads.isKeptWithQuery())) {
            return ready;
        }
        var longest = clock.instant().plus(query < 0 ? LONGEST : LONGEST_WITH_QUERY);
        var valid = reads.validUntil();
        var until = valid.isBefore(longest) ? valid : longest;
        synchronized (latest) {
            if (!isOutdated(reads, from)) {
                room(rawAddress).put(rawAddress, new Entry(ready, reads, reads.outside(), from.generation(), until));
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
                asked.asMap().values().removeIf(entry -> entry.reads().isTouchedBy(change.paths(), now));
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
