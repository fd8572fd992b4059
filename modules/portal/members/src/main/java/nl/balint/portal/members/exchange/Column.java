package nl.balint.portal.members.exchange;

import java.util.List;
import java.util.Optional;
import nl.balint.portal.members.internal.text.Folded;

/** What a column of a spreadsheet can hold, with the words by which it is often headed. */
public enum Column {
    INITIALS("voorletters|voorletter|initialen"),
    GIVEN("roepnaam|voornaam"),
    PREFIX("tussenvoegsel|tussenvoegsels|voorvoegsel|tussenv|tv"),
    SURNAME("achternaam|naam|familienaam"),
    ADDRESS("aanhef|aanspreektitel"),
    TITLES_BEFORE("titel|titels|titel voor|titels voor"),
    TITLES_AFTER("titel achter|titels achter"),
    EMAIL("e mail|email|mail|e mailadres|emailadres|mailadres"),
    MOBILE("mobiel|mobiele telefoon|mobiel nummer|gsm|06 nummer|mobile"),
    PRACTICE("praktijk|praktijknaam|naam praktijk|organisatie"),
    STREET("straat|straatnaam|adres"),
    NUMBER("huisnummer|nummer|nr|huisnr"),
    ADDITION("toevoeging|huisletter"),
    POSTCODE("postcode|pc"),
    TOWN("plaats|woonplaats|plaatsnaam|praktijkplaats"),
    PRACTICE_PHONE("telefoon|telefoonnummer|praktijktelefoon|tel"),
    BIG("big|big nummer|bignummer|big nr|bignr|big registratie"),
    PROFESSION("beroep"),
    MEMBER_NUMBER("lidnummer|lidnr|relatienummer"),
    GROUP("groep|balintgroep|groepsnaam|groepsnummer"),
    KIND("functie|rol|soort|hoedanigheid"),
    FROM("vanaf|van|begindatum|startdatum|lid sinds|ingangsdatum"),
    UNTIL("tot|einddatum|lid tot");

    private final String headings;

    Column(String headings) {
        this.headings = headings;
    }

    /** The column that such a heading stands for. */
    static Optional<Column> headed(String heading) {
        String words = Folded.words(heading);
        for (Column column : values()) {
            if (column.headings().contains(words)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The heading under which it is written out. */
    public String heading() {
        String first = headings().get(0);
        return switch (this) {
            case EMAIL -> "E-mail";
            case BIG -> "BIG-nummer";
            default -> Character.toUpperCase(first.charAt(0)) + first.substring(1);
        };
    }

    private List<String> headings() {
        return List.of(headings.split("\\|", -1));
    }
}
