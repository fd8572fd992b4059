package nl.balint.cms.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.FormStep;
import nl.balint.cms.definitions.Question;
import nl.balint.cms.http.Parameters;

/** A defined form as it is asked now: which steps there are after certain answers, and which fields a step has. */
public final class AskedForm {

    private final FormDefinition definition;
    private final FormChoices choices;

    public AskedForm(FormDefinition definition, FormChoices choices) {
        this.definition = definition;
        this.choices = choices;
    }

    public FormDefinition definition() {
        return definition;
    }

    /** The steps that are asked after these answers, in order. */
    public List<FormStep> steps(Map<String, List<String>> answers) {
        return definition.steps().stream()
                .filter(step -> step.when().holds(answers))
                .toList();
    }

    /** All fields of a step, also those that are asked only after certain answers in that very step. */
    public Form form(FormStep step) {
        return new Form(
                definition.texts(), step.questions().stream().map(this::field).toList());
    }

    /** A step with what was answered before. */
    public FormData filled(FormStep step, Map<String, List<String>> answers) {
        return form(step).filled(answers);
    }

    /** What was sent for a step, of somebody who answered this before. Files are not read here. */
    public FormData read(FormStep step, Parameters sent, Map<String, List<String>> answers) {
        return form(step).read(sent, (field, before) -> {
            Map<String, List<String>> known = new HashMap<>(answers);
            known.putAll(before);
            return question(field).when().holds(known);
        });
    }

    /**
     * Whether a question is asked after these answers: neither it nor its step hangs on another answer.
     *
     * @param answers of all steps
     */
    public boolean isAsked(Question question, Map<String, List<String>> answers) {
        return question.when().holds(answers)
                && definition.steps().stream()
                        .filter(step -> step.questions().contains(question))
                        .allMatch(step -> step.when().holds(answers));
    }

    /** The field of a question, with the choices of today. */
    public Field field(Question question) {
        FieldKind kind = FieldKind.valueOf(question.kind().name());
        Field plain = Field.of(question.name(), kind);
        Question.Rules rules = question.rules();
        Field bounded = rules.least() < 0 ? plain : plain.least(rules.least());
        bounded = rules.most() < 0 ? bounded : bounded.most(rules.most());
        Field asked = rules.required() ? bounded.required() : bounded;
        Field filled = question.autocomplete().isEmpty() ? asked : asked.autocomplete(question.autocomplete());
        return kind.hasChoices() ? filled.choices(choices(question.answers())) : filled;
    }

    private List<Choice> choices(Question.Answers answers) {
        return answers.source().isEmpty()
                ? answers.values().stream().map(Choice::of).toList()
                : choices.list(answers.source());
    }

    private Question question(Field field) {
        return definition.question(field.name()).orElseThrow();
    }
}
