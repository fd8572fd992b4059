package nl.balint.portal.members;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.portal.members.internal.text.CleanText;

/** One entry in the BIG register. The number is text: its leading zeros are real. */
public record BigRegistration(String number, String profession, String specialism, Verification verification) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{11}");
    private static final Pattern FILLING = Pattern.compile("[\\s.\\-]+");

    /** Whether somebody looked it up. */
    public sealed interface Verification {}

    /** Nobody has looked yet. */
    public record Unverified() implements Verification {}

    /** Looked up on that day by that person. */
    public record Verified(LocalDate on, String by) implements Verification {}

    public BigRegistration {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("A BIG number has 11 digits");
        }
        profession = CleanText.line(profession);
        specialism = CleanText.line(specialism);
    }

    public static BigRegistration of(String number) {
        return new BigRegistration(number, "", "", new Unverified());
    }

    /** The eleven digits of what was typed, which may have spaces, points and "BIG" before it. */
    public static Optional<String> number(String typed) {
        String digits = FILLING.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        String bare = digits.startsWith("BIG") ? digits.substring(3) : digits;
        return NUMBER.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    public BigRegistration verified(LocalDate on, String by) {
        return new BigRegistration(number, profession, specialism, new Verified(on, by));
    }
}
