package nl.balint.portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balint.portal.places.Place;
import org.junit.jupiter.api.Test;

class GroupPlaceTest {

    @Test
    void aTownTellsItsProvinceAndWhereItIs() {
        GroupPlace zeist = GroupPlace.in("Zeist", "3701", "").located();

        assertThat(zeist.province()).isEqualTo("Utrecht");
        assertThat(zeist.position().latitude()).isBetween(52.05, 52.12);
        assertThat(GroupPlace.in("Den Bosch", "5211", "").located().province()).isEqualTo("Noord-Brabant");
    }

    @Test
    void ofTwoTownsTheProvinceTellsWhich() {
        assertThat(GroupPlace.in("Hengelo", "", "").towns()).hasSize(2);
        assertThat(GroupPlace.in("Hengelo", "", "Gelderland").towns())
                .extracting(Place::municipality)
                .containsExactly("Bronckhorst");
    }

    @Test
    void whatIsNoTownKeepsWhatWasSaid() {
        GroupPlace hamlet = GroupPlace.in("Zwole", "8011", "Overijssel");

        assertThat(hamlet.located()).isEqualTo(hamlet);
        assertThat(hamlet.towns()).isEmpty();
    }
}
