package nl.balint.cms.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.Question;
import nl.balint.cms.forms.CsvTable;

/** Submissions as a table for a spreadsheet, or as data. */
final class Export {

    private Export() {}

    /**
     * One row for each.
     *
     * @param label what stands above the column of a question
     */
    static String csv(FormDefinition form, List<Submission> submissions, UnaryOperator<String> label) {
        CsvTable table = new CsvTable();
        List<String> head = new ArrayList<>(List.of(label.apply("")));
        form.questions().forEach(question -> head.add(label.apply(question.name())));
        table.row(head);
        for (Submission submission : submissions) {
            List<String> cells = new ArrayList<>(List.of(submission.at().toString()));
            for (Question question : form.questions()) {
                cells.add(String.join(", ", submission.list(question.name())));
            }
            table.row(cells);
        }
        return table.text();
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
}
