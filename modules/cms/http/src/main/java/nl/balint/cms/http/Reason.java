package nl.balint.cms.http;

/** Why a request gets no answer, each with its HTTP status and the Dutch words of the plain page. */
public enum Reason {
    MOVED(308, "Verplaatst", "Deze pagina staat op een ander adres."),
    BAD_REQUEST(400, "Dit verzoek begrijpen we niet", "Het adres of de ingestuurde gegevens kloppen niet."),
    UNAUTHORIZED(401, "Eerst inloggen", "Voor deze pagina moet u ingelogd zijn."),
    FORBIDDEN(403, "Geen toegang", "U mag deze pagina niet bekijken of deze handeling niet doen."),
    NOT_FOUND(404, "Pagina niet gevonden", "Deze pagina bestaat niet of bestaat niet meer."),
    METHOD_NOT_ALLOWED(405, "Dat kan hier niet", "Deze handeling kan niet op dit adres."),
    TIMEOUT(408, "Het duurde te lang", "Uw verzoek kwam niet op tijd volledig binnen. Probeer het nog eens."),
    CONFLICT(409, "Intussen gewijzigd", "Iemand anders heeft dit intussen gewijzigd."),
    GONE(410, "Pagina verwijderd", "Deze pagina is er niet meer."),
    PRECONDITION_FAILED(412, "Intussen gewijzigd", "Dit is intussen gewijzigd. Laad de pagina opnieuw."),
    TOO_LARGE(413, "Te groot", "Wat u instuurt is te groot."),
    ADDRESS_TOO_LONG(414, "Adres te lang", "Het adres van deze pagina is te lang."),
    UNSUPPORTED_TYPE(415, "Verkeerde soort gegevens", "Deze soort gegevens kunnen we hier niet verwerken."),
    RANGE_NOT_SATISFIABLE(416, "Dit deel bestaat niet", "Het gevraagde deel van het bestand bestaat niet."),
    EXPECTATION_FAILED(417, "Dit verzoek begrijpen we niet", "Aan een voorwaarde van het verzoek voldoen we niet."),
    MISDIRECTED(421, "Verkeerd adres", "Deze website is niet bekend onder deze naam."),
    INVALID(422, "Controleer uw gegevens", "Nog niet alle gegevens kloppen."),
    TOO_MANY(429, "Even wachten", "U stuurde veel verzoeken achter elkaar. Probeer het straks nog eens."),
    HEADERS_TOO_LARGE(431, "Verzoek te groot", "De kop van het verzoek is te groot."),
    BROKEN(500, "Er ging iets mis", "De fout ligt bij ons. Probeer het later nog eens."),
    UNSUPPORTED_VERSION(505, "Dit verzoek begrijpen we niet", "Deze versie van HTTP kennen we niet."),
    UNAVAILABLE(503, "Even niet beschikbaar", "De website is even niet beschikbaar. Probeer het zo nog eens."),
    STORAGE_FULL(507, "Opslag vol", "Er is even geen ruimte om dit te bewaren. We zijn gewaarschuwd.");

    private final int status;
    private final String title;
    private final String text;

    Reason(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    public int status() {
        return status;
    }

    /** A short Dutch heading for a page about it. */
    public String title() {
        return title;
    }

    /** A friendly Dutch sentence for a page about it. */
    public String text() {
        return text;
    }

    /** The reason with that status; an unknown 4xx is a bad request, anything else is broken. */
    public static Reason of(int status) {
        for (Reason reason : values()) {
            if (reason.status == status) {
                return reason;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : BROKEN;
    }
}
