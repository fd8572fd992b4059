package nl.balint.cms.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import nl.balint.cms.http.internal.FormText;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** The body of a request: a stream that can be read once, or a form that is kept. */
final class RequestBody {

    static final String FORM = "application/x-www-form-urlencoded";

    private final Callable<InputStream> opener;
    private final Limits limits;
    private @Nullable Parameters form;

    RequestBody(Callable<InputStream> opener, Limits limits) {
        this.opener = opener;
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    InputStream open(long most) {
        try {
            return new Limited(opener.call(), most);
        } catch (RequestFailure failure) {
            throw failure;
        } catch (Exception failure) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.body").causedBy(failure);
        }
    }

    void multipart(String type, PartReceiver receiver, MultipartLimits most) throws IOException {
        try (InputStream body = open(most.totalBytes())) {
            new Multipart(receiver, most, limits.formBytes()).read(body, type);
        }
    }

    /** A form is read by the thread that handles the request, so this needs no lock. */
    Parameters form(String type, String coding) {
        if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
            throw new RequestFailure(Reason.UNSUPPORTED_TYPE, "http.form.coding");
        }
        if (form == null) {
            form = readForm(type);
        }
        return form;
    }

    private Parameters readForm(String type) {
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!bare.equals(FORM)) {
            throw new RequestFailure(Reason.UNSUPPORTED_TYPE, "http.form.type", FORM, bare);
        }
        try (InputStream body = open(limits.formBytes())) {
            String text = new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (text.chars().anyMatch(character -> character > 126 || character < ' ')) {
                throw new RequestFailure(Reason.BAD_REQUEST, "http.form.characters");
            }
            return new Parameters(FormText.parse(text, limits.fields()));
        } catch (IllegalArgumentException malformed) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.form.malformed", String.valueOf(malformed.getMessage()));
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /** Counts what is read, for a body in chunks does not say its size. */
    private static final class Limited extends FilterInputStream {

        /** A line that brings less than this is one that is kept busy on purpose. */
        private static final long LEAST_PER_SECOND = 100;

        private static final long GRACE = Duration.ofSeconds(30).toNanos();

        private final long most;
        private long left;
        private long waited;

        Limited(InputStream body, long most) {
            super(body);
            this.most = most;
            left = most;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            long begin = System.nanoTime();
            try {
                int read = super.read(buffer, from, length);
                waited += System.nanoTime() - begin;
                count(Math.max(read, 0));
                return read;
            } catch (IOException broken) {
                throw unread(broken);
            }
        }

        /** Closing Jetty's stream would break the connection; {@link Linger} takes in what is left. */
        @Override
        public void close() {
            // Nothing is held.
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new RequestFailure(Reason.TOO_LARGE, "http.body.large");
            }
            long seconds = Duration.ofNanos(waited).toSeconds();
            if (waited > GRACE && (most - left) < LEAST_PER_SECOND * seconds) {
                throw new RequestFailure(Reason.TIMEOUT, "http.body.slow");
            }
        }

        /** A body that does not come in is the visitor's doing: too slow, malformed or cut off. */
        private static RequestFailure unread(IOException broken) {
            Reason reason = Reason.BAD_REQUEST;
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof HttpException bad) {
                    reason = Reason.of(bad.getCode());
                } else if (cause instanceof TimeoutException) {
                    reason = Reason.TIMEOUT;
                }
            }
            return new RequestFailure(reason, "http.body.unread").causedBy(broken);
        }
    }
}
