package nl.balint.cms.http.internal;

import java.util.List;
import java.util.Optional;

/** The header field Cookie (RFC 6265 §5.4): pairs with a semicolon between them. */
public final class CookieText {

    private CookieText() {}

    /** The first value of that name; names know their case, a name without a value is none. */
    public static Optional<String> find(List<String> fields, String name) {
        for (String field : fields) {
            int from = 0;
            while (from < field.length()) {
                int semicolon = field.indexOf(';', from);
                int end = semicolon < 0 ? field.length() : semicolon;
                int equals = field.indexOf('=', from);
                if (equals >= 0
                        && equals < end
                        && field.substring(from, equals).strip().equals(name)) {
                    return Optional.of(field.substring(equals + 1, end).strip());
                }
                from = end + 1;
            }
        }
        return Optional.empty();
    }
}
