package nl.balint.portal.directory;

import java.util.Optional;
import nl.balint.cms.search.Spot;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Located;
import nl.balint.portal.places.Place;
import nl.balint.portal.places.Position;
import nl.balint.portal.places.Postcodes;

/** Where groups stand on the map: where the secretariat put them, else by their postcode, else by their town. */
public final class GroupSpots {

    private final Gazetteer gazetteer;
    private final Postcodes postcodes;

    public GroupSpots(Gazetteer gazetteer, Postcodes postcodes) {
        this.gazetteer = gazetteer;
        this.postcodes = postcodes;
    }

    Spot of(GroupPlace place) {
        if (place.position().isKnown()) {
            return new Spot(place.position().latitude(), place.position().longitude());
        }
        return exact(place)
                .or(() -> town(place))
                .or(() -> postcodes.locate(place.postcode()).map(Located::position))
                .map(position -> new Spot(position.latitude(), position.longitude()))
                .orElse(Spot.NONE);
    }

    /** Whether a town is found by the list of places, so that groups need not bear its name to be found there. */
    boolean isKnown(String town) {
        return !gazetteer.find(town).named().isEmpty();
    }

    private Optional<Position> exact(GroupPlace place) {
        return postcodes
                .locate(place.postcode())
                .filter(located -> !located.isApproximate())
                .map(Located::position);
    }

    /** Of two towns of one name that in the group's province. */
    private Optional<Position> town(GroupPlace place) {
        return place.town().isEmpty()
                ? Optional.empty()
                : gazetteer.named(place.town()).stream()
                        .filter(one -> place.province().isEmpty()
                                || one.province().label().equals(place.province()))
                        .findFirst()
                        .map(Place::position);
    }
}
