package nl.balint.cms.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
            return new Parameters(FormText.parse(text, limits.parameters()));
        } catch (IllegalArgumentException malformed) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.form.malformed", String.valueOf(malformed.getMessage()));
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /** Counts what is read, for a body in chunks does not say its size. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream body, long most) {
            super(body);
            left = most;
        }

        @Override
        public int read() {
            try {
                int octet = super.read();
                count(octet < 0 ? 0 : 1);
                return octet;
            } catch (IOException broken) {
                throw unread(broken);
            }
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            try {
                int read = super.read(buffer, from, length);
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
