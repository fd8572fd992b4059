package nl.balint.cms.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Which days a field takes. */
final class Bounds {

    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private Bounds() {}

    static Optional<FieldProblem> date(Field field, String value) {
        long day = LocalDate.parse(value).toEpochDay();
        if (day < field.rules().least()) {
            return Reading.problem(field, "early", shown(field.rules().least()));
        }
        return day > field.rules().most()
                ? Reading.problem(field, "late", shown(field.rules().most()))
                : Optional.empty();
    }

    private static String shown(long day) {
        return LocalDate.ofEpochDay(day).format(DUTCH);
    }
}
