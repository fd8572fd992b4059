package nl.balint.portal.members.exchange;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.ContactCard;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Sharing.Circle;
import nl.balint.portal.members.internal.tables.Table;
import nl.balint.portal.members.internal.tables.TableWriter;

/** The people of a group to take along, with what they share with whoever takes it and nothing more. */
public final class AddressBook {

    private AddressBook() {}

    public static void csv(List<GroupPerson> people, Circle viewer, OutputStream out) throws IOException {
        List<String> header = List.of(
                Column.GIVEN.heading(),
                Column.PREFIX.heading(),
                Column.SURNAME.heading(),
                Column.EMAIL.heading(),
                Column.MOBILE.heading(),
                Column.PRACTICE.heading(),
                Column.STREET.heading(),
                Column.POSTCODE.heading(),
                Column.TOWN.heading(),
                Column.PRACTICE_PHONE.heading());
        List<List<String>> rows = people.stream()
                .map(person -> row(ContactCard.of(person.member(), viewer)))
                .toList();
        TableWriter.csv(new Table(header, rows), out);
    }

    /** One card a person, in the version that all phones read. */
    public static String vcards(List<GroupPerson> people, Circle viewer) {
        List<VCard> cards = people.stream()
                .map(person -> vcard(ContactCard.of(person.member(), viewer)))
                .toList();
        return Ezvcard.write(cards).version(VCardVersion.V3_0).prodId(false).go();
    }

    private static List<String> row(ContactCard card) {
        PersonName name = card.name();
        Address address = card.practice().address();
        return List.of(
                name.given().isEmpty() ? name.initials() : name.given(),
                name.surname().prefix(),
                name.surname().core(),
                card.email(),
                card.shownMobile(),
                card.practice().name(),
                address.streetLine(),
                address.postcode(),
                address.town(),
                card.shownPracticePhone());
    }

    private static VCard vcard(ContactCard card) {
        VCard vcard = new VCard();
        PersonName name = card.name();
        vcard.setFormattedName(name.full());
        StructuredName parts = new StructuredName();
        parts.setFamily(name.surname().following());
        parts.setGiven(name.given().isEmpty() ? name.initials() : name.given());
        if (!name.titles().before().isEmpty()) {
            parts.getPrefixes().add(name.titles().before());
        }
        vcard.setStructuredName(parts);
        if (!card.email().isEmpty()) {
            vcard.addEmail(card.email(), EmailType.WORK);
        }
        if (!card.mobile().isEmpty()) {
            vcard.addTelephoneNumber(card.mobile(), TelephoneType.CELL);
        }
        addPractice(vcard, card);
        return vcard;
    }

    private static void addPractice(VCard vcard, ContactCard card) {
        if (!card.practice().phone().isEmpty()) {
            vcard.addTelephoneNumber(card.practice().phone(), TelephoneType.WORK);
        }
        if (!card.practice().name().isEmpty()) {
            vcard.setOrganization(card.practice().name());
        }
        Address address = card.practice().address();
        if (!address.isEmpty()) {
            ezvcard.property.Address written = new ezvcard.property.Address();
            written.setStreetAddress(address.streetLine());
            written.setPostalCode(address.postcode());
            written.setLocality(address.town());
            vcard.addAddress(written);
        }
    }
}
