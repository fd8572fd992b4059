package nl.balint.cms.contentapps;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.AppDefinition.Column;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;

/** What stands in the columns of a row, in words. */
record Cells(App app, Content draft, ZoneId zone) {

    String of(Line line, Column column) {
        if (column.name().equals(FieldDefinition.NODE_NAME)) {
            return line.path().name();
        }
        return app.field(column.name())
                .flatMap(field -> line.value(field.name()).map(value -> text(field, value)))
                .orElse("");
    }

    private String text(FieldDefinition field, Value value) {
        if (value instanceof Value.Many many) {
            return many.values().stream().map(each -> text(field, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Flag flag) {
            return flag.isSet() ? "✓" : "";
        }
        if (value instanceof Value.Moment moment) {
            LocalDateTime local = moment.at().atZoneSameInstant(zone).toLocalDateTime();
            Locale reader = app.words().locale();
            String time = reader.getLanguage().equals("nl") ? ", HH.mm" : ", HH:mm";
            String pattern = "d MMM yyyy" + (field.ownFlag("time") ? time : "");
            return DateTimeFormatter.ofPattern(pattern, reader).format(local);
        }
        if (field.kind() == FieldKind.LINK || field.kind() == FieldKind.PAGE_LINK) {
            return draft.findById(value.asText()).map(app::title).orElse(value.asText());
        }
        return field.options().stream()
                .filter(option -> option.value().equals(value.asText()))
                .map(option -> app.words().text(option.label()))
                .findFirst()
                .orElse(value.asText());
    }
}
