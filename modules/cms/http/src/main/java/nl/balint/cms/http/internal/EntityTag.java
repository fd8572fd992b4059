package nl.balint.cms.http.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Strong entity tags: made from octets, and compared with what a visitor still has. */
public final class EntityTag {

    private static final String GZIP_END = "-gzip\"";

    private EntityTag() {}

    /** A tag (unquoted) that is the same for the same octets. */
    public static String of(byte[] octets) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }

    public static String quoted(String tag) {
        return '"' + tag + '"';
    }

    public static String unquoted(String field) {
        return field.substring(1, field.length() - 1);
    }

    /** The same octets compressed are another representation, so they have another strong tag. */
    public static String quotedForGzip(String tag) {
        return '"' + tag + GZIP_END;
    }

    /** Whether an If-None-Match field names that tag, plain or compressed (weak comparison, RFC 9110 §13.1.2). */
    public static boolean matches(String field, String tag) {
        if (field.strip().equals("*")) {
            return true;
        }
        for (String candidate : field.split(",", 64)) {
            String bare = candidate.strip();
            if (bare.startsWith("W/")) {
                bare = bare.substring(2);
            }
            if (bare.equals(quoted(tag)) || bare.equals(quotedForGzip(tag))) {
                return true;
            }
        }
        return false;
    }

    /** The same for If-Match, which takes no weak tags (RFC 9110 §13.1.1). */
    public static boolean matchesStrongly(String field, String tag) {
        if (field.strip().equals("*")) {
            return true;
        }
        for (String candidate : field.split(",", 64)) {
            String bare = candidate.strip();
            if (bare.equals(quoted(tag)) || bare.equals(quotedForGzip(tag))) {
                return true;
            }
        }
        return false;
    }
}
