package nl.balint.portal.members;

import nl.balint.portal.members.internal.text.CleanText;

/** A Dutch address. */
public record Address(String street, String number, String addition, String postcode, String town) {

    public static final Address NONE = new Address("", "", "", "", "");

    public Address {
        street = CleanText.line(street);
        number = CleanText.line(number);
        addition = CleanText.line(addition);
        postcode = CleanText.line(postcode);
        town = CleanText.line(town);
    }

    public boolean isEmpty() {
        return (street + postcode + town).isEmpty();
    }

    /** "Dorpsstraat 12a bis". */
    public String streetLine() {
        return (street + " " + number + addition).strip();
    }

    /** "5261 AB Vught". */
    public String townLine() {
        return (postcode + " " + town).strip();
    }

    /** On one line. */
    public String line() {
        String first = streetLine();
        String second = townLine();
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }
}
