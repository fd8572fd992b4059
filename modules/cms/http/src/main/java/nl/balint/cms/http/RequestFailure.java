package nl.balint.cms.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that gets no ordinary answer: the reason gives the status, the key a text for the visitor, the arguments
 * stand in the log: never what people typed. It carries no stack trace unless there is a cause, for bad requests are
 * cheap to send.
 */
public final class RequestFailure extends RuntimeException {

    private final Reason reason;
    private final String key;
    private final transient List<Object> arguments;
    private final transient Map<String, String> headers;

    public RequestFailure(Reason reason, String key, Object... arguments) {
        this(reason, key, List.of(arguments), Map.of(), null);
    }

    private RequestFailure(
            Reason reason, String key, List<Object> arguments, Map<String, String> headers, @Nullable Throwable cause) {
        super(reason + " " + key + (arguments.isEmpty() ? "" : " " + arguments), cause, false, cause != null);
        this.reason = reason;
        this.key = key;
        this.arguments = arguments;
        this.headers = headers;
    }

    public Reason reason() {
        return reason;
    }

    /** The key of the text that the visitor reads, for instance {@code documents.missing}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Header fields that the answer needs, for instance {@code Allow} or {@code Retry-After}. */
    public Map<String, String> headers() {
        return headers;
    }

    public RequestFailure withHeader(String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new RequestFailure(reason, key, arguments, Map.copyOf(changed), getCause());
    }

    public RequestFailure causedBy(Throwable cause) {
        return new RequestFailure(reason, key, arguments, headers, cause);
    }
}
