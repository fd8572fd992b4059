package nl.balint.portal.members.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.NameOrder;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Standing;
import nl.balint.portal.members.Surname;

/** Asks for a person's name, how to reach them and where they work. */
public final class PersonForm {

    /** As many BIG numbers as fit; hardly anybody has more than two. */
    private static final List<String> BIG = List.of("big1", "big2", "big3");

    private static final List<Field> NAME = List.of(
            Field.text("address").most(40),
            Field.text("titlesBefore").most(40),
            Field.text("initials").most(20),
            Field.text("given").most(80).autocomplete("given-name"),
            Field.text("prefix").most(40),
            Field.text("surname").required().most(120).autocomplete("family-name"),
            Field.text("partnerPrefix").most(40),
            Field.text("partnerSurname").most(120),
            Field.list("nameOrder").choices(Choice.all(NameOrder.class)),
            Field.text("titlesAfter").most(40));

    private static final List<Field> REST = List.of(
            Field.email("email"),
            Field.phone("mobile"),
            Field.text("practice").most(120).autocomplete("organization"),
            Field.text("street").most(120),
            Field.text("number").most(10),
            Field.text("addition").most(10),
            Field.postcode("postcode"),
            Field.text("town").most(80),
            Field.phone("practicePhone"),
            Field.text("hagro").most(120),
            Field.text("profession").most(80),
            Field.text("circle").most(80),
            Field.bigNumber("big1").keyed("members.person.big"),
            Field.bigNumber("big2").keyed("members.person.big"),
            Field.bigNumber("big3").keyed("members.person.big"));

    /** What anybody may change of themselves. */
    public static final Form OWN = Form.named("members.person")
            .with(joined(NAME, REST))
            .replace(Field.email("email").required());

    /** What the secretariat asks. */
    public static final Form OFFICE = Form.named("members.person")
            .with(joined(NAME, REST))
            .with(Field.text("memberNumber").most(20));

    private PersonForm() {}

    /** The form with what is known. */
    public static FormData filled(Form form, Member member) {
        Map<String, Object> values = new HashMap<>();
        putName(values, member.name());
        Practice practice = member.practice();
        values.put("email", member.contact().email());
        values.put("mobile", member.contact().mobile());
        values.put("practice", practice.name());
        values.put("street", practice.address().street());
        values.put("number", practice.address().number());
        values.put("addition", practice.address().addition());
        values.put("postcode", practice.address().postcode());
        values.put("town", practice.address().town());
        values.put("practicePhone", practice.phone());
        values.put("hagro", practice.hagro());
        values.put("profession", member.standing().profession());
        values.put("circle", member.standing().circle());
        values.put("memberNumber", member.standing().number());
        for (int i = 0; i < Math.min(BIG.size(), member.registrations().size()); i++) {
            values.put(BIG.get(i), member.registrations().get(i).number());
        }
        return form.filled(values);
    }

    /** The person with the answers; what was not asked stays. */
    public static Member read(FormData data, Member before, boolean isOffice) {
        String number = isOffice ? data.text("memberNumber") : before.standing().number();
        return before.withName(name(data))
                .withContact(new Contact(data.text("email"), data.text("mobile")))
                .withPractice(new Practice(
                        data.text("practice"),
                        new Address(
                                data.text("street"),
                                data.text("number"),
                                data.text("addition"),
                                data.text("postcode"),
                                data.text("town")),
                        data.text("practicePhone"),
                        data.text("hagro")))
                .withStanding(new Standing(number, data.text("profession"), data.text("circle")))
                .withRegistrations(registrations(data, before));
    }

    private static PersonName name(FormData data) {
        return new PersonName(
                data.text("address"),
                data.text("initials"),
                data.text("given"),
                surname(data.text("prefix"), data.text("surname")),
                surname(data.text("partnerPrefix"), data.text("partnerSurname")),
                data.findChoice("nameOrder", NameOrder.class).orElse(NameOrder.OWN),
                new PersonName.Titles(data.text("titlesBefore"), data.text("titlesAfter")));
    }

    /** Whoever writes "van den Berg" in one piece means the prefix too. */
    private static Surname surname(String prefix, String core) {
        return prefix.isEmpty() ? Surname.parse(core) : new Surname(prefix, core);
    }

    private static void putName(Map<String, Object> values, PersonName name) {
        values.put("address", name.address());
        values.put("titlesBefore", name.titles().before());
        values.put("initials", name.initials());
        values.put("given", name.given());
        values.put("prefix", name.own().prefix());
        values.put("surname", name.own().core());
        values.put("partnerPrefix", name.partner().prefix());
        values.put("partnerSurname", name.partner().core());
        values.put("nameOrder", name.order());
        values.put("titlesAfter", name.titles().after());
    }

    /** A number that stays keeps what is known of it; those beyond the fields of the form stay too. */
    private static List<BigRegistration> registrations(FormData data, Member before) {
        List<BigRegistration> all = new ArrayList<>();
        for (String field : BIG) {
            Optional<String> number = data.find(field);
            if (number.isPresent()
                    && all.stream().noneMatch(known -> known.number().equals(number.get()))) {
                all.add(before.registrations().stream()
                        .filter(known -> known.number().equals(number.get()))
                        .findFirst()
                        .orElseGet(() -> BigRegistration.of(number.get())));
            }
        }
        before.registrations().stream().skip(BIG.size()).forEach(all::add);
        all.sort(java.util.Comparator.comparing(BigRegistration::number));
        return all;
    }

    private static Field[] joined(List<Field> first, List<Field> second) {
        List<Field> all = new ArrayList<>(first);
        all.addAll(second);
        return all.toArray(Field[]::new);
    }
}
