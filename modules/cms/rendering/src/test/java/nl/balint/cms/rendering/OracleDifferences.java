package nl.balint.cms.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines that only one of the two has, by the reason they are kept for: {@code -} Magnolia's, {@code +} ours. */
final class OracleDifferences {

    private static final String UNEXPLAINED = "Not explained";

    private final OracleRules rules;
    private final Map<String, Map<String, List<String>>> byReason = new TreeMap<>();

    OracleDifferences(OracleRules rules) {
        this.rules = rules;
    }

    void add(String page, List<String> theirLines, List<String> ourLines) {
        var expected = equal(page, theirLines);
        var ours = equal(page, ourLines);
        note(page, "- ", without(expected, ours));
        note(page, "+ ", without(ours, expected));
    }

    private List<String> equal(String page, List<String> lines) {
        return lines.stream()
                .map(line -> rules.madeEqual(page, line))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        var left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    private void note(String page, String side, List<String> lines) {
        lines.forEach(line -> byReason.computeIfAbsent(
                        rules.reason(page, line).orElse(UNEXPLAINED), reason -> new TreeMap<>())
                .computeIfAbsent(page, file -> new ArrayList<>())
                .add(side + line));
    }

    List<String> unexplained() {
        return byReason.getOrDefault(UNEXPLAINED, Map.of()).entrySet().stream()
                .flatMap(page -> page.getValue().stream().map(line -> page.getKey() + " " + line))
                .toList();
    }

    String told() {
        var text = new StringBuilder();
        byReason.forEach((reason, pages) -> {
            text.append("# ").append(reason).append('\n');
            pages.forEach((page, lines) -> {
                text.append("== ").append(page).append('\n');
                lines.forEach(line -> text.append(line).append('\n'));
            });
        });
        return text.toString();
    }
}
