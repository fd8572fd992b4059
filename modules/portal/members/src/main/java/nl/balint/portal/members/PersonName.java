package nl.balint.portal.members;

import nl.balint.portal.members.internal.text.CleanText;
import nl.balint.portal.members.internal.text.DutchCase;
import nl.balint.portal.members.internal.text.Folded;

/**
 * How somebody is called. Each part is cleaned at the door of what does not belong in a name.
 *
 * @param address the form of address, "mevrouw"; empty for none
 * @param initials with their points, "A.M."
 * @param given the name by which somebody is called
 * @param own the surname by birth
 * @param partner the partner's surname; {@link Surname#NONE} for none
 * @param titles before and after the name
 */
public record PersonName(
        String address, String initials, String given, Surname own, Surname partner, NameOrder order, Titles titles) {

    /** How somebody is called of whom nothing is known any more. */
    public static final PersonName ERASED = of("", "", "Gewiste persoon");

    /** What stands before a name ("dr.") and behind it ("MSc"). */
    public record Titles(String before, String after) {
        public static final Titles NONE = new Titles("", "");

        public Titles {
            before = CleanText.name(before);
            after = CleanText.name(after);
        }
    }

    public PersonName {
        address = CleanText.name(address);
        initials = CleanText.name(initials);
        given = CleanText.name(given);
    }

    public static PersonName of(String given, String prefix, String core) {
        Surname own = new Surname(prefix, core);
        return new PersonName("", "", given, own, Surname.NONE, NameOrder.OWN, Titles.NONE);
    }

    public PersonName withAddress(String changed) {
        return new PersonName(changed, initials, given, own, partner, order, titles);
    }

    public PersonName withInitials(String changed) {
        return new PersonName(address, changed, given, own, partner, order, titles);
    }

    public PersonName withTitles(String before, String after) {
        return new PersonName(address, initials, given, own, partner, order, new Titles(before, after));
    }

    public PersonName withPartner(Surname changed, NameOrder chosen) {
        return new PersonName(address, initials, given, own, changed, chosen, titles);
    }

    /** The surname in use, a double one in one piece: prefix "van der", core "Ploeg-de Wit". */
    public Surname surname() {
        if (partner.isEmpty()) {
            return own;
        }
        return switch (order) {
            case OWN -> own;
            case PARTNER -> partner;
            case OWN_PARTNER -> joined(own, partner);
            case PARTNER_OWN -> joined(partner, own);
        };
    }

    /** "Anne van den Berg"; by initials when no given name is known. */
    public String full() {
        return beside(first(), surname());
    }

    /** "dr. Anne van den Berg MSc". */
    public String titled() {
        return joined(titles.before(), full(), titles.after());
    }

    /** "A.M. van den Berg", as on a list that is signed. */
    public String formal() {
        return beside(initials.isEmpty() ? given : initials, surname());
    }

    /** "mevrouw Van den Berg"; without a form of address "Van den Berg". */
    public String addressed() {
        return joined(address, surname().standing());
    }

    /** "Berg, Anne van den", as in a list that is sorted. */
    public String listed() {
        Surname last = surname();
        String rest = joined(first(), last.prefix());
        return rest.isEmpty() ? last.core() : last.core() + ", " + rest;
    }

    /** What lists are sorted on: the core word, then the first name, then the prefix. */
    public String sortKey() {
        Surname last = surname();
        return String.join(
                "\u0001",
                Folded.words(last.core()),
                Folded.words(given),
                Folded.words(initials),
                Folded.words(last.prefix()));
    }

    /** The first letters, for a picture that is not there: "AB". */
    public String monogram() {
        return capital(first()) + capital(surname().core());
    }

    private String first() {
        return given.isEmpty() ? initials : given;
    }

    private static String beside(String first, Surname last) {
        return first.isEmpty() ? last.standing() : joined(first, last.following());
    }

    private static Surname joined(Surname first, Surname second) {
        return new Surname(first.prefix(), first.core() + "-" + second.following());
    }

    private static String joined(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : DutchCase.upper(word.substring(0, word.offsetByCodePoints(0, 1)));
    }
}
