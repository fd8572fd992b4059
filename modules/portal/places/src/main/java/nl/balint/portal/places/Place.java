package nl.balint.portal.places;

import java.util.List;

/**
 * A town, a village or a part of a town.
 *
 * @param municipality "Bronckhorst"; empty when not known
 * @param inhabitants about how many live there; 0 when not known
 * @param isPart whether it is a part of a town, as Amsterdam-Zuidoost is
 * @param aliases other names people use: "Den Bosch"
 * @param label its name with what tells it from another of the same name: "Hengelo (Gelderland)", "Nes (Ameland)"
 */
public record Place(
        String name,
        String municipality,
        Province province,
        Position position,
        int inhabitants,
        boolean isPart,
        List<String> aliases,
        String label) {}
