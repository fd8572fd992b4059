package nl.balint.cms.privacy.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.workflow.Terms;

/** What is written down of a request and of an incident; of an incident in the order in which the authority asks it. */
final class CaseForms {

    static final String EMAIL = "email";
    static final String NAME = "name";
    static final String MESSAGE = "message";
    static final String WHAT = "what";

    /** What tells who asked. */
    static final Set<String> OF_PERSON = Set.of(NAME, EMAIL, MESSAGE);

    private static final String SINCE = "since";
    private static final String AT = "at";
    private static final int LONGEST = 4000;

    /** Which right somebody uses. */
    enum Right {
        ACCESS,
        CORRECT,
        ERASE,
        OBJECT,
        LIMIT,
        PATIENT,
        OTHER
    }

    /** How it went wrong. */
    enum Cause {
        SENT_WRONG,
        LOST,
        SEEN,
        PUBLISHED,
        BROKEN_INTO,
        OTHER
    }

    /** How bad it can be for those whom it concerns. */
    enum Risk {
        UNKNOWN,
        NONE,
        SOME,
        HIGH
    }

    /** Whether somebody is told. */
    enum Told {
        UNDECIDED,
        NO,
        YES
    }

    private static final Form REQUEST = Form.named("privacy.request")
            .with(
                    Field.date(SINCE).required(),
                    Field.list(WHAT).choices(Choice.all(Right.class)).required(),
                    Field.text(NAME).most(100).required(),
                    Field.email(EMAIL),
                    Field.longText(MESSAGE).most(LONGEST).required());

    private static final Form INCIDENT = Form.named("privacy.incident")
            .with(
                    Field.date(SINCE).required(),
                    Field.time(AT).required(),
                    Field.longText(WHAT).most(LONGEST).required(),
                    Field.list("cause").choices(Choice.all(Cause.class)).required(),
                    Field.longText("data").most(LONGEST),
                    Field.text("whose").most(300),
                    Field.number("people").least(0),
                    Field.list("risk").choices(Choice.all(Risk.class)).required(),
                    Field.longText("consequences").most(LONGEST),
                    Field.longText("measures").most(LONGEST),
                    Field.list("authority").choices(Choice.all(Told.class)).required(),
                    Field.list("persons").choices(Choice.all(Told.class)).required(),
                    Field.longText("motivation").most(LONGEST));

    private CaseForms() {}

    static Form of(CaseKind kind) {
        return kind == CaseKind.REQUEST ? REQUEST : INCIDENT;
    }

    /** A form for something that is new. */
    static FormData fresh(CaseKind kind, Clock clock) {
        ZonedDateTime now = clock.instant().atZone(Terms.DUTCH_TIME);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SINCE, now.toLocalDate());
        if (kind == CaseKind.INCIDENT) {
            values.put(AT, LocalTime.of(now.getHour(), now.getMinute()));
            values.putAll(Map.of("risk", Risk.UNKNOWN, "authority", Told.UNDECIDED, "persons", Told.UNDECIDED));
        }
        return of(kind).filled(values);
    }

    /** What a file holds already; when it began can no longer be changed. */
    static FormData filled(CaseFile file) {
        return amending(file).filled(file.facts());
    }

    /** Without when it began. */
    static Form amending(CaseFile file) {
        return Form.named(of(file.kind()).name())
                .with(of(file.kind()).fields().stream()
                        .filter(field -> !Set.of(SINCE, AT).contains(field.name()))
                        .toArray(Field[]::new));
    }

    /** With a problem when it would have begun later than now. */
    static FormData judged(CaseKind kind, FormData data, Clock clock) {
        return data.isSound() && since(kind, data, clock).isAfter(clock.instant())
                ? data.withProblem(SINCE, "privacy.problem.since")
                : data;
    }

    /** When it came in (a request: at the start of a day, but not after now) or was discovered. */
    static Instant since(CaseKind kind, FormData data, Clock clock) {
        LocalDate day = data.date(SINCE);
        if (kind == CaseKind.INCIDENT) {
            return day.atTime(data.time(AT)).atZone(Terms.DUTCH_TIME).toInstant();
        }
        return day.equals(Terms.day(clock.instant()))
                ? clock.instant()
                : day.atStartOfDay(Terms.DUTCH_TIME).toInstant();
    }

    /** What was filled in, without when it began. */
    static Map<String, String> facts(FormData data, Form form) {
        Map<String, String> facts = new LinkedHashMap<>();
        form.fields().stream()
                .map(Field::name)
                .filter(name -> !List.of(SINCE, AT).contains(name))
                .forEach(name -> facts.put(name, data.text(name)));
        return facts;
    }
}
