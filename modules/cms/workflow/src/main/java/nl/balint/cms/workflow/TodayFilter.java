package nl.balint.cms.workflow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import nl.balint.cms.http.Request;

/**
 * Which tasks are asked for.
 *
 * @param standing alles, te-laat, deze-week or van-mij
 * @param kind the kind of task, or empty for each
 * @param whom the principal that they wait for, or empty for each
 */
record TodayFilter(String standing, String kind, String whom, String words) {

    static TodayFilter of(Request request) {
        return new TodayFilter(
                request.query("stand")
                        .filter(text -> text.matches("te-laat|deze-week|van-mij"))
                        .orElse("alles"),
                request.query("soort").orElse(""),
                request.query("voor").orElse(""),
                request.query("zoek").orElse(""));
    }

    TodayFilter standing(String other) {
        return new TodayFilter(other, kind, whom, words);
    }

    boolean fits(TodayLine line) {
        return (kind.isEmpty() || line.kind().equals(kind))
                && (whom.isEmpty() || line.whom().equals(whom))
                && isStanding(line)
                && (words.isBlank() || line.says(words));
    }

    private boolean isStanding(TodayLine line) {
        return switch (standing) {
            case "te-laat" -> line.isLate();
            case "deze-week" -> line.isThisWeek();
            case "van-mij" -> line.taken().equals("me");
            default -> true;
        };
    }

    /** Where the list was that a deed came from, with its filters. */
    static String back(Request request) {
        StringJoiner filters = new StringJoiner("&", TodayScreens.TODAY + "?", "");
        filters.setEmptyValue(TodayScreens.TODAY);
        for (String name : new String[] {"stand", "soort", "voor", "zoek"}) {
            request.form(name)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> filters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return filters.toString();
    }
}
