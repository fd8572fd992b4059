package nl.balint.portal.members;

import java.util.List;
import nl.balint.portal.members.internal.text.CleanText;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Place;
import nl.balint.portal.places.Position;

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

    public GroupPlace {
        town = CleanText.line(town);
        postcode = CleanText.line(postcode);
        province = CleanText.line(province);
        region = CleanText.line(region);
    }

    public static GroupPlace in(String town, String postcode, String province) {
        return new GroupPlace(Form.ON_SITE, town, postcode, province, "", Position.NONE, Address.NONE);
    }

    /** The towns that may be meant: one when its name, with the province if that is known, leaves no doubt. */
    public List<Place> towns() {
        return Gazetteer.builtIn().find(town).named().stream()
                .filter(place -> province.isEmpty() || place.province().label().equals(province))
                .toList();
    }

    /**
     * With the position of its town, and its province when that was not known; unchanged when the town is not clear.
     */
    public GroupPlace located() {
        List<Place> towns = towns();
        if (towns.size() != 1) {
            return this;
        }
        Place place = towns.get(0);
        return new GroupPlace(form, town, postcode, place.province().label(), region, place.position(), address);
    }

    public GroupPlace withAddress(Address changed) {
        return new GroupPlace(form, town, postcode, province, region, position, changed);
    }
}
