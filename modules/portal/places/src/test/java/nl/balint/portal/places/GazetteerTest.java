package nl.balint.portal.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.builtIn();

    private List<String> labels(String typed) {
        return gazetteer.named(typed).stream().map(Place::label).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Den Bosch            | 's-Hertogenbosch
                    den bosch            | 's-Hertogenbosch
                    denbosch             | 's-Hertogenbosch
                    's-Hertogenbosch     | 's-Hertogenbosch
                    s Hertogenbosch      | 's-Hertogenbosch
                    ’s-Hertogenbosch     | 's-Hertogenbosch
                    Hertogenbosch        | 's-Hertogenbosch
                    Hertogenbos          | 's-Hertogenbosch
                    Den Haag             | Den Haag
                    's-Gravenhage        | Den Haag
                    Gravenhage           | Den Haag
                    Ljouwert             | Leeuwarden
                    Snits                | Sneek
                    Ijmuiden             | IJmuiden
                    Ĳmuiden              | IJmuiden
                    Ymuiden              | IJmuiden
                    Driebergen           | Driebergen-Rijsenburg
                    Zwole                | Zwolle
                    Amsterdan            | Amsterdam
                    Feanwalden           | Feanwâlden
                    Veenwouden           | Feanwâlden
                    Odilienberg          | Sint Odiliënberg
                    Tweede Exloermond    | Tweede Exloërmond
                    Alphen a/d Rijn      | Alphen aan den Rijn
                    Capelle a.d. IJssel  | Capelle aan den IJssel
                    Hengelo (O)          | Hengelo (Overijssel)
                    hengelo gld          | Hengelo (Gelderland)
                    Laren NH             | Laren (Noord-Holland)
                    Nes Ameland          | Nes (Ameland)
                    Ameland              | Nes (Ameland)
                    Texel                | Den Burg
                    Bronckhorst          | Zelhem
                    Bergen Limburg       | Bergen (Limburg)
                    's Gravenmoer        | 's-Gravenmoer
                    """)
    void aNameIsFoundAsPeopleWriteIt(String typed, String label) {
        assertThat(labels(typed)).containsExactly(label);
    }

    @Test
    void ofNamesakesSomebodyChooses() {
        assertThat(labels("Hengelo")).containsExactly("Hengelo (Overijssel)", "Hengelo (Gelderland)");
        assertThat(labels("Nes")).containsExactly("Nes (Ameland)", "Nes (Heerenveen)");
        assertThat(labels("Bergen")).contains("Bergen (Noord-Holland)", "Bergen (Limburg)", "Bergen op Zoom");
        assertThat(labels("Heusden")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aSlipOfThePenIsToldFromAName() {
        assertThat(gazetteer.find("Zwolle").kind()).isEqualTo(Match.Kind.NAME);
        assertThat(gazetteer.find("Zwole").kind()).isEqualTo(Match.Kind.SPELLING);
        assertThat(gazetteer.find("Driebergen").kind()).isEqualTo(Match.Kind.NAME);
        assertThat(gazetteer.find("Krimpen aan den").kind()).isEqualTo(Match.Kind.BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "*", "Xyzzyqwrt", "😀", "\u0000", "1234 AB", "\"name:*\" OR 1=1"})
    void whatIsNoPlaceIsNothing(String typed) {
        assertThat(gazetteer.find(typed)).isEqualTo(Match.NOTHING);
    }

    @Test
    void firstLettersSuggestTheLargestTowns() {
        assertThat(gazetteer.suggest("ams", 3)).extracting(Place::label).startsWith("Amsterdam");
        assertThat(gazetteer.suggest("hertog", 3)).extracting(Place::label).startsWith("'s-Hertogenbosch");
        assertThat(gazetteer.suggest("den b", 5)).extracting(Place::label).contains("'s-Hertogenbosch");
        assertThat(gazetteer.suggest("ij", 3)).extracting(Place::label).contains("IJmuiden");
        assertThat(gazetteer.suggest("a", 7)).hasSize(7);
        assertThat(gazetteer.suggest("utrehct", 1)).extracting(Place::label).containsExactly("Utrecht");
        assertThat(gazetteer.suggest("", 3)).isEmpty();
    }

    @Test
    void everyPlaceHasALabelOfItsOwnAndLiesInTheCountry() {
        assertThat(gazetteer.places()).hasSizeGreaterThan(2_000);
        assertThat(gazetteer.places()).allSatisfy(place -> {
            assertThat(place.position().latitude()).isBetween(50.7, 53.6);
            assertThat(place.position().longitude()).isBetween(3.3, 7.3);
        });
        assertThat(gazetteer.places().stream().filter(place -> !place.isPart()).map(Place::label))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAliasBelongsToAPlace() {
        List<String> known = gazetteer.places().stream()
                .flatMap(place -> place.aliases().stream())
                .toList();

        assertThat(Table.read("aliases.csv"))
                .allSatisfy(row -> assertThat(known).contains(row.get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "friesland, FRYSLAN",
        "Fryslân, FRYSLAN",
        "fryslan, FRYSLAN",
        "Noord Brabant, NOORD_BRABANT",
        "brabant, NOORD_BRABANT",
        "zuid-holland, ZUID_HOLLAND",
        "Overijsel, OVERIJSSEL",
        "Noordbrabant, NOORD_BRABANT",
        "Gelderlan, GELDERLAND",
        "zeland, ZEELAND"
    })
    void provincesAreFoundByName(String typed, Province province) {
        assertThat(Province.named(typed)).contains(province);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o", "nh", "gld", "", "Zwolle", "Utrech", "Groninge", "Zeeburg"})
    void anAbbreviationAloneIsNoProvince(String typed) {
        assertThat(Province.named(typed)).isEmpty();
    }
}
