package nl.balint.cms.contentapps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldDefinition.Option;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.Slot;
import nl.balint.cms.http.Parameters;

/**
 * Items of an app as rows: a column for each field that fits in a cell, named as the field is kept. Parts that are
 * nodes of their own and files do not fit; they stay as they are.
 */
record ItemSheet(App app) {

    /** The column that says which item a row is about; empty for a new one. */
    static final String PATH = "pad";

    private static final String BETWEEN = " | ";
    private static final Set<FieldKind> UNFIT = Set.of(
            FieldKind.COMPOSITE,
            FieldKind.SWITCHABLE,
            FieldKind.STATIC,
            FieldKind.UPLOAD,
            FieldKind.UNKNOWN,
            FieldKind.PASSWORD);
    private static final Pattern DUTCH_DAY = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(.*)");
    private static final Pattern MOMENT =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]+([0-9]{1,2}[:.][0-9]{2}))?.*");

    List<String> head() {
        List<String> head = new ArrayList<>(List.of(PATH));
        app.definition().fields().stream()
                .filter(FieldDefinition::enabled)
                .filter(ItemSheet::isFit)
                .map(FieldDefinition::name)
                .forEach(head::add);
        return head;
    }

    private static boolean isFit(FieldDefinition field) {
        boolean isManyNodes = field.kind() == FieldKind.MULTI && field.storage() != Storage.MANY_VALUES;
        return !UNFIT.contains(field.kind())
                && field.kind() != FieldKind.HIDDEN
                && !field.name().equals(FieldDefinition.NODE_NAME)
                && !isManyNodes;
    }

    /** The row of an item. */
    List<String> row(String path, DialogForm form) {
        Map<String, String> cells = new HashMap<>(Map.of(PATH, path));
        form.slots().stream()
                .filter(slot -> isFit(slot.field()))
                .forEach(slot -> cells.put(slot.field().name(), cell(slot, form)));
        return head().stream().map(name -> cells.getOrDefault(name, "")).toList();
    }

    private static String cell(Slot slot, DialogForm form) {
        return switch (slot.field().kind()) {
            case MULTI ->
                slot.entries().stream()
                        .map(entry -> form.data().text(entry.input()))
                        .collect(Collectors.joining(BETWEEN));
            case CHECKBOX -> form.data().flag(slot.input()) ? "ja" : "nee";
            case CHECKBOX_GROUP, MANY_SELECT, TOKENS ->
                String.join(BETWEEN, form.data().list(slot.input()));
            case DATE ->
                slot.hasTime()
                        ? (form.data().text(slot.input()) + " " + form.data().text(slot.input() + Slot.TIME)).strip()
                        : form.data().text(slot.input());
            default -> form.data().text(slot.input());
        };
    }

    /**
     * What a form would send if somebody typed the cells of a row into it.
     *
     * @param cells by the names of their columns; a field without a cell stays as it is
     */
    Parameters typed(DialogForm form, Map<String, String> cells) {
        Map<String, List<String>> sent = new HashMap<>(form.sent().values());
        form.slots().stream()
                .filter(slot ->
                        isFit(slot.field()) && cells.containsKey(slot.field().name()))
                .forEach(slot ->
                        type(slot, cells.getOrDefault(slot.field().name(), "").strip(), sent));
        return new Parameters(sent);
    }

    private void type(Slot slot, String cell, Map<String, List<String>> sent) {
        String input = slot.input();
        switch (slot.field().kind()) {
            case CHECKBOX -> sent.put(input, isYes(cell) ? List.of("true") : List.of());
            case DATE -> {
                Matcher moment = MOMENT.matcher(isoDay(cell));
                boolean isMoment = moment.matches();
                sent.put(input, List.of(isMoment ? moment.group(1) : cell));
                if (slot.hasTime() && isMoment && moment.group(2) != null) {
                    sent.put(input + Slot.TIME, List.of(moment.group(2)));
                }
            }
            case SELECT, RADIO -> sent.put(input, List.of(chosen(slot.field(), cell)));
            case CHECKBOX_GROUP, MANY_SELECT, TOKENS ->
                sent.put(
                        input,
                        parts(cell).stream()
                                .map(part -> chosen(slot.field(), part))
                                .toList());
            case MULTI -> {
                List<String> parts = parts(cell);
                sent.put(
                        input + Slot.ORDER,
                        List.of(IntStream.range(0, parts.size())
                                .mapToObj(at -> at + ":")
                                .collect(Collectors.joining(","))));
                IntStream.range(0, parts.size()).forEach(at -> sent.put(input + "e" + at, List.of(parts.get(at))));
            }
            default -> sent.put(input, List.of(cell));
        }
    }

    private static List<String> parts(String cell) {
        return Pattern.compile("\\s*\\|\\s*")
                .splitAsStream(cell)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isYes(String cell) {
        return Set.of("ja", "j", "true", "waar", "1", "x", "✓").contains(cell.toLowerCase(Locale.ROOT));
    }

    /** As Dutch spreadsheets write it: 5-2-2027. */
    private static String isoDay(String cell) {
        Matcher day = DUTCH_DAY.matcher(cell);
        return day.matches() ? day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1)) + day.group(4) : cell;
    }

    private static String two(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    /** By its value, or by what people read. */
    private String chosen(FieldDefinition field, String cell) {
        return field.options().stream()
                .filter(option -> option.value().equals(cell)
                        || app.words().text(option.label()).equalsIgnoreCase(cell))
                .map(Option::value)
                .findFirst()
                .orElse(cell);
    }
}
