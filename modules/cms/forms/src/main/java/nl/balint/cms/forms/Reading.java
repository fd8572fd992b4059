package nl.balint.cms.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what was sent for one field: cleaned, in one spelling, and judged. */
final class Reading {

    private static final String PROBLEM = "forms.problem.";

    private Reading() {}

    /** The values that came in, with a problem added when they will not do. */
    static List<String> read(Field field, List<String> sent, List<FieldProblem> problems) {
        List<String> typed = cleaned(field, sent);
        Optional<FieldProblem> problem = typed.isEmpty() ? absence(field) : judged(field, typed);
        problem.ifPresent(problems::add);
        return problem.isPresent()
                ? typed
                : typed.stream().map(text -> spelled(field, text)).toList();
    }

    private static List<String> cleaned(Field field, List<String> sent) {
        boolean many = field.kind() == FieldKind.CHOICES;
        List<String> cleaned = new ArrayList<>();
        for (String text : many ? sent : sent.subList(0, Math.min(1, sent.size()))) {
            String clean = Spelling.clean(field.kind(), text);
            if (!clean.isEmpty()) {
                cleaned.add(clean);
            }
        }
        return many ? cleaned.stream().distinct().toList() : cleaned;
    }

    private static Optional<FieldProblem> absence(Field field) {
        if (!field.rules().required()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case FLAG -> problem(field, "unchecked");
            case CHOICE, LIST, CHOICES -> problem(field, "unchosen");
            default -> problem(field, "empty");
        };
    }

    private static Optional<FieldProblem> judged(Field field, List<String> typed) {
        String text = typed.get(0);
        if (field.kind().hasChoices()) {
            return chosen(field, typed);
        }
        Optional<String> spelled = Spelling.of(field.kind(), text);
        if (spelled.isEmpty() && field.kind() == FieldKind.BIG_NUMBER) {
            return problem(field, "big_number", text.replaceAll("[^0-9]", "").length());
        }
        if (spelled.isEmpty()) {
            return problem(field, field.kind().name().toLowerCase(Locale.ROOT));
        }
        return bounds(field, spelled.get()).or(() -> forbidden(field, text));
    }

    private static Optional<FieldProblem> chosen(Field field, List<String> typed) {
        if (!typed.stream().allMatch(value -> isOffered(field, value))) {
            return problem(field, "choice");
        }
        if (typed.size() < field.rules().least()) {
            return problem(field, "few", field.rules().least());
        }
        boolean many = field.kind() == FieldKind.CHOICES
                && typed.size() > field.rules().most();
        return many ? problem(field, "many", field.rules().most()) : Optional.empty();
    }

    private static boolean isOffered(Field field, String value) {
        return field.choices().stream().anyMatch(choice -> choice.value().equals(value));
    }

    private static Optional<FieldProblem> bounds(Field field, String value) {
        Field.Rules rules = field.rules();
        return switch (field.kind()) {
            case DATE -> Bounds.date(field, value);
            case NUMBER -> {
                long number = Long.parseLong(value);
                yield number < rules.least() || number > rules.most()
                        ? problem(field, "range", rules.least(), rules.most())
                        : Optional.empty();
            }
            case FLAG, TIME -> Optional.empty();
            default -> {
                int length = value.codePointCount(0, value.length());
                if (length < rules.least()) {
                    yield problem(field, "short", rules.least());
                }
                yield length > rules.most() ? problem(field, "long", rules.most(), length) : Optional.empty();
            }
        };
    }

    /** The society may not have a citizen service number, and people paste them in all the same. */
    private static Optional<FieldProblem> forbidden(Field field, String text) {
        boolean looked = field.kind().isFreeText() || field.kind() == FieldKind.NUMBER;
        return looked && Bsn.isIn(text) ? problem(field, "bsn") : Optional.empty();
    }

    private static String spelled(Field field, String text) {
        return Spelling.of(field.kind(), text).orElse(text);
    }

    static Optional<FieldProblem> problem(Field field, String name, Object... arguments) {
        return Optional.of(new FieldProblem(field.name(), PROBLEM + name, List.of(arguments)));
    }
}
