package nl.balint.cms.definitions;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/**
 * Reads forms. A form that asks something personal without saying why, or for how long, is a mistake and is not there:
 * nobody can put it on a page.
 */
final class FormReader {

    private static final String NAME = "[a-z][a-z0-9-]{0,40}";

    private final Source source;
    private final Section form;
    private final Set<String> earlier = new LinkedHashSet<>();
    private boolean broken;

    private FormReader(Source source, Section form) {
        this.source = source;
        this.form = form;
    }

    /**
     * The folder {@code forms} may hold something else in a module that was made for Magnolia, which has no such kind.
     */
    static boolean isForm(Source source, YamlNode.Mapping tree, Problems problems) {
        boolean isForm = tree.entries().containsKey("steps") || tree.entries().containsKey("office");
        if (!isForm) {
            problems.warning(
                    new Place(source.path(), 0), "is no form of the house, which has steps and an office; left aside");
        }
        return isForm;
    }

    static Optional<FormDefinition> read(Source source, Section form) {
        return new FormReader(source, form).read();
    }

    private Optional<FormDefinition> read() {
        if (!source.id().matches(NAME)) {
            mistake(form, "steps", "the name of a form has small letters, digits and hyphens, not " + source.id());
        }
        Map<String, Purpose> purposes = purposes();
        List<FormStep> steps = new ArrayList<>();
        form.sections("steps").forEach((name, step) -> steps.add(step(name, step, purposes)));
        if (steps.stream().allMatch(step -> step.questions().isEmpty())) {
            mistake(form, "steps", "the form asks nothing");
        }
        String office = form.text("office");
        if (office.isEmpty()) {
            mistake(form, "office", "a form needs an office: the role whose work it is");
        }
        boolean resumable = form.flag("resumable", false);
        form.complainOfRest("a form");
        return broken
                ? Optional.empty()
                : Optional.of(new FormDefinition(source.id(), office, resumable, purposes, steps, source.path()));
    }

    private Map<String, Purpose> purposes() {
        Map<String, Purpose> purposes = new LinkedHashMap<>();
        form.sections("purposes").forEach((name, purpose) -> {
            String kept = purpose.text("kept");
            try {
                Period period = Period.parse(kept);
                if (period.isZero() || period.isNegative()) {
                    throw new DateTimeException("too short");
                }
                purposes.put(name, new Purpose(name, period));
            } catch (DateTimeException noPeriod) {
                mistake(purpose, "kept", "the purpose " + name + " needs a term such as kept: P6M, not '" + kept + "'");
            }
            purpose.complainOfRest("a purpose");
        });
        return purposes;
    }

    private FormStep step(String name, Section step, Map<String, Purpose> purposes) {
        if (!name.matches(NAME)) {
            mistake(step, "fields", "the name of a step has small letters, digits and hyphens, not " + name);
        }
        ShownWhen when = when(step, Set.copyOf(earlier));
        List<Question> questions = new ArrayList<>();
        step.sections("fields")
                .forEach((field, section) -> question(field, section, purposes).ifPresent(questions::add));
        step.complainOfRest("a step");
        return new FormStep(name, when, questions);
    }

    private Optional<Question> question(String name, Section field, Map<String, Purpose> purposes) {
        ShownWhen when = when(field, Set.copyOf(earlier));
        if (!name.matches("[a-z][A-Za-z0-9]{0,40}") || !earlier.add(name)) {
            mistake(field, "kind", name + " is no name of a field, or there are two of that name");
        }
        Optional<Question.Kind> kind = kind(field);
        String purpose = purpose(name, field, purposes);
        var rules =
                new Question.Rules(field.flag("required", false), field.number("least", -1), field.number("most", -1));
        var answers = new Question.Answers(field.texts("choices"), field.text("source"));
        if (kind.filter(FormReader::isChosen).isPresent()
                && answers.values().isEmpty()
                && answers.source().isEmpty()) {
            mistake(field, "choices", name + " needs choices, or the source of choices");
        }
        String autocomplete = field.text("autocomplete");
        boolean linked = field.flag("linked", false);
        field.complainOfRest("a field");
        return kind.map(known -> new Question(name, known, rules, when, purpose, answers, autocomplete, linked));
    }

    private static boolean isChosen(Question.Kind kind) {
        return kind == Question.Kind.CHOICE || kind == Question.Kind.CHOICES || kind == Question.Kind.LIST;
    }

    private Optional<Question.Kind> kind(Section field) {
        String word = field.text("kind");
        Map<String, Question.Kind> words = new LinkedHashMap<>();
        for (Question.Kind kind : Question.Kind.values()) {
            words.put(word(kind), kind);
        }
        if (!words.containsKey(word)) {
            mistake(
                    field,
                    "kind",
                    "there is no field of the kind '" + word + "'" + Suggestion.among(words.keySet(), word));
        }
        return Optional.ofNullable(words.get(word));
    }

    /** {@code LONG_TEXT} is {@code longText}. */
    private static String word(Question.Kind kind) {
        String small = kind.name().toLowerCase(Locale.ROOT);
        int at = small.indexOf('_');
        return at < 0
                ? small
                : small.substring(0, at) + Character.toUpperCase(small.charAt(at + 1)) + small.substring(at + 2);
    }

    /** Everything is about a person, unless the field says that it is not. */
    private String purpose(String name, Section field, Map<String, Purpose> purposes) {
        boolean personal = field.flag("personal", true);
        String purpose = field.text("purpose");
        if (personal && !purposes.containsKey(purpose)) {
            mistake(
                    field,
                    field.has("purpose") ? "purpose" : "kind",
                    name + " is personal: it needs a purpose of this form, with a term (kept); or say personal: false"
                            + Suggestion.among(purposes.keySet(), purpose));
        }
        return personal ? purpose : "";
    }

    private ShownWhen when(Section section, Set<String> known) {
        if (!section.has("when")) {
            return ShownWhen.ALWAYS;
        }
        Section when = section.section("when");
        String question = when.text("field");
        List<String> values = when.texts("is");
        if (!known.contains(question) || values.isEmpty()) {
            mistake(
                    section,
                    "when",
                    "a condition needs the field of an earlier question and what its answer is"
                            + Suggestion.among(known, question));
        }
        when.complainOfRest("a condition");
        return new ShownWhen(question, values);
    }

    private void mistake(Section section, String key, String message) {
        broken = true;
        section.error(key, message);
    }
}
