package nl.balint.cms.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.balint.cms.http.internal.ContentDisposition;
import nl.balint.cms.http.internal.EntityTag;
import nl.balint.cms.http.internal.HttpDate;

/**
 * What a visitor gets. It never changes; every method but the accessors gives a changed copy. Conditions, ranges,
 * compression and the security headers are added when it is sent.
 */
public final class Answer {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CACHE_CONTROL = "Cache-Control";

    private final int status;
    private final Map<String, String> headers;
    private final List<Cookie> cookies;
    private final AnswerBody body;

    private Answer(int status, Map<String, String> headers, List<Cookie> cookies, AnswerBody body) {
        this.status = status;
        this.headers = headers;
        this.cookies = cookies;
        this.body = body;
    }

    private static Answer of(int status, AnswerBody body) {
        return new Answer(status, Map.of(), List.of(), body);
    }

    public static Answer bytes(String type, byte[] octets) {
        return of(200, new AnswerBody.Octets(octets)).header(CONTENT_TYPE, MediaTypes.withCharset(type));
    }

    public static Answer html(String html) {
        return bytes(MediaTypes.HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(byte[] html) {
        return bytes(MediaTypes.HTML, html);
    }

    public static Answer text(String text) {
        return bytes(MediaTypes.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(String json) {
        return bytes(MediaTypes.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The value as JSON: records, lists, maps, texts, numbers. */
    public static Answer asJson(Object value) {
        return json(Json.write(value));
    }

    public static Answer xml(String xml) {
        return bytes(MediaTypes.XML, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Streamed, with ETag, Last-Modified and ranges. */
    public static Answer file(FileContent file) {
        return of(200, new AnswerBody.Streamed(file))
                .header(CONTENT_TYPE, file.type())
                .tag(file.tag())
                .modified(file.modified());
    }

    public static Answer file(Path file) {
        try {
            return file(FileContent.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written while it is sent, for what is made on the way, such as an archive or a long table. */
    public static Answer streamed(String type, BodyWriter writer) {
        return of(200, new AnswerBody.Written(writer)).header(CONTENT_TYPE, MediaTypes.withCharset(type));
    }

    /** After a change: see the result at that local address (303). */
    public static Answer redirect(String address) {
        return redirect(303, address);
    }

    /** To a local address or, as an editor chose it, to another site. */
    public static Answer redirect(int status, String address) {
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            throw new IllegalArgumentException("Not a redirect: " + status);
        }
        return empty(status).header("Location", RedirectTarget.checked(address));
    }

    public static Answer notModified() {
        return empty(304);
    }

    public static Answer empty(int status) {
        return of(status, AnswerBody.NOTHING);
    }

    public Answer status(int changed) {
        return new Answer(changed, headers, cookies, body);
    }

    public Answer header(String name, String value) {
        if (name.isEmpty()
                || !name.chars().allMatch(Answer::isNameCharacter)
                || !value.chars().allMatch(Answer::isFieldCharacter)) {
            throw new IllegalArgumentException("Not a header field: " + name);
        }
        Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.put(name, value);
        return new Answer(status, Collections.unmodifiableMap(changed), cookies, body);
    }

    /** Has the browser keep that cookie too; nobody keeps such an answer. */
    public Answer cookie(Cookie cookie) {
        List<Cookie> changed = new ArrayList<>(cookies);
        changed.removeIf(known -> known.name().equals(cookie.name()));
        changed.add(cookie);
        return new Answer(status, headers, List.copyOf(changed), body);
    }

    /** Everybody may keep it that long without asking again. */
    public Answer cacheFor(Duration time) {
        return header(CACHE_CONTROL, "public, max-age=" + time.toSeconds());
    }

    /** Everybody may keep it for ever, for its address changes when it changes. */
    public Answer cacheForEver() {
        return header(CACHE_CONTROL, "public, max-age=31536000, immutable");
    }

    /** For this visitor only; nobody keeps it, so nobody asks by a tag whether it is the same still. */
    public Answer personal() {
        return without("ETag")
                .without("Last-Modified")
                .header(CACHE_CONTROL, "no-store")
                .header("Vary", "Cookie");
    }

    /** A tag that changes with the octets (unquoted); gives a 304 to whoever has it already. */
    public Answer tag(String tag) {
        return header("ETag", EntityTag.quoted(tag));
    }

    /** The tag is made from the octets themselves. */
    public Answer tagged() {
        return tag(EntityTag.of(bytes()));
    }

    public Answer modified(Instant moment) {
        return header("Last-Modified", HttpDate.of(moment));
    }

    /** Saved under that name instead of shown, and powerless if it is shown after all. */
    public Answer download(String fileName) {
        return header("Content-Disposition", ContentDisposition.of("attachment", fileName))
                .sandboxed();
    }

    /** Shown in the browser, saved under that name. */
    public Answer inline(String fileName) {
        return header("Content-Disposition", ContentDisposition.of("inline", fileName));
    }

    /** May do nothing in a browser: for files that people bring. */
    public Answer sandboxed() {
        return header(SecurityHeaders.POLICY, SecurityHeaders.SANDBOX);
    }

    /** May stand in a frame of a page of ours, and of nobody else (docs/decisions/0065). */
    public Answer inOwnFrame(Request request) {
        String policy = header(SecurityHeaders.POLICY).orElseGet(() -> SecurityHeaders.policy(request.nonce()));
        return header(SecurityHeaders.POLICY, SecurityHeaders.inFrame(policy));
    }

    /** A page that a project made elsewhere: it may use what it brings along (docs/decisions/0127). */
    public Answer using(OwnSources own) {
        return header(SecurityHeaders.POLICY, SecurityHeaders.policyOf(own));
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public List<Cookie> cookies() {
        return cookies;
    }

    /** The octets in memory; a streamed answer has none to show. */
    public byte[] bytes() {
        if (body instanceof AnswerBody.Octets octets) {
            return octets.octets();
        }
        throw new IllegalStateException("A streamed answer is not in memory");
    }

    /** The octets in memory read as UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** It can be sent to many as it is: {@link ReadyAnswers}. */
    public ReadyAnswer ready() {
        return ReadyAnswer.of(this);
    }

    Answer without(String name) {
        Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.remove(name);
        return new Answer(status, Collections.unmodifiableMap(changed), cookies, body);
    }

    Answer body(AnswerBody changed) {
        return new Answer(status, headers, cookies, changed);
    }

    Map<String, String> headers() {
        return headers;
    }

    AnswerBody body() {
        return body;
    }

    @Override
    public String toString() {
        return status + " " + headers;
    }

    private static boolean isNameCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-';
    }

    private static boolean isFieldCharacter(int character) {
        return (character >= ' ' && character < 127) || character == '\t';
    }
}
