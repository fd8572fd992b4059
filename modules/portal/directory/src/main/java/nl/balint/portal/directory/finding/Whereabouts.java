package nl.balint.portal.directory.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.cms.search.Spot;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.members.Slug;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Located;
import nl.balint.portal.places.Match;
import nl.balint.portal.places.Place;
import nl.balint.portal.places.Position;
import nl.balint.portal.places.Postcodes;
import nl.balint.portal.places.Province;

/** Tells what somebody means: a postcode, a place, a province, else a name; the surest reading wins. */
public final class Whereabouts {

    /** Who begins with digits and little else means a postcode. */
    private static final Pattern LIKE_POSTCODE = Pattern.compile("[0-9]{1,9}\\s*\\p{L}{0,3}|[0-9][0-9 ]*");

    /** The letters that are given to nobody. */
    private static final Pattern NEVER_GIVEN = Pattern.compile("[0-9]{4}\\s*S[ADS]", Pattern.CASE_INSENSITIVE);

    /** A village that is called as a province is not what most mean by it; the towns Utrecht and Groningen are. */
    private static final int LARGER_THAN_A_VILLAGE = 50_000;

    private static final int MOST_OTHERS = 4;

    private final Gazetteer gazetteer;
    private final Postcodes postcodes;
    private final Directory directory;

    public Whereabouts(Gazetteer gazetteer, Postcodes postcodes, Directory directory) {
        this.gazetteer = gazetteer;
        this.postcodes = postcodes;
        this.directory = directory;
    }

    /** The likeliest meaning of what was typed. */
    public Where of(String words) {
        if (words.isBlank()) {
            return new Where.Anywhere();
        }
        if (LIKE_POSTCODE.matcher(words).matches()) {
            return postcode(words);
        }
        Match match = gazetteer.find(words);
        Optional<Where> province = Province.named(words)
                .filter(one -> match.named().stream().noneMatch(place -> place.inhabitants() > LARGER_THAN_A_VILLAGE))
                .map(one -> new Where.InProvince(Slug.of(one.label())));
        if (province.isPresent()) {
            return province.get();
        }
        return match.named().isEmpty() ? called(words, match) : place(match);
    }

    private Where postcode(String words) {
        if (Postcodes.digits(words).isEmpty()) {
            return new Where.Unknown(Where.Reason.NO_POSTCODE);
        }
        Optional<Located> located = postcodes.locate(words);
        if (located.isEmpty() || NEVER_GIVEN.matcher(words.strip()).matches()) {
            return new Where.Unknown(Where.Reason.NOBODYS_POSTCODE);
        }
        String label = Postcodes.digits(words).orElse("") + " (" + located.get().near() + ")";
        return new Where.Around(
                label, spot(located.get().position()), located.get().isApproximate(), false, List.of());
    }

    /** A name of something that is listed is surer than the beginning of a place, and that than a slip in either. */
    private Where called(String words, Match match) {
        DirectoryResult result = directory.find(CatalogueQuery.all(1).withWords(words));
        if (result.total() > 0 && result.asTyped()) {
            return new Where.Called(false);
        }
        if (!match.places().isEmpty()) {
            return match.kind() == Match.Kind.SPELLING ? guessed(match.places()) : place(match);
        }
        return result.total() > 0 ? new Where.Called(true) : new Where.Unknown(Where.Reason.NOTHING_LIKE_IT);
    }

    private static Where place(Match match) {
        return match.isClear() ? around(match.places().get(0), false, List.of()) : new Where.OneOf(match.places());
    }

    private static Where guessed(List<Place> places) {
        List<Place> others = places.stream().skip(1).limit(MOST_OTHERS).toList();
        return around(places.get(0), true, others);
    }

    private static Where around(Place place, boolean isGuessed, List<Place> others) {
        return new Where.Around(place.label(), spot(place.position()), false, isGuessed, others);
    }

    private static Spot spot(Position position) {
        return new Spot(position.latitude(), position.longitude());
    }
}
