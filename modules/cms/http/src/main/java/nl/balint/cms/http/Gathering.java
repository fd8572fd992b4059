package nl.balint.cms.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the body of a request before a thread is given to it: who sends a form drop by drop then holds up nobody
 * else. A long body is not waited for.
 */
final class Gathering implements Invocable.Task {

    private static final int MOST = 16 * 1024;
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final org.eclipse.jetty.server.Request request;
    private final Consumer<Gathered> next;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final long begin = System.nanoTime();

    private Gathering(org.eclipse.jetty.server.Request request, Consumer<Gathered> next) {
        this.request = request;
        this.next = next;
    }

    static void before(org.eclipse.jetty.server.Request request, Consumer<Gathered> next) {
        if (request.getLength() > MOST || request.getHeaders().contains(HttpHeader.EXPECT)) {
            // The route may refuse it before it is sent.
            next.accept(new Gathered(request, new byte[0], null));
            return;
        }
        new Gathering(request, next).run();
    }

    /** The request as if its beginning had not been read yet. */
    static final class Gathered extends org.eclipse.jetty.server.Request.Wrapper {

        private final Content.@Nullable Chunk end;
        private Content.@Nullable Chunk beginning;

        /** @param end the end of the body, or why there will be none; nothing when more is to come */
        Gathered(org.eclipse.jetty.server.Request request, byte[] beginning, Content.@Nullable Chunk end) {
            super(request);
            this.end = end;
            this.beginning = beginning.length == 0 ? null : Content.Chunk.from(ByteBuffer.wrap(beginning), false);
        }

        boolean isWhole() {
            return end != null;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk first = beginning;
            beginning = null;
            if (first != null) {
                return first;
            }
            return end == null ? super.read() : end;
        }

        @Override
        public void demand(Runnable there) {
            if (beginning == null && end == null) {
                super.demand(there);
            } else {
                getContext().execute(there);
            }
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
        while (octets.size() < MOST) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                end(chunk);
                return;
            }
            add(chunk.getByteBuffer());
            boolean last = chunk.isLast();
            chunk.release();
            if (last) {
                end(Content.Chunk.EOF);
                return;
            }
            if (System.nanoTime() - begin > LONGEST) {
                end(Content.Chunk.from(new TimeoutException("The body came in too slowly")));
                return;
            }
        }
        end(null);
    }

    /** Copied, for a chunk of one octet holds a whole buffer of the network. */
    private void add(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        octets.writeBytes(copy);
    }

    private void end(Content.@Nullable Chunk end) {
        next.accept(new Gathered(request, octets.toByteArray(), end));
    }
}
