package nl.balint.portal.members.office;

import nl.balint.cms.http.Request;
import nl.balint.portal.members.internal.text.Folded;

/**
 * Which groups are asked for.
 *
 * @param show "", "vrij" for those with room, "let-op" for those with a warning, "alle" for those that ended too
 */
record GroupFilter(String words, String province, String day, String show) {

    static GroupFilter of(Request request) {
        return new GroupFilter(
                request.query("zoek").orElse(""),
                request.query("provincie").orElse(""),
                request.query("dag").orElse(""),
                request.query("toon").orElse(""));
    }

    boolean fits(GroupViews.Row row) {
        return fitsWords(row)
                && (province.isEmpty() || row.province().equals(province))
                && (day.isEmpty()
                        || row.days().stream().anyMatch(one -> one.name().equals(day)))
                && switch (show) {
                    case "vrij" -> row.alive() && row.free() > 0;
                    case "let-op" -> row.alive() && !row.warnings().isEmpty();
                    case "alle" -> true;
                    default -> row.alive();
                };
    }

    /** Every word begins a word of the name, the town, the number or a leader's name; "ymuiden" is IJmuiden. */
    private boolean fitsWords(GroupViews.Row row) {
        String asked = Folded.asked(words);
        if (words.isBlank()) {
            return true;
        }
        String all = " "
                + Folded.asked(String.join(
                        " ",
                        row.name(),
                        row.town(),
                        row.province(),
                        String.valueOf(row.number()),
                        String.join(" ", row.leaders())));
        return !asked.isEmpty()
                && java.util.Arrays.stream(asked.split(" ", -1)).allMatch(word -> all.contains(" " + word));
    }
}
