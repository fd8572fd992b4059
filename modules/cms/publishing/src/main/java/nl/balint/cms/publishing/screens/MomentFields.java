package nl.balint.cms.publishing.screens;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.publishing.LocalMoment;
import nl.balint.cms.workflow.Terms;

/**
 * A day and a time of day in a form, by the Dutch clock. Of a time that comes twice it asks which of the two is meant;
 * of one that does not exist it says so.
 *
 * @param name of the moment; the fields are {@code <name>Day}, {@code <name>Time} and {@code <name>Twice}
 */
record MomentFields(String name, Clock clock) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    Form in(Form form) {
        return form.with(Field.date(day()), Field.time(time()));
    }

    /** What stands in the fields for a moment. */
    FormData filled(FormData form, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Terms.DUTCH_TIME);
        return form.with(day(), local.toLocalDate().toString()).with(time(), HOUR.format(local));
    }

    /** The form with the question which of two hours is meant, when what was sent makes it one. */
    Form asking(Form form, Parameters sent) {
        boolean isTwice = local(form.read(sent))
                .filter(local -> LocalMoment.of(local, Terms.DUTCH_TIME) instanceof LocalMoment.Twice)
                .isPresent();
        return isTwice
                ? form.with(Field.choice(twice(), Choice.of(FIRST), Choice.of(SECOND))
                        .keyed("publishing.moment.twice"))
                : form;
    }

    /** What was sent with {@link #asking}, with a problem when it is not a moment to come; nothing at all is none. */
    FormData judged(FormData data, Locale reader) {
        Optional<LocalDateTime> local = local(data);
        if (local.isEmpty()) {
            boolean isHalf = data.isSound() && !(data.text(day()) + data.text(time())).isEmpty();
            return isHalf
                    ? data.withProblem(data.text(day()).isEmpty() ? day() : time(), "publishing.moment.problem.half")
                    : data;
        }
        String words = LocalMoment.words(local.get(), reader);
        LocalMoment moment = LocalMoment.of(local.get(), Terms.DUTCH_TIME);
        if (moment instanceof LocalMoment.Missing missing) {
            return data.withProblem(time(), "publishing.moment.problem.missing", words, HOUR.format(missing.meant()));
        }
        if (moment instanceof LocalMoment.Twice && data.text(twice()).isEmpty()) {
            return data.withProblem(twice(), "publishing.moment.problem.twice", words);
        }
        return find(data).filter(at -> !at.isAfter(clock.instant())).isPresent()
                ? data.withProblem(day(), "publishing.moment.problem.past")
                : data;
    }

    /** The moment that was filled in, when it is one. */
    Optional<Instant> find(FormData data) {
        return local(data).flatMap(local -> {
            LocalMoment moment = LocalMoment.of(local, Terms.DUTCH_TIME);
            if (moment instanceof LocalMoment.Twice both) {
                return Optional.of(data.text(twice()).equals(SECOND) ? both.second() : both.first());
            }
            return moment instanceof LocalMoment.Exact exact ? Optional.of(exact.at()) : Optional.empty();
        });
    }

    private Optional<LocalDateTime> local(FormData data) {
        return data.findDate(day()).flatMap(day -> data.findTime(time()).map(day::atTime));
    }

    String day() {
        return name + "Day";
    }

    String time() {
        return name + "Time";
    }

    private String twice() {
        return name + "Twice";
    }
}
