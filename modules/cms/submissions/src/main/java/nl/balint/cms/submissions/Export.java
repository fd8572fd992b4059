package nl.balint.cms.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.Question;

/** Submissions as a table: for a spreadsheet, in which no cell may be read as a formula, or as data. */
final class Export {

    /** With these a spreadsheet begins to calculate. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠]");

    private Export() {}

    /**
     * With a byte order mark, for Excel reads other letters wrongly without one; columns by semicolon, as Dutch
     * spreadsheets do.
     *
     * @param label what stands above the column of a question
     */
    static String csv(FormDefinition form, List<Submission> submissions, UnaryOperator<String> label) {
        StringBuilder table = new StringBuilder("\uFEFF");
        List<String> head = new ArrayList<>(List.of(label.apply("")));
        form.questions().forEach(question -> head.add(label.apply(question.name())));
        row(table, head);
        for (Submission submission : submissions) {
            List<String> cells = new ArrayList<>(List.of(submission.at().toString()));
            for (Question question : form.questions()) {
                cells.add(String.join(", ", submission.list(question.name())));
            }
            row(table, cells);
        }
        return table.toString();
    }

    /** One object each, with all answers as lists of texts. */
    static List<Map<String, Object>> json(List<Submission> submissions) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Submission submission : submissions) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", submission.id());
            one.put("at", submission.at().toString());
            one.put("answers", submission.answers());
            all.add(one);
        }
        return all;
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append(cells.stream().map(Export::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /** What looks like a formula gets an apostrophe before it. */
    static String cell(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
