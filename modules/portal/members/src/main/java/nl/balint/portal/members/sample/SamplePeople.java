package nl.balint.portal.members.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Sharing;
import nl.balint.portal.members.Slug;
import nl.balint.portal.members.Standing;
import nl.balint.portal.members.Surname;

/** Makes people up, the same ones from the same seed. Their BIG numbers begin with 99, which no real one does. */
final class SamplePeople {

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String LETTERS = "ABCDEFGHJKLMNPRTVWXZ";

    private final Random random;
    private final List<String> given = SampleTexts.words("given.txt");
    private final List<String> surnames = SampleTexts.lines("surnames.txt");
    private final List<String> streets = SampleTexts.lines("streets.txt");
    private final Set<String> takenNames = new HashSet<>();
    private final Set<String> takenNumbers = new HashSet<>();

    SamplePeople(Random random) {
        this.random = random;
    }

    /** A general practitioner in that town. */
    Member practitioner(String town, String postcode) {
        return dressed(name(), "huisarts", town, postcode);
    }

    /** A psychotherapist in that town. */
    Member therapist(String town, String postcode) {
        return dressed(name(), "psychotherapeut", town, postcode);
    }

    /** Somebody with that name, and the rest made up. */
    Member called(PersonName name, String profession, String town, String postcode) {
        takenNames.add(name.full());
        return dressed(name, profession, town, postcode);
    }

    String id() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 22; i++) {
            id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return id.toString();
    }

    private PersonName name() {
        while (true) {
            String first = pick(given);
            Surname last = Surname.parse(pick(surnames));
            PersonName name = PersonName.of(first, last.prefix(), last.core())
                    .withInitials(first.charAt(0) + "." + letter() + ".");
            if (takenNames.add(name.full())) {
                return name;
            }
        }
    }

    private Member dressed(PersonName name, String profession, String town, String postcode) {
        boolean isTherapist = !profession.startsWith("huisarts");
        String host = isTherapist ? "psychotherapie.example" : "huisarts.example";
        String email = Slug.of(name.full()).replace('-', '.') + "@" + host;
        Practice practice = town.isEmpty() ? Practice.NONE : practice(isTherapist, town, postcode);
        return Member.of(id(), name, new Contact(email, "+316" + digits(8)))
                .withPractice(practice)
                .withStanding(new Standing(String.valueOf(1_000 + takenNames.size()), profession, ""))
                .withRegistrations(List.of(new BigRegistration(
                        number(),
                        profession,
                        isTherapist ? "" : "huisartsgeneeskunde",
                        new BigRegistration.Unverified())))
                .withSharing(sharing());
    }

    private Practice practice(boolean isTherapist, String town, String postcode) {
        String street = pick(streets);
        Address address = new Address(
                street,
                String.valueOf(1 + random.nextInt(180)),
                random.nextInt(6) == 0 ? "a" : "",
                postcode + " " + letter() + letter(),
                town);
        String name = (isTherapist ? "Praktijk voor psychotherapie " : "Huisartsenpraktijk ") + street;
        return new Practice(name, address, "+3130" + digits(7));
    }

    private Sharing sharing() {
        return switch (random.nextInt(8)) {
            case 0 -> Sharing.STANDARD.with(Sharing.Field.MOBILE, Sharing.Circle.LEADERS);
            case 1 -> Sharing.STANDARD.with(Sharing.Field.MOBILE, Sharing.Circle.NOBODY);
            case 2 -> Sharing.STANDARD.with(Sharing.Field.PRACTICE_ADDRESS, Sharing.Circle.NOBODY);
            default -> Sharing.STANDARD;
        };
    }

    private String number() {
        while (true) {
            String number = "99" + digits(9);
            if (takenNumbers.add(number)) {
                return number;
            }
        }
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(String.valueOf(1 + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String letter() {
        return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))).toUpperCase(Locale.ROOT);
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** That many people for one town. */
    List<Member> practitioners(int count, String town, String postcode) {
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(practitioner(town, postcode));
        }
        return people;
    }
}
