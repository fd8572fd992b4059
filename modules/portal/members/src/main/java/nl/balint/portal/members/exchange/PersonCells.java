package nl.balint.portal.members.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Postcode;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Standing;
import nl.balint.portal.members.Surname;
import nl.balint.portal.members.internal.text.DutchCase;

/** A person out of the cells of a row. An empty cell says nothing: it takes nothing away from what is known. */
final class PersonCells {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");

    private PersonCells() {}

    /** The e-mail address of the row, by which somebody is known. */
    static Optional<String> email(String text) {
        String small = text.toLowerCase(java.util.Locale.ROOT);
        return EMAIL.matcher(small).matches() ? Optional.of(small) : Optional.empty();
    }

    private static Optional<String> phone(String text) {
        return PhoneNumber.parse(text).map(PhoneNumber::international);
    }

    /** The person as they were, with what the row says about them. */
    static Member on(Member before, RowCells cells) {
        return before.withName(name(before.name(), cells))
                .withContact(contact(before.contact(), cells))
                .withPractice(practice(before.practice(), cells))
                .withStanding(new Standing(
                        cells.text(Column.MEMBER_NUMBER, before.standing().number()),
                        cells.text(Column.PROFESSION, before.standing().profession()),
                        before.standing().circle()))
                .withRegistrations(registrations(before.registrations(), cells));
    }

    private static PersonName name(PersonName before, RowCells cells) {
        return new PersonName(
                cells.text(Column.ADDRESS, before.address()),
                cells.text(Column.INITIALS, before.initials()),
                cased(cells, Column.GIVEN, cells.text(Column.GIVEN, before.given())),
                surname(before.own(), cells),
                before.partner(),
                before.order(),
                new PersonName.Titles(
                        cells.text(Column.TITLES_BEFORE, before.titles().before()),
                        cells.text(Column.TITLES_AFTER, before.titles().after())));
    }

    private static Surname surname(Surname before, RowCells cells) {
        String written = cells.text(Column.SURNAME);
        if (written.isEmpty()) {
            return before;
        }
        String prefix = cells.text(Column.PREFIX);
        Surname told = new Surname(prefix, cased(cells, Column.SURNAME, written));
        if (!prefix.isEmpty()) {
            return told;
        }
        Surname parted = Surname.parse(DutchCase.isCareless(written) ? DutchCase.name(written) : written);
        if (!parted.prefix().isEmpty()) {
            cells.repaired(Column.PREFIX, "prefix", parted.prefix());
        }
        return parted;
    }

    private static String cased(RowCells cells, Column column, String written) {
        if (!DutchCase.isCareless(written)) {
            return written;
        }
        String cased = DutchCase.name(written);
        if (!cased.equals(written)) {
            cells.repaired(column, "capitals", cased);
        }
        return cased;
    }

    private static Contact contact(Contact before, RowCells cells) {
        return new Contact(
                cells.parsed(Column.EMAIL, PersonCells::email, before.email()),
                cells.parsed(Column.MOBILE, PersonCells::phone, before.mobile()));
    }

    private static Practice practice(Practice before, RowCells cells) {
        Address address = before.address();
        return new Practice(
                cells.text(Column.PRACTICE, before.name()),
                new Address(
                        cells.text(Column.STREET, address.street()),
                        cells.text(Column.NUMBER, address.number()),
                        cells.text(Column.ADDITION, address.addition()),
                        cells.parsed(Column.POSTCODE, Postcode::parse, address.postcode()),
                        cells.text(Column.TOWN, address.town())),
                cells.parsed(Column.PRACTICE_PHONE, PersonCells::phone, before.phone()),
                before.hagro());
    }

    private static List<BigRegistration> registrations(List<BigRegistration> before, RowCells cells) {
        String typed = cells.raw(Column.BIG);
        if (typed.isEmpty()) {
            return before;
        }
        Optional<String> number = BigRegistration.number(typed);
        if (number.isEmpty()) {
            long digits = typed.chars().filter(Character::isDigit).count();
            cells.attention(Column.BIG, digits == 10 ? "bigZero" : "big", String.valueOf(digits));
            return before;
        }
        if (before.stream().anyMatch(known -> known.number().equals(number.get()))) {
            return before;
        }
        List<BigRegistration> all = new ArrayList<>(before);
        all.add(new BigRegistration(number.get(), cells.text(Column.PROFESSION), "", new BigRegistration.Unverified()));
        all.sort(java.util.Comparator.comparing(BigRegistration::number));
        return all;
    }
}
