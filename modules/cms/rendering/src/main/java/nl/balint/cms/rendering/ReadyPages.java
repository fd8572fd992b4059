package nl.balint.cms.rendering;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.ReadyAnswer;

/** Gives pages from the cache, and renders one that is not there once, however many ask for it at that moment. */
final class ReadyPages {

    private final PageCache cache;
    private final Map<String, CompletableFuture<ReadyAnswer>> underway = new ConcurrentHashMap<>();

    ReadyPages(PageCache cache) {
        this.cache = cache;
    }

    /** How a page is made. */
    interface Making {
        RenderedPage make() throws Exception;
    }

    /** Whether the page at this path is kept with its queries. */
    boolean keepsQueries(String path) {
        return cache.keepsQueries(path);
    }

    void learn(String path, RenderedPage page) {
        cache.learn(path, page);
    }

    Answer get(String path, Making making) throws Exception {
        var ready = cache.find(path);
        if (ready.isPresent()) {
            return ready.get().answer();
        }
        var mine = new CompletableFuture<ReadyAnswer>();
        var theirs = underway.putIfAbsent(path, mine);
        return theirs == null ? make(path, making, mine) : await(theirs);
    }

    private Answer make(String path, Making making, CompletableFuture<ReadyAnswer> promise) throws Exception {
        try {
            var from = cache.now();
            var answer = cache.keep(path, making.make(), from);
            promise.complete(answer);
            return answer.answer();
        } catch (Throwable failure) {
            promise.completeExceptionally(failure);
            throw failure;
        } finally {
            underway.remove(path, promise);
        }
    }

    /** Rendering has a deadline, so this waits no longer than that. */
    private static Answer await(CompletableFuture<ReadyAnswer> promise) throws Exception {
        try {
            return promise.join().answer();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
