package nl.balint.portal.places;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The twelve provinces in the order of the alphabet, as the society spells them. */
public enum Province {
    DRENTHE("DR", "Drenthe", "dr"),
    FLEVOLAND("FL", "Flevoland", "fl fle"),
    FRYSLAN("FR", "Fryslân", "fr frl friesland frieslan"),
    GELDERLAND("GE", "Gelderland", "gld gl ge"),
    GRONINGEN("GR", "Groningen", "gr gn"),
    LIMBURG("LI", "Limburg", "l lb li"),
    NOORD_BRABANT("NB", "Noord-Brabant", "nb nbr brabant"),
    NOORD_HOLLAND("NH", "Noord-Holland", "nh"),
    OVERIJSSEL("OV", "Overijssel", "o ov"),
    UTRECHT("UT", "Utrecht", "u ut utr"),
    ZEELAND("ZE", "Zeeland", "z zl ze zld"),
    ZUID_HOLLAND("ZH", "Zuid-Holland", "zh");

    private static final int LONGEST_ABBREVIATION = 3;
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

    private final String code;
    private final String label;
    private final String key;
    private final String others;

    /** @param others more names and abbreviations, folded, with a space between them */
    Province(String code, String label, String others) {
        this.code = code;
        this.label = label;
        this.key = PlaceText.joined(label);
        this.others = others;
    }

    /** The two letters of ISO 3166-2:NL. */
    public String code() {
        return code;
    }

    /** "Fryslân". */
    public String label() {
        return label;
    }

    /** All of them, as people read them. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Province::label).toList();
    }

    static Province ofCode(String code) {
        return Arrays.stream(values())
                .filter(province -> province.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No province has the code " + code));
    }

    /**
     * By its name as people type it: "friesland", "Noord Holland", with one slip of the pen "Overijsel". An
     * abbreviation alone is no name.
     */
    public static Optional<Province> named(String typed) {
        String key = PlaceText.joined(typed);
        return key.length() <= LONGEST_ABBREVIATION
                ? Optional.empty()
                : meant(key).or(() -> nearly(key));
    }

    /** Not those that are called as their town, for who nearly types that means the town. */
    private static Optional<Province> nearly(String key) {
        return Arrays.stream(values())
                .filter(province -> province != UTRECHT && province != GRONINGEN)
                .filter(province -> ONE_SLIP.apply(province.key, key) >= 0)
                .findFirst();
    }

    /** By what is written behind a place's name, "Gld" and "NH" among it. */
    static Optional<Province> meant(String key) {
        return Arrays.stream(values())
                .filter(province -> province.key.equals(key)
                        || List.of(province.others.split(" ")).contains(key))
                .findFirst();
    }
}
