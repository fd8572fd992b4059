package nl.balint.cms.http;

import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;

/**
 * After an answer to somebody who is still sending: takes in the rest and throws it away, for a while and without
 * holding a thread. A browser shows the answer only when it could send to the end, or most of the time at least when
 * the answer was there before the connection broke.
 */
final class Linger implements Callback, Runnable {

    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final org.eclipse.jetty.server.Request request;
    private final Callback callback;
    private long begin;

    private Linger(org.eclipse.jetty.server.Request request, Callback callback) {
        this.request = request;
        this.callback = callback;
    }

    /** Only who changes something sends a body. */
    static Callback after(org.eclipse.jetty.server.Request request, Method method, Callback callback) {
        return method.isSafe() ? callback : new Linger(request, callback);
    }

    @Override
    public void succeeded() {
        begin = System.nanoTime();
        run();
    }

    @Override
    public void failed(Throwable failure) {
        callback.failed(failure);
    }

    @Override
    public void run() {
        while (System.nanoTime() - begin < LONGEST) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            chunk.release();
            if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
                break;
            }
        }
        callback.succeeded();
    }
}
