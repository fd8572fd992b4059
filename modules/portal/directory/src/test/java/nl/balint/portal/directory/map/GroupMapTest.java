package nl.balint.portal.directory.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.ListedSociety;
import nl.balint.portal.directory.finding.Found;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.directory.map.MapView.Mark;
import nl.balint.portal.places.Gazetteer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GroupMapTest {

    private static final GroupMap MAP = new GroupMap(Gazetteer.builtIn());

    private static ListedSociety society;

    @BeforeAll
    static void open() {
        society = ListedSociety.whole();
    }

    @AfterAll
    static void close() {
        society.close();
    }

    @Test
    void everyGroupWithAPlaceIsInOneMarkAndNoTwoMarksCoverEachOther() {
        MapView map = draw(Wish.anything());

        assertThat(map.provinces()).hasSize(12);
        assertThat(map.marks().stream().mapToInt(Mark::count).sum()).isEqualTo(59);
        for (Mark one : map.marks()) {
            assertThat(one.x()).isBetween(0.0, map.width());
            assertThat(one.y()).isBetween(0.0, map.height());
            assertThat(map.marks().stream()
                            .filter(other -> !other.equals(one))
                            .mapToDouble(other -> Math.hypot(other.x() - one.x(), other.y() - one.y())))
                    .allMatch(off -> off > 28.5);
        }
    }

    @Test
    void aCrowdIsOneMarkThatLeadsToItsTown() {
        Mark rotterdam = draw(Wish.anything().withWords("Rotterdam").withRadius(5)).marks().stream()
                .max(Comparator.comparingInt(Mark::count))
                .orElseThrow();

        assertThat(rotterdam.count()).isEqualTo(3);
        assertThat(rotterdam.town()).isEqualTo("Rotterdam");
        assertThat(rotterdam.address()).isEqualTo("/groepen?q=Rotterdam&straal=10");
    }

    @Test
    void behindEachCrowdStandAllWhoAreInIt() {
        for (Mark crowd : draw(Wish.anything()).marks()) {
            if (crowd.count() > 1) {
                String query = URLDecoder.decode(crowd.address(), StandardCharsets.UTF_8);
                String words = query.replaceAll(".*[?&]q=([^&]*).*", "$1");
                String radius = query.contains("straal=") ? query.replaceAll(".*straal=([a-z0-9]+).*", "$1") : "25";
                Wish wish = Wish.read(name -> switch (name) {
                    case Wish.WORDS -> List.of(words);
                    case Wish.RADIUS -> List.of(radius);
                    default -> List.of();
                });
                assertThat(society.finder.find(wish).result().total())
                        .as(crowd.address())
                        .isGreaterThanOrEqualTo(crowd.count());
            }
        }
    }

    @Test
    void aSingleGroupLeadsToItsPageAndTheMapOfThatPageLeadsNowhere() {
        MapView near = draw(Wish.anything().withWords("Middelburg").withRadius(5));
        assertThat(near.marks()).extracting(Mark::address).containsExactly("/groepen/middelburg");

        MapView own = MAP.of(society.listing("middelburg"));
        assertThat(own.marks()).hasSize(1);
        assertThat(own.provinces()).allMatch(province -> province.address().isEmpty());
        assertThat(own.provinces().stream().filter(MapView.Shape::chosen)).hasSize(1);
        assertThat(MAP.of(society.listing("online-1")).marks()).isEmpty();
    }

    @Test
    void theCircleIsAsLargeAsTheRadius() {
        double small = circle(10).radius();
        double large = circle(50).radius();

        assertThat(large / small).isBetween(4.95, 5.05);
        assertThat(draw(Wish.anything()).circle()).isEmpty();
        assertThat(draw(Wish.anything().withWords("Utrecht").withRadius(Wish.ANY_DISTANCE))
                        .circle())
                .isEmpty();
    }

    private static MapView.Circle circle(int radius) {
        List<MapView.Circle> circle =
                draw(Wish.anything().withWords("Utrecht").withRadius(radius)).circle();
        assertThat(circle).hasSize(1);
        return circle.get(0);
    }

    private static MapView draw(Wish wish) {
        Found found = society.finder.find(wish);
        List<DirectoryResult.Found> all = society.finder.all(found);
        return MAP.of(found, all, "/groepen");
    }
}
