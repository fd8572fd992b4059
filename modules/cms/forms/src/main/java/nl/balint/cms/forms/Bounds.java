package nl.balint.cms.forms;

import java.time.LocalDate;
import java.util.Optional;

/** Which days a field takes. */
final class Bounds {

    private Bounds() {}

    static Optional<FieldProblem> date(Field field, String value) {
        long day = LocalDate.parse(value).toEpochDay();
        if (day < field.rules().least()) {
            return Reading.problem(
                    field, "early", LocalDate.ofEpochDay(field.rules().least()));
        }
        return day > field.rules().most()
                ? Reading.problem(
                        field, "late", LocalDate.ofEpochDay(field.rules().most()))
                : Optional.empty();
    }
}
