package nl.balint.portal.applications.starting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Standing;

/**
 * Somebody who is to be in a new group.
 *
 * @param email empty, or as it can be written to
 * @param big eleven digits; empty for none
 */
public record Participant(String name, String town, String email, String big, String profession) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int PARTS = 5;

    /** With a name and a mail address alone. */
    public static Participant of(String name, String email) {
        return new Participant(name, "", email, "", "");
    }

    /** One of each line: name; town; mail address; BIG number; profession. */
    public static List<Participant> read(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Participant::line)
                .toList();
    }

    /** The line again. */
    public String line() {
        return String.join("; ", name, town, email, big, profession);
    }

    /** Whether the person can be invited. */
    public boolean canBeInvited() {
        return !name.isEmpty() && !email.isEmpty();
    }

    /** As somebody whom the society knows: the first word is the given name, small words are a prefix. */
    public Member person() {
        List<String> words = Arrays.asList(name.split("\\s+"));
        int core = 1;
        while (core < words.size() - 1 && Character.isLowerCase(words.get(core).codePointAt(0))) {
            core++;
        }
        boolean isOne = words.size() == 1;
        PersonName split = PersonName.of(
                isOne ? "" : words.get(0),
                isOne ? "" : String.join(" ", words.subList(1, core)),
                isOne ? name : String.join(" ", words.subList(core, words.size())));
        return Member.of("", split, new Contact(email, ""))
                .withPractice(new Practice("", new Address("", "", "", "", town), ""))
                .withStanding(new Standing("", profession, ""))
                .withRegistrations(big.isEmpty() ? List.of() : List.of(BigRegistration.of(big)));
    }

    private static Participant line(String line) {
        String[] parts = Arrays.copyOf(line.split(";", PARTS), PARTS);
        Optional<String> email =
                Optional.of(part(parts, 2)).filter(text -> EMAIL.matcher(text).matches());
        return new Participant(
                part(parts, 0),
                part(parts, 1),
                email.orElse(""),
                BigRegistration.number(part(parts, 3)).orElse(""),
                part(parts, 4));
    }

    private static String part(String[] parts, int number) {
        return parts[number] == null ? "" : parts[number].strip();
    }

    /** Nothing of who it is. */
    @Override
    public String toString() {
        return "Participant";
    }
}
