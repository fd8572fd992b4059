package nl.balint.cms.http;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A path as it may stand in a log. People type names, mail addresses and keys of mailed links into addresses, so only
 * what the house itself wrote is shown: the fixed words of the route, opaque ids, and whole addresses of pages that are
 * there.
 */
final class LoggedPlace {

    /** For what no route answers. */
    static final String UNKNOWN = "-";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private LoggedPlace() {}

    /** @param status of the answer: what is refused, missing or led elsewhere may be made up by who asked */
    static String of(Route route, RequestPath path, int status) {
        List<String> asked = path.segments();
        StringJoiner place = new StringJoiner("/", "/", "");
        int at = 0;
        for (String segment : new RequestPath(route.pattern()).segments()) {
            if (segment.startsWith("<")) {
                return isThere(route, status)
                        ? path.encoded()
                        : place.add(segment).toString();
            }
            boolean shown =
                    !segment.startsWith("{") || ID.matcher(asked.get(at)).matches();
            place.add(shown ? asked.get(at) : segment);
            at++;
        }
        return place.toString();
    }

    /** To the door one is led from anything, and what a browser asks beforehand is answered for anything. */
    private static boolean isThere(Route route, int status) {
        return route.method() == Method.GET && (status < 300 || status == 304 || status >= 500);
    }
}
