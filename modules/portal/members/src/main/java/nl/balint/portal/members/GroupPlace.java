package nl.balint.portal.members;

import nl.balint.portal.members.internal.text.CleanText;

/**
 * Where a group meets. Town, postcode digits and position are public; the address is for its members only.
 *
 * @param town as people say it, "Den Bosch"
 * @param postcode the four digits of the working place, "5211"; empty when online only
 * @param region the LHV-kring or another label
 * @param position where on the map; {@link Position#NONE} when not known
 */
public record GroupPlace(
        Form form, String town, String postcode, String province, String region, Position position, Address address) {

    /** In one room or not. */
    public enum Form {
        ON_SITE,
        ONLINE,
        HYBRID
    }

    /** Degrees north and east. */
    public record Position(double latitude, double longitude) {
        public static final Position NONE = new Position(0, 0);

        public boolean isKnown() {
            return latitude != 0 || longitude != 0;
        }
    }

    public GroupPlace {
        town = CleanText.line(town);
        postcode = CleanText.line(postcode);
        province = CleanText.line(province);
        region = CleanText.line(region);
    }

    public static GroupPlace in(String town, String postcode, String province) {
        return new GroupPlace(Form.ON_SITE, town, postcode, province, "", Position.NONE, Address.NONE);
    }

    public GroupPlace withAddress(Address changed) {
        return new GroupPlace(form, town, postcode, province, region, position, changed);
    }
}
