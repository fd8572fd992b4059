package nl.balint.cms.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.http.internal.AcceptEncoding;
import nl.balint.cms.http.internal.ByteRange;
import nl.balint.cms.http.internal.EntityTag;
import nl.balint.cms.http.internal.Gzip;

/** Works out which form of an answer suits the request (unchanged, a part, compressed) and sends it. */
final class AnswerWriter {

    private static final long LEAST_COMPRESSED = 1024;
    private static final long MOST_COMPRESSED = 1024 * 1024;
    private static final List<String> KEPT_WHEN_UNCHANGED = List.of(
            "Cache-Control", "Content-Location", SecurityHeaders.POLICY, "ETag", "Expires", "Last-Modified", "Vary");

    private final HttpConfig config;

    AnswerWriter(HttpConfig config) {
        this.config = config;
    }

    /** The answer in the form that goes out; a condition or range that cannot be met is a failure. */
    Answer prepared(Request request, Answer answer) throws IOException {
        Answer kept = withCaching(request, answer);
        boolean whole = request.method().isSafe() && kept.status() == 200;
        Preconditions conditions = whole ? Preconditions.of(request, kept) : Preconditions.MET;
        if (conditions == Preconditions.FAILED) {
            throw new RequestFailure(Reason.PRECONDITION_FAILED, "http.precondition");
        }
        if (whole && conditions == Preconditions.MET && kept.body() instanceof AnswerBody.Streamed streamed) {
            Optional<Answer> part = part(request, kept, streamed.file());
            if (part.isPresent()) {
                return part.get();
            }
        }
        boolean gzip = suitsGzip(request, kept);
        Answer labelled = labelled(kept, gzip);
        if (conditions == Preconditions.UNCHANGED) {
            return unchanged(labelled);
        }
        return gzip ? compressed(labelled) : labelled;
    }

    void write(Request request, Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(null);
        answer.headers().forEach(response::setHeader);
        for (Cookie cookie : answer.cookies()) {
            boolean secure = cookie.secure() || config.isSecure();
            response.addHeader("Set-Cookie", cookie.secure(secure).field());
        }
        if (answer.status() == 304 || answer.status() == 204) {
            return;
        }
        if (answer.body().size() == AnswerBody.UNKNOWN) {
            // Said aloud, for to who wants the connection closed Jetty would let the end of it be the end of the body.
            response.setHeader("Transfer-Encoding", "chunked");
        } else {
            response.setContentLengthLong(answer.body().size());
        }
        if (request.method() != Method.HEAD && answer.body().size() != 0) {
            answer.body().writeTo(response.getOutputStream());
        }
    }

    /** What holds the nonce of this answer cannot be shown again under another one, so nobody may keep it. */
    private static Answer withCaching(Request request, Answer answer) {
        if (request.ownNonce().isUsed()) {
            return answer.without("ETag").without("Last-Modified").header("Cache-Control", "no-store");
        }
        if (!answer.cookies().isEmpty()) {
            return answer.header("Cache-Control", "no-store");
        }
        return answer.header("Cache-Control").isPresent() ? answer : answer.header("Cache-Control", "no-cache");
    }

    private static Optional<Answer> part(Request request, Answer answer, FileContent file) {
        Optional<String> field = request.header("Range");
        if (field.isEmpty() || request.method() != Method.GET || !Preconditions.isSameFile(request, answer)) {
            return Optional.empty();
        }
        return ByteRange.parse(field.get(), file.size()).map(ranges -> partial(answer, file, ranges));
    }

    private static Answer partial(Answer answer, FileContent file, List<ByteRange> ranges) {
        if (ranges.isEmpty()) {
            throw new RequestFailure(Reason.RANGE_NOT_SATISFIABLE, "http.range")
                    .withHeader("Content-Range", "bytes */" + file.size());
        }
        Answer partial = answer.status(206).header("Accept-Ranges", "bytes");
        if (ranges.size() == 1) {
            ByteRange range = ranges.get(0);
            return partial.header("Content-Range", range.of(file.size())).body(new AnswerBody.Part(file, range));
        }
        return partial.header("Content-Type", "multipart/byteranges; boundary=" + AnswerBody.Parts.BOUNDARY)
                .body(new AnswerBody.Parts(file, ranges));
    }

    private static boolean isCompressible(Answer answer) {
        return MediaTypes.isCompressible(answer.header("Content-Type").orElse(""))
                && answer.header("Content-Encoding").isEmpty();
    }

    private static boolean suitsGzip(Request request, Answer answer) {
        long size = answer.body().size();
        return isCompressible(answer)
                && size >= LEAST_COMPRESSED
                && size <= MOST_COMPRESSED
                && AcceptEncoding.takesGzip(request.header("Accept-Encoding").orElse(null));
    }

    /** With the fields that tell how it is coded; a 304 needs them too. */
    private static Answer labelled(Answer answer, boolean gzip) {
        Answer labelled = isCompressible(answer)
                ? answer.header("Vary", varied(answer.header("Vary").orElse("")))
                : answer;
        if (!gzip) {
            boolean file = answer.body() instanceof AnswerBody.Streamed && answer.status() == 200;
            return file ? labelled.header("Accept-Ranges", "bytes") : labelled;
        }
        Answer coded = labelled.header("Content-Encoding", "gzip");
        Optional<String> tag = answer.header("ETag").map(EntityTag::unquoted);
        return tag.isPresent() ? coded.header("ETag", EntityTag.quotedForGzip(tag.get())) : coded;
    }

    private static String varied(String vary) {
        return vary.isEmpty() ? "Accept-Encoding" : vary + ", Accept-Encoding";
    }

    private static Answer unchanged(Answer answer) {
        Answer bare = Answer.notModified();
        for (Cookie cookie : answer.cookies()) {
            bare = bare.cookie(cookie);
        }
        for (String name : KEPT_WHEN_UNCHANGED) {
            Optional<String> value = answer.header(name);
            bare = value.isPresent() ? bare.header(name, value.get()) : bare;
        }
        return bare;
    }

    /** As small as can be what is held to be fetched once and for ever; the rest quickly, for it is done each time. */
    private static Answer compressed(Answer answer) throws IOException {
        boolean isForEver = answer.header("Cache-Control").orElse("").contains("immutable");
        if (isForEver && answer.body() instanceof AnswerBody.Octets held) {
            return answer.body(new AnswerBody.Octets(held.smallest()));
        }
        ByteArrayOutputStream octets =
                new ByteArrayOutputStream((int) answer.body().size());
        answer.body().writeTo(octets);
        return answer.body(new AnswerBody.Octets(Gzip.QUICK.compress(octets.toByteArray())));
    }
}
