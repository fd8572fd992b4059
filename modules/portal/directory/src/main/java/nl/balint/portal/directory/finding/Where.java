package nl.balint.portal.directory.finding;

import java.util.List;
import java.util.Locale;
import nl.balint.cms.search.Spot;
import nl.balint.portal.places.Place;

/** What the words of a wish turned out to mean. */
public sealed interface Where {

    /** Nothing was typed. */
    record Anywhere() implements Where {}

    /**
     * Around a place.
     *
     * @param label as people read it: "Zeist", "3701 (Zeist)"
     * @param isApproximate whether it may be some kilometres off
     * @param isGuessed whether it was not what was typed, but nearly so
     * @param others what else may be meant by a guess
     */
    record Around(String label, Spot spot, boolean isApproximate, boolean isGuessed, List<Place> others)
            implements Where {
        public Around {
            others = List.copyOf(others);
        }
    }

    /** In a province, by its answer in addresses. */
    record InProvince(String answer) implements Where {}

    /** Places of one name: somebody must choose. Until then what bears that name is shown. */
    record OneOf(List<Place> places) implements Where {
        public OneOf {
            places = List.copyOf(places);
        }
    }

    /**
     * The name of something that is listed.
     *
     * @param isGuessed whether it is only nearly so
     */
    record Called(boolean isGuessed) implements Where {}

    /** Nothing that we know. */
    record Unknown(Reason reason) implements Where {}

    /** Why nothing came of what was typed. */
    enum Reason {
        /** Digits that are no postcode: "12345", "0123". */
        NO_POSTCODE,
        /** A postcode that looks well and that nobody has: "1234 SS". */
        NOBODYS_POSTCODE,
        NOTHING_LIKE_IT;

        /** The last part of the key of its text: "no-postcode". */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
