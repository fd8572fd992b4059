package nl.balint.cms.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where we differ from Magnolia on purpose: {@code oracle/kept.txt}. A line {@code # …} is a reason; below it stand, as
 * {@code page :: line}, regular expressions for the lines that differ because of it, and as {@code page :: text ->
 * other} what is made equal before lines are compared.
 */
record OracleRules(List<String> reasons, List<Kept> kept, List<Equal> equal) {

    record Kept(String reason, Pattern page, Pattern line) {}

    record Equal(Pattern page, Pattern text, String other) {}

    static OracleRules read(Path file) throws IOException {
        var kept = new ArrayList<Kept>();
        var equal = new ArrayList<Equal>();
        var reasons = new ArrayList<String>();
        var reason = "";
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("# ")) {
                reason = line.substring(2);
                reasons.add(reason);
            } else if (!line.isBlank()) {
                var parts = line.split(" :: ", 2);
                var page = Pattern.compile(parts[0]);
                var change = parts[1].split(" -> ", -1);
                if (change.length == 2) {
                    equal.add(new Equal(page, Pattern.compile(change[0]), change[1]));
                } else {
                    kept.add(new Kept(reason, page, Pattern.compile(parts[1])));
                }
            }
        }
        return new OracleRules(reasons, kept, equal);
    }

    /** The line with what is made equal on this page. */
    String madeEqual(String page, String line) {
        var made = line;
        for (var each : equal) {
            if (each.page().matcher(page).lookingAt()) {
                made = each.text().matcher(made).replaceAll(each.other());
            }
        }
        return made;
    }

    /** Why a line of this page may differ. */
    Optional<String> reason(String page, String line) {
        return kept.stream()
                .filter(each -> each.page().matcher(page).lookingAt()
                        && each.line().matcher(line).lookingAt())
                .map(Kept::reason)
                .findFirst();
    }
}
