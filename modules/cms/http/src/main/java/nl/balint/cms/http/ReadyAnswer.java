package nl.balint.cms.http;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import nl.balint.cms.http.internal.EntityTag;
import nl.balint.cms.http.internal.Gzip;

/** An answer that can be sent as it lies: its octets plain and compressed, its header fields written out. */
public final class ReadyAnswer {

    private static final int WORTH_COMPRESSING = 1024;

    private final Answer answer;
    private final String tag;
    private final Form plain;
    private final Form gzipped;
    private final HeaderBlock unchanged;
    private final HeaderBlock unchangedGzipped;

    /** The octets in one coding, and the header fields that go with them. */
    record Form(ByteBuffer octets, HeaderBlock head) {}

    private ReadyAnswer(Answer answer, String tag) {
        this.answer = answer;
        this.tag = tag;
        String type = answer.header("Content-Type").orElse(MediaTypes.UNKNOWN);
        byte[] octets = answer.bytes();
        boolean compressed = MediaTypes.isCompressible(type) && octets.length >= WORTH_COMPRESSING;
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.put("Cache-Control", "no-cache");
        fields.putAll(answer.headers());
        if (MediaTypes.isCompressible(type)) {
            fields.put("Vary", "Accept-Encoding");
        }
        fields.put("ETag", EntityTag.quoted(tag));
        plain = new Form(direct(octets), HeaderBlock.of(fields));
        unchanged = HeaderBlock.of(withoutContent(fields));
        fields.put("ETag", EntityTag.quotedForGzip(tag));
        unchangedGzipped = compressed ? HeaderBlock.of(withoutContent(fields)) : unchanged;
        fields.put("Content-Encoding", "gzip");
        gzipped = compressed ? new Form(direct(Gzip.SMALLEST.compress(octets)), HeaderBlock.of(fields)) : plain;
    }

    /** Makes ready an answer of status 200 that is the same for everybody and holds no nonce. */
    static ReadyAnswer of(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalArgumentException("Only a 200 can lie ready, not a " + answer.status());
        }
        if (!answer.cookies().isEmpty()) {
            throw new IllegalArgumentException("An answer with a cookie is for one visitor");
        }
        if (answer.header("Cache-Control").orElse("").contains("no-store")) {
            throw new IllegalArgumentException("What nobody may keep cannot lie ready");
        }
        String quoted = answer.header("ETag").orElseGet(() -> EntityTag.quoted(EntityTag.of(answer.bytes())));
        return new ReadyAnswer(answer, EntityTag.unquoted(quoted));
    }

    /** The same as an ordinary answer, for those who come by the ordinary way. */
    public Answer answer() {
        return answer.tag(tag);
    }

    boolean hasOwnPolicy() {
        return answer.header(SecurityHeaders.POLICY).isPresent();
    }

    public String tag() {
        return tag;
    }

    /** How much memory it takes, about. */
    public int size() {
        return plain.octets().capacity() + gzipped.octets().capacity();
    }

    Form form(boolean gzip) {
        return gzip ? gzipped : plain;
    }

    HeaderBlock unchanged(boolean gzip) {
        return gzip ? unchangedGzipped : unchanged;
    }

    private static Map<String, String> withoutContent(Map<String, String> fields) {
        Map<String, String> left = new TreeMap<>(fields);
        left.keySet()
                .removeIf(name -> name.regionMatches(true, 0, "Content-", 0, 8)
                        && !name.equalsIgnoreCase(SecurityHeaders.POLICY));
        return left;
    }

    /** Outside the heap, so that sending it copies nothing. */
    private static ByteBuffer direct(byte[] octets) {
        return ByteBuffer.allocateDirect(octets.length).put(octets).flip().asReadOnlyBuffer();
    }
}
