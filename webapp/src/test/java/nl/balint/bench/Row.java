package nl.balint.bench;

import java.util.List;

/** Something that is measured on a server that runs. */
interface Row {

    /**
     * A line of the table.
     *
     * @param target what was asked; empty when nothing was
     * @param isMet whether the result is as good
     */
    record Line(String what, String result, String target, boolean isMet) {

        static Line told(String what, String result) {
            return new Line(what, result, "", true);
        }

        String text() {
            String verdict = target.isEmpty() ? "" : "target " + target + (isMet ? ": met" : ": MISSED");
            return String.format("%-46s %-52s %s", what, result, verdict);
        }
    }

    /** Its name on the command line. */
    String name();

    List<Line> measure(House house) throws Exception;
}
