package nl.balint.portal.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvinceShapesTest {

    private static final double MOST = 0.95;
    private final MapFrame frame = new MapFrame(400);

    @ParameterizedTest
    @EnumSource(Province.class)
    void eachProvinceHasAClosedOutline(Province province) {
        List<List<Position>> rings = ProvinceShapes.rings(province);

        assertThat(rings).isNotEmpty().allSatisfy(ring -> {
            assertThat(ring).hasSizeGreaterThan(3);
            assertThat(ring.get(ring.size() - 1)).isEqualTo(ring.get(0));
        });
        assertThat(frame.path(province)).startsWith("M").endsWith("Z").hasSizeLessThan(8_000);
    }

    @Test
    void nearlyEveryPlaceLiesInTheOutlineOfItsProvince() {
        List<Place> places = Gazetteer.builtIn().places();
        long right = places.stream()
                .filter(place -> ProvinceShapes.around(place.position()) == place.province())
                .count();

        assertThat((double) right / places.size()).isGreaterThan(MOST);
    }

    @Test
    void theDrawingHoldsTheWholeCountryUpright() {
        assertThat(frame.height()).isBetween(440.0, 500.0);
        assertThat(Gazetteer.builtIn().places()).allSatisfy(place -> {
            assertThat(frame.x(place.position())).isBetween(0.0, frame.width());
            assertThat(frame.y(place.position())).isBetween(0.0, frame.height());
        });
        for (Province province : Province.values()) {
            assertThat(ProvinceShapes.rings(province).stream().flatMap(List::stream))
                    .allSatisfy(point -> assertThat(frame.x(point)).isBetween(0.0, frame.width()))
                    .allSatisfy(point -> assertThat(frame.y(point)).isBetween(0.0, frame.height()));
        }
    }

    @Test
    void aKilometreIsAsLongToTheEastAsToTheNorth() {
        Position utrecht = new Position(52.09, 5.12);
        Position north = new Position(52.09 + 50 / 111.195, 5.12);

        assertThat(frame.y(utrecht) - frame.y(north)).isCloseTo(frame.length(50), within(0.1));
        Position east = new Position(52.09, 5.12 + 50 / (111.195 * Math.cos(Math.toRadians(52.09))));
        assertThat(frame.x(east) - frame.x(utrecht)).isCloseTo(frame.length(50), within(1.0));
    }
}
