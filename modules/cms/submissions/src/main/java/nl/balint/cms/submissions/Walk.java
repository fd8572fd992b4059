package nl.balint.cms.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.definitions.FormStep;
import nl.balint.cms.definitions.Question;
import nl.balint.cms.forms.AskedForm;
import nl.balint.cms.forms.FieldProblem;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;

/** The way of one visitor through the steps of a form: what a step holds, what is wrong with it, which comes next. */
final class Walk {

    private final AskedForm form;
    private final Filling filling;

    Walk(AskedForm form, Filling filling) {
        this.form = form;
        this.filling = filling;
    }

    AskedForm form() {
        return form;
    }

    Filling filling() {
        return filling;
    }

    /** A form of one step is sent from that step; others end with an overview. */
    boolean hasReview() {
        return form.definition().steps().size() > 1;
    }

    boolean isReview() {
        return filling.step().equals(Filling.REVIEW);
    }

    List<FormStep> steps() {
        return form.steps(filling.answers());
    }

    /** The step that is shown; the first when there is no such step any more. */
    FormStep step() {
        return steps().stream()
                .filter(step -> step.name().equals(filling.step()))
                .findFirst()
                .orElse(form.definition().steps().get(0));
    }

    /** Which step it is, from one. */
    int number() {
        return isReview() ? steps().size() + 1 : steps().indexOf(step()) + 1;
    }

    int count() {
        return steps().size() + (hasReview() ? 1 : 0);
    }

    Walk to(String step) {
        return new Walk(form, filling.at(step));
    }

    /** After the step that is shown. */
    Optional<String> next() {
        if (isReview()) {
            return Optional.empty();
        }
        int at = steps().indexOf(step()) + 1;
        if (at < steps().size()) {
            return Optional.of(steps().get(at).name());
        }
        return hasReview() ? Optional.of(Filling.REVIEW) : Optional.empty();
    }

    Optional<String> previous() {
        int at = isReview() ? steps().size() - 1 : steps().indexOf(step()) - 1;
        return at < 0 ? Optional.empty() : Optional.of(steps().get(at).name());
    }

    /** The step as it stands. */
    FormData shown() {
        return form.filled(step(), filling.answers());
    }

    /** With what the address of the form fills in of the step that is shown, as far as that may be and is sound. */
    Walk linked(Parameters address) {
        FormStep step = step();
        Map<String, List<String>> given = new LinkedHashMap<>();
        step.questions().stream()
                .filter(Question::linked)
                .filter(question -> !address.list(question.name()).isEmpty())
                .forEach(question -> given.put(question.name(), address.list(question.name())));
        FormData data = form.read(step, new Parameters(given), Map.of());
        Map<String, List<String>> sound = new LinkedHashMap<>();
        given.keySet().stream()
                .filter(name -> data.problems().stream()
                        .noneMatch(problem -> problem.field().equals(name)))
                .forEach(name -> sound.put(name, data.list(name)));
        return new Walk(form, filling.with(sound));
    }

    /** With what was sent for the step that is shown, in whatever shape. */
    Taken take(Sent sent) {
        FormStep step = step();
        FormData data = form.read(step, sent.fields(), filling.answers());
        Filling changed = files(filling, step, sent).with(answers(step, data));
        return new Taken(new Walk(form, changed), withFileProblems(data, step, changed, sent.problems()));
    }

    /** What became of a step that was sent. */
    record Taken(Walk walk, FormData data) {}

    private static Map<String, List<String>> answers(FormStep step, FormData data) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        step.questions().forEach(question -> answers.put(question.name(), data.list(question.name())));
        return answers;
    }

    /** Those that were thrown away go, the new ones come. */
    private static Filling files(Filling filling, FormStep step, Sent sent) {
        List<String> away = sent.fields().list(Sent.AWAY);
        List<KeptFile> files = new ArrayList<>(filling.files());
        files.removeIf(file -> away.contains(file.id()));
        for (KeptFile file : sent.files()) {
            boolean isOfStep =
                    step.questions().stream().anyMatch(each -> each.name().equals(file.question()));
            if (isOfStep) {
                files.add(file);
            }
        }
        return filling.withFiles(files);
    }

    private FormData withFileProblems(FormData data, FormStep step, Filling changed, List<FieldProblem> problems) {
        FormData judged = data;
        for (FieldProblem problem : problems) {
            if (step.questions().stream().noneMatch(each -> each.name().equals(problem.field()))) {
                // A file of another step: whoever sends that did not get the form from us.
                continue;
            }
            judged = judged.withProblem(
                    problem.field(), problem.key(), problem.arguments().toArray());
        }
        for (Question question : step.questions()) {
            if (question.kind() != Question.Kind.FILE || !question.when().holds(changed.answers())) {
                continue;
            }
            int count = changed.files(question.name()).size();
            long most = form.field(question).rules().most();
            if (count > most) {
                judged = judged.withProblem(question.name(), "forms.problem.files", most);
            } else if (count == 0 && question.rules().required() && problems.isEmpty()) {
                judged = judged.withProblem(question.name(), "forms.problem.nofile");
            }
        }
        return judged;
    }

    /** The first step with something wrong, when all is looked at once more: choices may have gone meanwhile. */
    Optional<Taken> firstWrong(Waiting waiting) {
        for (FormStep step : steps()) {
            List<KeptFile> gone = filling.files().stream()
                    .filter(file -> !waiting.isThere(file))
                    .toList();
            List<KeptFile> left = new ArrayList<>(filling.files());
            left.removeAll(gone);
            Walk at = new Walk(form, filling.withFiles(left).at(step.name()));
            Taken taken = at.take(new Sent(new Parameters(filling.answers()), List.of(), List.of()));
            if (!taken.data().isSound()) {
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }
}
