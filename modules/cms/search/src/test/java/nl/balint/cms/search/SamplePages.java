package nl.balint.cms.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.search.IndexedDocument.Text;

/** A few pages as a visitor of the site would find them. */
final class SamplePages {

    static final Set<String> EVERYONE = Set.of("everyone");

    private SamplePages() {}

    static IndexedDocument[] all() {
        return new IndexedDocument[] {
            page("wat-is-balint", "Wat is een Balintgroep?")
                    .with(
                            "In een Balintgroep bespreken huisartsen casussen uit hun eigen praktijk. De relatie tussen arts"
                                    + " en patiënt staat centraal.\nDe groep komt elke twee tot zes weken bij elkaar."),
            page("kosten", "Wat kost het?")
                    .with("De contributie van de vereniging is 75 euro per jaar. Daarnaast betaalt u de begeleiders van"
                            + " uw groep.\nOver foto's en auto’s betaalt u niets."),
            page("accreditering", "Accreditering van nascholing")
                    .headed("Hoeveel punten krijgt u?", "Wie vraagt de punten aan?")
                    .with("Voor deelname krijgt u nascholingspunten. De coördinatie doet het secretariaat."),
            page("opleiding", "Begeleider worden")
                    .headed("De opleiding tot balintgroepsbegeleider")
                    .with(
                            "De opleiding tot balintgroepsbegeleider bestaat uit literatuurstudie, cursorisch onderwijs en"
                                    + " training. Supervisie en intervisie horen erbij."),
            page("cobegeleider", "Huisarts-cobegeleider")
                    .with("Een huisarts-cobegeleider zorgt voor de structuur van de groep."),
            page("groepen", "Vind een groep")
                    .with("Groepen in 's-Hertogenbosch, IJmuiden en Zwolle. In Ĳsselstein start er een nieuwe."),
            page("nieuws/intervisiedag", "Landelijke intervisiedag")
                    .with("Op 12 november 2026 is de landelijke intervisiedag in Utrecht. Schrijf u in bij het"
                            + " secretariaat."),
        };
    }

    static Sample page(String path, String title) {
        return new Sample(path, title, List.of());
    }

    /** A page on its way to the index. */
    record Sample(String path, String title, List<String> headings) {

        Sample headed(String... lines) {
            return new Sample(path, title, List.of(lines));
        }

        IndexedDocument with(String body) {
            return IndexedDocument.of(path, "/" + path, Text.of(title, body).withHeadings(headings))
                    .withSection(path.split("/", 2)[0])
                    .withPrincipals(EVERYONE)
                    .withFields(Map.of("template", path.startsWith("nieuws/") ? "news-item" : "article"));
        }
    }
}
