package nl.balint.cms.http;

import java.time.Instant;
import java.util.Optional;
import nl.balint.cms.http.internal.EntityTag;
import nl.balint.cms.http.internal.HttpDate;

/** What the conditions of a request make of an answer, in the order of RFC 9110 §13.2.2. */
enum Preconditions {
    MET,
    UNCHANGED,
    FAILED;

    static Preconditions of(Request request, Answer answer) {
        String tag = answer.header("ETag").map(EntityTag::unquoted).orElse("");
        Optional<String> match = request.header("If-Match");
        if (match.isPresent() && !EntityTag.matchesStrongly(match.get(), tag)) {
            return FAILED;
        }
        Optional<String> noneMatch = request.header("If-None-Match");
        if (noneMatch.isPresent()) {
            return !tag.isEmpty() && EntityTag.matches(noneMatch.get(), tag) ? UNCHANGED : MET;
        }
        Optional<Instant> since = request.header("If-Modified-Since").flatMap(HttpDate::parse);
        Optional<Instant> modified = answer.header("Last-Modified").flatMap(HttpDate::parse);
        boolean unchanged =
                since.isPresent() && modified.isPresent() && !modified.get().isAfter(since.get());
        return unchanged ? UNCHANGED : MET;
    }

    /** Whether the part that is asked belongs to the file as it is now (If-Range). */
    static boolean isSameFile(Request request, Answer answer) {
        Optional<String> field = request.header("If-Range");
        if (field.isEmpty()) {
            return true;
        }
        return field.equals(answer.header("ETag")) || field.equals(answer.header("Last-Modified"));
    }
}
