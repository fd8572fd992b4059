package nl.balint.cms.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.FormStep;
import nl.balint.cms.definitions.Question;
import nl.balint.cms.forms.FormData;

/** What templates see of a form: the step that is shown, or the overview of all that was answered. */
final class Views {

    private final Fillings fillings;

    Views(Fillings fillings) {
        this.fillings = fillings;
    }

    /** A walk as the template {@code forms:public} shows it. */
    Map<String, Object> of(Walk walk, FormData data) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", walk.form().definition().id());
        view.put("texts", walk.form().definition().texts());
        view.put("address", FormRoutes.ADDRESS + "/" + walk.form().definition().id());
        view.put("step", walk.isReview() ? "" : walk.step().name());
        view.put("isReview", walk.isReview());
        view.put("number", walk.number());
        view.put("count", walk.count());
        view.put("hasPrevious", walk.previous().isPresent());
        view.put("isLast", walk.next().isEmpty());
        view.put("isResumable", walk.form().definition().resumable());
        view.put("data", data);
        view.put("state", fillings.seal(walk.filling()));
        view.put("conditions", conditions(walk));
        view.put("files", walk.isReview() ? Map.of() : files(walk));
        view.put("parts", walk.isReview() ? parts(walk) : List.of());
        return view;
    }

    /** By field: after which answer of the same step it is asked, for the script that hides it until then. */
    private static Map<String, Condition> conditions(Walk walk) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        if (walk.isReview()) {
            return conditions;
        }
        for (Question question : walk.step().questions()) {
            if (!question.when().isAlways()) {
                conditions.put(
                        question.name(),
                        new Condition(
                                question.when().question(),
                                String.join(" ", question.when().values())));
            }
        }
        return conditions;
    }

    record Condition(String field, String values) {}

    private static Map<String, List<ShownFile>> files(Walk walk) {
        Map<String, List<ShownFile>> files = new LinkedHashMap<>();
        walk.step().questions().stream()
                .filter(question -> question.kind() == Question.Kind.FILE)
                .forEach(question -> files.put(
                        question.name(),
                        walk.filling().files(question.name()).stream()
                                .map(file -> new ShownFile(file.id(), file.name(), file.size()))
                                .toList()));
        return files;
    }

    record ShownFile(String id, String name, long size) {}

    /** One step in the overview, with what was answered. */
    record Part(String step, List<Line> lines) {}

    /** A question with its answers, as fields show them. */
    record Line(Object field, List<String> files) {}

    private static List<Part> parts(Walk walk) {
        List<Part> parts = new ArrayList<>();
        for (FormStep step : walk.steps()) {
            FormData data = walk.to(step.name()).shown();
            List<Line> lines = new ArrayList<>();
            for (Question question : step.questions()) {
                if (question.when().holds(walk.filling().answers())) {
                    List<String> names = walk.filling().files(question.name()).stream()
                            .map(KeptFile::name)
                            .toList();
                    if (!names.isEmpty() || !data.list(question.name()).isEmpty()) {
                        lines.add(new Line(data.field(question.name()), names));
                    }
                }
            }
            parts.add(new Part(step.name(), lines));
        }
        return parts;
    }
}
