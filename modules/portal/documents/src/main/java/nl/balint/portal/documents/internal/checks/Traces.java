package nl.balint.portal.documents.internal.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.balint.portal.documents.plugs.Finding;

/**
 * Looks in a text for what may lead to a patient or another person: the author decides whether it does. Each kind is
 * one finding, with the first few places shortened.
 */
final class Traces {

    private static final int MOST_SHOWN = 4;
    private static final int LONGEST_SHOWN = 60;

    private static final int HEAD_OF_LETTER = 3_000;

    private static final String CAPITAL = "['\\p{Lu}][\\p{L}'’-]{1,40}";
    private static final String MONTH =
            "(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String YEAR = "(?:(?:19|20)\\d\\d|'\\d\\d)";
    private static final String DATE =
            "(?<![\\d.-])(?:" + DAY + "(?<sign>[-/.])(?:0?[1-9]|1[0-2])\\k<sign>(?:(?:19|20)?\\d\\d)"
                    + "|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|" + DAY + " " + MONTH + "(?: " + YEAR
                    + ")?)(?![\\d-])";

    /** What stands before a name in Dutch: van, van de, in 't. */
    private static final String BETWEEN = "(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]e[nr]?|[Oo]p|[Ii]n|het|'[ts])\\s{1,3}){0,3}";

    private static final String NUMBER = "\\d{1,5}\\s?[a-zA-Z]?";
    private static final String POSTCODE = "[1-9]\\d{3}\\s?(?!SA|SD|SS)[A-Z]{2}\\b";

    private static final List<Trace> ALL = List.of(
            Trace.of(
                    "(?i)(?<birth>\\b(?:geb\\.?|geboren|geboortedatum|geb\\.?\\s?datum|gebdat\\.?)\\W{0,3}(?:op )?)?"
                            + DATE,
                    match -> match.group("birth") == null ? "date" : "birthdate"),
            Trace.of(
                    "phone",
                    "(?<![\\d-])(?:(?:\\+|00)31\\s?(?:\\(0\\)\\s?)?[1-9](?:[ -]?\\d){8}|06[ -]{0,3}[1-9](?:[ -]?\\d){7}"
                            + "|\\(?0[1-9]\\d\\)?[ -]{0,3}[1-9]\\d{2}[ -]?\\d{2}[ -]?\\d{2}|\\(?0[1-9]\\d{2}\\)?[ -]{0,3}[1-9]\\d[ -]?\\d{2}[ -]?\\d{2})"
                            + "(?![\\d-])"),
            Trace.of(
                    "email",
                    "(?i)(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}"),
            Trace.of(
                    "address",
                    "\\b" + NUMBER + "[\\s,]{1,5}" + POSTCODE + "|\\b" + POSTCODE + "[\\s,]{1,5}" + NUMBER + "\\b"),
            Trace.of(
                    "age",
                    "(?i)\\b(?:9\\d|1[01]\\d)(?:\\s|-)?(?:jaar\\b|jarige|jr\\b|j\\.)|(?<=\\p{L}, ?)(?:9\\d|1[01]\\d)(?=,)"
                            + "|\\((?:9\\d|1[01]\\d)\\)"),
            Trace.of("patientnumber", "(?i)pati[eë]nt(?:en)?[ -]?(?:nummer|nr|no)\\b\\.?\\W{0,4}\\w{0,4}\\d\\w{0,20}"),
            Trace.of(
                    "name",
                    "\\b(?:[Mm]evrouw|[Mm]evr\\.?|[Mm]eneer|[Mm]ijnheer|[Dd]e heer|[Dd]hr\\.?|[Mm]w\\.?|[Mm]ej\\.?|[Ff]am(?:ilie|\\.))"
                            + "\\s{1,3}(?:[A-Z]\\.\\s?){0,4}" + BETWEEN + "\\p{Lu}[\\p{L}'’-]{1,40}"),
            Trace.of(
                    "\\b(?:[Uu]it|[Ii]n|[Tt]e|[Bb]ij|[Nn]abij|[Vv]an|[Nn]aar|[Dd]orp)\\s{1,3}(?<place>" + CAPITAL
                            + "(?:[ -](?:" + CAPITAL + "|aan|aen|de|den|der|het|ter|op|bij|en|in|'t)){0,4})",
                    match -> SmallPlaces.isBeginningOf(match.group("place")) ? "place" : ""),
            Trace.of(
                    "record",
                    "(?m)^\\s{0,9}[Ss]\\s?[:=].{0,500}\\R\\s{0,9}[Oo]\\s?[:=].{0,500}\\R\\s{0,9}[Ee]\\s?[:=]"
                            + "|\\b(?:[Ee]pisode(?:lijst|s)?\\s?:|SOEP\\b|ICPC\\b\\W{0,5}\\w{0,6})"),
            Trace.of(
                            "letterhead",
                            "(?i)(?:ziekenhuis|medisch centrum|\\bumc\\b|polikliniek|gasthuis|kliniek)(?s:.{0,600})"
                                    + "(?:betreft|kenmerk|pati[eë]nt(?:gegevens)?\\s?:|geachte collega|ontslagbrief|specialistenbrief)")
                    .atBeginning(HEAD_OF_LETTER));

    private Traces() {}

    static List<Finding> in(String text) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Trace trace : ALL) {
            trace.in(text)
                    .forEach((name, places) -> found.computeIfAbsent(name, key -> new ArrayList<>())
                            .addAll(places));
        }
        List<Finding> findings = new ArrayList<>();
        found.forEach((name, places) -> findings.add(Finding.of("documents.finding." + name, shown(places))));
        return findings;
    }

    private static String shown(List<String> places) {
        List<String> different = new ArrayList<>(
                new LinkedHashSet<>(places.stream().map(Traces::shortened).toList()));
        String first = String.join("; ", different.subList(0, Math.min(MOST_SHOWN, different.size())));
        return different.size() > MOST_SHOWN ? first + "; …" : first;
    }

    private static String shortened(String place) {
        String line = place.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
