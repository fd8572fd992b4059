package nl.balint.cms.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One question of a form. Its label, help and reason are the texts of {@code <form>.<field>.label}, {@code .help} and
 * {@code .why}, or those below another key.
 *
 * @param key where its texts are; when empty {@code <form>.<field>}
 * @param autocomplete what a browser may fill in, as HTML names it
 */
public record Field(String name, FieldKind kind, Rules rules, List<Choice> choices, String key, String autocomplete) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,40}");
    private static final int LINE = 200;
    private static final int PAGES = 20_000;

    /**
     * What must hold.
     *
     * @param least fewest characters or choices, lowest number, or first day (counted from 1970)
     * @param most the same at the other end
     */
    public record Rules(boolean required, long least, long most) {}

    public Field {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a field: " + name);
        }
        choices = List.copyOf(choices);
    }

    private static Field of(String name, FieldKind kind, long most) {
        String fill = switch (kind) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case POSTCODE -> "postal-code";
            case CODE -> "one-time-code";
            case PASSWORD -> "current-password";
            default -> "";
        };
        return new Field(name, kind, new Rules(false, 0, most), List.of(), "", fill);
    }

    /** Of a kind that a definition names, with what that kind asks by itself. */
    static Field of(String name, FieldKind kind) {
        return switch (kind) {
            case TEXT, TIME, FLAG, CHOICE, LIST, HIDDEN -> of(name, kind, LINE);
            case LONG_TEXT -> longText(name);
            case EMAIL -> email(name);
            case PHONE -> phone(name);
            case POSTCODE -> postcode(name);
            case BIG_NUMBER -> bigNumber(name);
            case URL -> url(name);
            case NUMBER -> number(name);
            case DATE -> date(name);
            case CODE -> code(name);
            case PASSWORD -> password(name);
            case CHOICES -> choices(name);
            case FILE -> file(name);
        };
    }

    /** One line. */
    public static Field text(String name) {
        return of(name, FieldKind.TEXT, LINE);
    }

    /** Several lines. */
    public static Field longText(String name) {
        return of(name, FieldKind.LONG_TEXT, PAGES);
    }

    public static Field email(String name) {
        return of(name, FieldKind.EMAIL, 254);
    }

    /** Kept as {@code +31612345678}. */
    public static Field phone(String name) {
        return of(name, FieldKind.PHONE, 40);
    }

    /** A Dutch one, kept as {@code 1234 AB}. */
    public static Field postcode(String name) {
        return of(name, FieldKind.POSTCODE, 20);
    }

    /** Kept as eleven digits. */
    public static Field bigNumber(String name) {
        return of(name, FieldKind.BIG_NUMBER, 40);
    }

    /** The whole address of a page elsewhere. */
    public static Field url(String name) {
        return of(name, FieldKind.URL, 500);
    }

    /** A whole number from 0 to a thousand million, or {@link #between} others. */
    public static Field number(String name) {
        return of(name, FieldKind.NUMBER, 1_000_000_000);
    }

    public static Field date(String name) {
        return of(name, FieldKind.DATE, LocalDate.of(2200, 1, 1).toEpochDay())
                .least(LocalDate.of(1900, 1, 1).toEpochDay());
    }

    public static Field time(String name) {
        return of(name, FieldKind.TIME, LINE);
    }

    /** Digits, which people may type with spaces between them. */
    public static Field code(String name) {
        return of(name, FieldKind.CODE, 20);
    }

    /** Read as it was typed, never shown again. */
    public static Field password(String name) {
        return of(name, FieldKind.PASSWORD, 256);
    }

    /** Yes or no; when it is required only yes will do. */
    public static Field flag(String name) {
        return of(name, FieldKind.FLAG, LINE);
    }

    /** One of a few, all in sight. */
    public static Field choice(String name, Choice... choices) {
        return of(name, FieldKind.CHOICE, LINE).choices(List.of(choices));
    }

    /** One of many, in a list that opens. */
    public static Field list(String name, Choice... choices) {
        return of(name, FieldKind.LIST, LINE).choices(List.of(choices));
    }

    /** Any of several. */
    public static Field choices(String name, Choice... choices) {
        return of(name, FieldKind.CHOICES, Integer.MAX_VALUE).choices(List.of(choices));
    }

    /** Shown only: the octets come with {@link nl.balint.cms.http.Request#multipart}. */
    public static Field file(String name) {
        return of(name, FieldKind.FILE, 1);
    }

    public static Field hidden(String name) {
        return of(name, FieldKind.HIDDEN, LINE);
    }

    public Field required() {
        return rules(new Rules(true, rules.least(), rules.most()));
    }

    /** At least so many characters or choices, or that number. */
    public Field least(long least) {
        return rules(new Rules(rules.required(), least, rules.most()));
    }

    /** At most so many characters or choices, or that number. */
    public Field most(long most) {
        return rules(new Rules(rules.required(), rules.least(), most));
    }

    public Field between(long least, long most) {
        return least(least).most(most);
    }

    public Field notBefore(LocalDate day) {
        return least(day.toEpochDay());
    }

    public Field notAfter(LocalDate day) {
        return most(day.toEpochDay());
    }

    public Field choices(Collection<Choice> changed) {
        return new Field(name, kind, rules, List.copyOf(changed), key, autocomplete);
    }

    /** With the texts below that key, shared with other forms. */
    public Field keyed(String changed) {
        return new Field(name, kind, rules, choices, changed, autocomplete);
    }

    /** What a browser may fill in, such as {@code given-name}; {@code off} for nothing. */
    public Field autocomplete(String changed) {
        return new Field(name, kind, rules, choices, key, changed);
    }

    private Field rules(Rules changed) {
        return new Field(name, kind, changed, choices, key, autocomplete);
    }
}
