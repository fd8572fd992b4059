package nl.balint.cms.http;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a route table. In a pattern {@code {name}} stands for one segment and {@code <name>} for one or more; the
 * most specific pattern wins, in whatever order the routes are given. A GET route answers HEAD too.
 */
public record Route(Method method, String pattern, Handler handler) {

    private static final Pattern SEGMENT =
            Pattern.compile("[A-Za-z0-9._~@+-]+|\\{[a-z][A-Za-z0-9]*}|<[a-z][A-Za-z0-9]*>");

    public Route {
        if (method == Method.HEAD) {
            throw new IllegalArgumentException("HEAD is answered by the GET route of " + pattern);
        }
        check(pattern);
    }

    public static Route get(String pattern, Handler handler) {
        return new Route(Method.GET, pattern, handler);
    }

    /** For what a browser asks before a page of another site may read. */
    public static Route options(String pattern, Handler handler) {
        return new Route(Method.OPTIONS, pattern, handler);
    }

    public static Route post(String pattern, Handler handler) {
        return new Route(Method.POST, pattern, handler);
    }

    public static Route put(String pattern, Handler handler) {
        return new Route(Method.PUT, pattern, handler);
    }

    public static Route patch(String pattern, Handler handler) {
        return new Route(Method.PATCH, pattern, handler);
    }

    public static Route delete(String pattern, Handler handler) {
        return new Route(Method.DELETE, pattern, handler);
    }

    private static void check(String pattern) {
        if (pattern.equals("/")) {
            return;
        }
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("A route begins with /, not so: " + pattern);
        }
        Set<String> names = new HashSet<>();
        for (String segment : pattern.substring(1).split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                throw new IllegalArgumentException(
                        "A segment is text, {name} or <name>, not '" + segment + "' in " + pattern);
            }
            boolean placeholder = segment.startsWith("{") || segment.startsWith("<");
            if (placeholder && !names.add(segment.substring(1, segment.length() - 1))) {
                throw new IllegalArgumentException("A name stands twice in " + pattern);
            }
        }
    }
}
