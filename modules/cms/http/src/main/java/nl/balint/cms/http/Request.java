package nl.balint.cms.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.balint.cms.http.internal.CookieText;
import nl.balint.cms.http.internal.FormText;
import org.jspecify.annotations.Nullable;

/** What a visitor asks. It never changes; the {@code with…} methods give a changed copy that shares the body. */
public final class Request {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final RequestHead head;
    private final RequestBody body;
    private final Nonce nonce;
    private final Extras extras;
    private @Nullable Parameters query;

    private Request(RequestHead head, RequestBody body, Nonce nonce, Extras extras) {
        this.head = head;
        this.body = body;
        this.nonce = nonce;
        this.extras = extras;
    }

    /** What the layers above learn about a request on its way. */
    private record Extras(Locale locale, Map<String, String> placeholders, Map<Class<?>, Object> attributes) {}

    static Request of(RequestHead head, RequestBody body, Nonce nonce) {
        return new Request(head, body, nonce, new Extras(DUTCH, Map.of(), Map.of()));
    }

    /** A request that comes from no visitor: for tests, previews and jobs. */
    public static Request of(Method method, String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        RequestPath sound = RequestPath.parse(path)
                .orElseThrow(() -> new IllegalArgumentException("Expected a sound path, not " + path));
        String query = mark < 0 ? "" : target.substring(mark + 1);
        RequestHead head = new RequestHead(method, sound, query, new RequestHeaders(), "127.0.0.1", "0-0");
        return of(head, new RequestBody(InputStream::nullInputStream, Limits.STANDARD), new Nonce("own-request"));
    }

    public static Request get(String target) {
        return of(Method.GET, target);
    }

    public Method method() {
        return head.method();
    }

    /** The one path that every layer sees. */
    public RequestPath path() {
        return head.path();
    }

    /** The query as it was sent, without question mark; empty when there is none. */
    public String rawQuery() {
        return head.query();
    }

    /** The path with the query behind it, as an address on this site. */
    public String target() {
        return path().encoded() + (rawQuery().isEmpty() ? "" : "?" + rawQuery());
    }

    public Parameters query() {
        if (query == null) {
            query = parsedQuery();
        }
        return query;
    }

    public Optional<String> query(String name) {
        return query().find(name);
    }

    public List<String> queryAll(String name) {
        return query().list(name);
    }

    /** The form in the body; a body of another kind fails with 415, a large one with 413. */
    public Parameters form() {
        return body.form(
                header("Content-Type").orElse(""), header("Content-Encoding").orElse(""));
    }

    public Optional<String> form(String name) {
        return form().find(name);
    }

    public List<String> formAll(String name) {
        return form().list(name);
    }

    /** The body as it comes in; when it says that it is larger, or reading shows that it is, it fails with 413. */
    public InputStream body(long mostBytes) {
        checkLength(mostBytes);
        return body.open(mostBytes);
    }

    /** Whether the body is a form with files, to be read by {@link #multipart}. */
    public boolean isMultipart() {
        return Multipart.is(header("Content-Type").orElse(""));
    }

    /**
     * Hands over the parts of a form with files while they come in. A body of another kind fails with 415, a malformed
     * one with 400, a large one with 413.
     */
    public void multipart(PartReceiver receiver, MultipartLimits limits) throws IOException {
        if (!isMultipart()) {
            throw new RequestFailure(Reason.UNSUPPORTED_TYPE, "http.form.type", Multipart.TYPE);
        }
        checkLength(limits.totalBytes());
        body.multipart(header("Content-Type").orElse(""), receiver, limits);
    }

    /** A browser that is told beforehand need not send it all. */
    private void checkLength(long most) {
        Optional<String> length = header("Content-Length").filter(text -> text.matches("[0-9]{1,18}"));
        if (length.isPresent() && Long.parseLong(length.get()) > most) {
            throw new RequestFailure(Reason.TOO_LARGE, "http.body.large");
        }
    }

    public Optional<String> header(String name) {
        return head.headers().find(name);
    }

    /** The value of a cookie; of two with the same name the first, which is the nearest to this path. */
    public Optional<String> cookie(String name) {
        return CookieText.find(head.headers().list("Cookie"), name);
    }

    /** The value of a placeholder in the pattern of the route; it must be there. */
    public String placeholder(String name) {
        String value = extras.placeholders().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no placeholder " + name);
        }
        return value;
    }

    /** The address of the visitor, as the nearest trusted proxy tells it. Personal data: not for logs. */
    public String remote() {
        return head.remote();
    }

    /** The number of this request, in the logs and on the page of a failure. */
    public String id() {
        return head.id();
    }

    /** The nonce for inline scripts of this answer. Whoever asks it makes the answer one that is never kept. */
    public String nonce() {
        return nonce.use();
    }

    public Locale locale() {
        return extras.locale();
    }

    /** What a layer above put on the request, found by its type. */
    public <T> Optional<T> attribute(Class<T> type) {
        return Optional.ofNullable(extras.attributes().get(type)).map(type::cast);
    }

    public <T> Request with(Class<T> type, T value) {
        var attributes = new HashMap<Class<?>, Object>(extras.attributes());
        attributes.put(type, value);
        return new Request(
                head, body, nonce, new Extras(extras.locale(), extras.placeholders(), Map.copyOf(attributes)));
    }

    public Request withLocale(Locale locale) {
        return new Request(head, body, nonce, new Extras(locale, extras.placeholders(), extras.attributes()));
    }

    public Request withPlaceholders(Map<String, String> placeholders) {
        return new Request(
                head, body, nonce, new Extras(extras.locale(), Map.copyOf(placeholders), extras.attributes()));
    }

    public Request withHeader(String name, String value) {
        RequestHead changed = new RequestHead(
                head.method(), head.path(), head.query(), head.headers().with(name, value), head.remote(), head.id());
        return new Request(changed, body, nonce, extras);
    }

    /** The same request with that body; for tests. */
    public Request withBody(String type, byte[] octets) {
        Callable<InputStream> opener = () -> new ByteArrayInputStream(octets);
        Request typed = withHeader("Content-Type", type);
        return new Request(typed.head, new RequestBody(opener, body.limits()), nonce, extras);
    }

    Nonce ownNonce() {
        return nonce;
    }

    /** Without what people typed: only method and number. */
    @Override
    public String toString() {
        return head.method() + " " + head.id();
    }

    private Parameters parsedQuery() {
        try {
            return head.query().isEmpty()
                    ? Parameters.NONE
                    : new Parameters(FormText.parse(head.query(), body.limits().parameters()));
        } catch (IllegalArgumentException malformed) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.query", String.valueOf(malformed.getMessage()));
        }
    }
}
