package nl.balint.portal.members;

/** An address to the properties of a node and back, with a word before each. */
final class AddressEntry {

    private AddressEntry() {}

    static Address read(Entry entry, String of) {
        return new Address(
                entry.text(of + ".street"),
                entry.text(of + ".number"),
                entry.text(of + ".addition"),
                entry.text(of + ".postcode"),
                entry.text(of + ".town"));
    }

    static void write(Entry entry, String of, Address address) {
        entry.put(of + ".street", address.street())
                .put(of + ".number", address.number())
                .put(of + ".addition", address.addition())
                .put(of + ".postcode", address.postcode())
                .put(of + ".town", address.town());
    }
}
