package nl.balint.portal.documents.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.balint.portal.members.Group;

/**
 * A line of the list of sample documents.
 *
 * @param folder the name of the folder it lies in
 * @param name with places for the group, the season and the day: {@code Verslag {datum}.docx}
 * @param text the text it is made from; empty for none
 */
record SampleLine(String folder, String name, Form form, When when, String text) {

    /** What it looks like. */
    enum Form {
        /** A letter for a word processor. */
        LETTER,
        /** A page for printing. */
        PAGE,
        /** Many pages with pictures. */
        BOOK,
        /** Paper that was put on a scanner: no text can be read in it. */
        SCAN,
        /** The people of the group in a sheet. */
        PEOPLE,
        /** A drawing. */
        PLAN,
        TEXT
    }

    /** For what there is one. */
    enum When {
        ONCE,
        SEASON,
        MEETING,
        /** For every second meeting. */
        SECOND,
        /** Once, in the whole society only. */
        WHOLE
    }

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** The media type of a kind of file. */
    static String type(String extension) {
        return switch (extension) {
            case "docx" -> OFFICE + "wordprocessingml.document";
            case "xlsx" -> OFFICE + "spreadsheetml.sheet";
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "txt" -> "text/plain";
            default -> throw new IllegalArgumentException("No sample is of the kind " + extension);
        };
    }

    static SampleLine of(String line) {
        List<String> cells = List.of(line.split(";", -1));
        return new SampleLine(
                cells.get(0),
                cells.get(1),
                Form.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                When.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
                cells.get(4));
    }

    /** Its name for a group on a day. */
    String named(Group group, LocalDate day) {
        int begin = Season.of(day).begin();
        return name.replace("{groep}", group.name())
                .replace("{seizoen}", begin + "-" + (begin + 1))
                .replace("{datum}", day.toString());
    }

    /** What stands above it. */
    String title(Group group, LocalDate day) {
        String named = named(group, day);
        return named.substring(0, named.lastIndexOf('.'));
    }
}
