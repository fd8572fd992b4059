package nl.balint.portal.members;

import java.util.List;

/** The twelve provinces, as the society spells them. */
public final class Provinces {

    public static final List<String> ALL = List.of(
            "Drenthe",
            "Flevoland",
            "Fryslân",
            "Gelderland",
            "Groningen",
            "Limburg",
            "Noord-Brabant",
            "Noord-Holland",
            "Overijssel",
            "Utrecht",
            "Zeeland",
            "Zuid-Holland");

    private Provinces() {}
}
