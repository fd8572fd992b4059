package nl.balint.journeys;

import java.util.List;
import java.util.stream.Stream;

/** Screens behind the door that are there with the content that a demo begins with. */
final class OfficeScreens {

    private static final List<String> OF_EDITORS = List.of(
            "/beheer/paginas",
            "/beheer/paginas?q=zzzz",
            "/beheer/paginas/pagina?pad=%2Fkosten",
            "/beheer/paginas/onderdeel?pad=%2Fkosten",
            "/beheer/paginas/onderdeel?pad=%2Fkosten%2Fmain%2F00",
            "/beheer/paginas/bouwsteen?pad=%2Fkosten%2Fmain",
            "/beheer/paginas/nieuw?pad=%2Fkosten",
            "/beheer/paginas/verplaatsen?pad=%2Fkosten",
            "/beheer/paginas/plek?pad=%2Fkosten",
            "/beheer/paginas/versies?pad=%2Fkosten",
            "/beheer/paginas/versies/vergelijken?pad=%2Fkosten",
            "/beheer/paginas/kwaliteit?pad=%2Fkosten",
            "/beheer/paginas/inplannen?pad=%2Fkosten",
            "/beheer/paginas/delen?pad=%2Fkosten",
            "/beheer/paginas/prullenbak",
            "/beheer/kwaliteit",
            "/beheer/wijzigingen",
            "/beheer/nakijken",
            "/beheer/doorverwijzingen",
            "/beheer/bestanden",
            "/beheer/inhoud");

    private static final List<String> OF_OPERATORS =
            List.of("/beheer/toestand", "/beheer/klok", "/beheer/mails", "/beheer/definities", "/beheer/logboek");

    private OfficeScreens() {}

    /** Those on which the site is made, and more. */
    static List<String> ofEditorsAnd(String... more) {
        return Stream.concat(OF_EDITORS.stream(), Stream.of(more)).toList();
    }

    /** Those on which it is kept, and more. */
    static List<String> ofOperatorsAnd(String... more) {
        return Stream.concat(OF_OPERATORS.stream(), Stream.of(more)).toList();
    }
}
