package nl.balint.portal.documents.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a text may lead to a person.
 *
 * @param name of what was found in a match; empty when it is nothing after all
 * @param reach how many characters of a text are looked through
 */
record Trace(Pattern pattern, Function<Matcher, String> name, int reach) {

    private static final int MOST = 1_000;

    /** Whatever matches is of this name. */
    static Trace of(String name, String pattern) {
        return of(pattern, match -> name);
    }

    static Trace of(String pattern, Function<Matcher, String> name) {
        return new Trace(Pattern.compile(pattern), name, Integer.MAX_VALUE);
    }

    Trace atBeginning(int characters) {
        return new Trace(pattern, name, characters);
    }

    /** What is found, by name, in the order of the text. */
    Map<String, List<String>> in(String text) {
        Map<String, List<String>> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(text.substring(0, Math.min(reach, text.length())));
        for (int count = 0; count < MOST && matcher.find(); count++) {
            String what = name.apply(matcher);
            if (!what.isEmpty()) {
                found.computeIfAbsent(what, key -> new ArrayList<>()).add(matcher.group());
            }
        }
        return found;
    }
}
