package nl.balint.cms.contentapps;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.http.Request;

/**
 * One question by which a list is made shorter.
 *
 * @param name in the address: {@code f-level}, {@code van-start}
 * @param property what it is about
 * @param value what was chosen; empty for all
 */
record Filter(String name, String property, Kind kind, String label, String value, List<Choice> choices) {

    private static final int MOST = 6;

    /** How it is asked. */
    enum Kind {
        CHOICE,
        YES_NO,
        FROM,
        UNTIL
    }

    /** Something to choose. */
    record Choice(String value, String label) {}

    Filter {
        choices = List.copyOf(choices);
    }

    /** Those that the fields of an app give, as somebody filled them in. */
    static List<Filter> of(App app, Request request) {
        List<Filter> filters = new ArrayList<>();
        app.definition().fields().stream()
                .flatMap(field -> of(app, field))
                .limit(MOST)
                .forEach(filter ->
                        filters.add(filter.with(request.query(filter.name).orElse(""))));
        return List.copyOf(filters);
    }

    private static Stream<Filter> of(App app, FieldDefinition field) {
        String label = app.words().text(field.label());
        FieldKind kind = field.kind();
        if (kind == FieldKind.CHECKBOX) {
            return Stream.of(new Filter("f-" + field.name(), field.name(), Kind.YES_NO, label, "", List.of()));
        }
        boolean isColumn =
                app.columns().stream().anyMatch(column -> column.name().equals(field.name()));
        if (kind == FieldKind.DATE && isColumn) {
            return Stream.of(
                    new Filter("van-" + field.name(), field.name(), Kind.FROM, label, "", List.of()),
                    new Filter("tot-" + field.name(), field.name(), Kind.UNTIL, label, "", List.of()));
        }
        List<Choice> choices = field.options().stream()
                .map(option -> new Choice(option.value(), app.words().text(option.label())))
                .toList();
        boolean isChoice = kind == FieldKind.SELECT || kind == FieldKind.RADIO || kind == FieldKind.CHECKBOX_GROUP;
        return isChoice && !choices.isEmpty()
                ? Stream.of(new Filter("f-" + field.name(), field.name(), Kind.CHOICE, label, "", choices))
                : Stream.empty();
    }

    private Filter with(String chosen) {
        return new Filter(name, property, kind, label, chosen, choices);
    }

    boolean isSet() {
        return !value.isEmpty();
    }

    boolean lets(Line line, ZoneId zone) {
        if (!isSet()) {
            return true;
        }
        Optional<Value> kept = line.value(property);
        return switch (kind) {
            case CHOICE ->
                kept.stream()
                        .flatMap(each -> each instanceof Value.Many many ? many.values().stream() : Stream.of(each))
                        .anyMatch(each -> each.asText().equals(value));
            case YES_NO -> kept.map(Value::asText).filter("true"::equals).isPresent() == value.equals("ja");
            case FROM -> isOnSide(kept, zone, 1);
            case UNTIL -> isOnSide(kept, zone, -1);
        };
    }

    private boolean isOnSide(Optional<Value> kept, ZoneId zone, int side) {
        try {
            LocalDate asked = LocalDate.parse(value);
            return kept.filter(Value.Moment.class::isInstance)
                    .map(moment ->
                            ((Value.Moment) moment).at().atZoneSameInstant(zone).toLocalDate())
                    .filter(day -> Integer.signum(day.compareTo(asked)) != -side)
                    .isPresent();
        } catch (DateTimeParseException noDay) {
            return true;
        }
    }
}
