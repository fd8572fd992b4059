package nl.balint.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A picture on the help pages; docs/guides/renew-help-pictures.md tells how they are made anew. */
enum HelpPicture {
    INVITATION("uitnodiging", "Wachtwoord bedenken na een uitnodiging"),
    SECOND_FACTOR("tweede-stap-kiezen", "Passkey of app kiezen"),
    CODE("code-invullen", "Code invullen bij het inloggen"),
    SIGN_IN("inloggen", "Inloggen met wachtwoord of passkey"),
    FORGOTTEN("wachtwoord-vergeten", "Nieuw wachtwoord aanvragen"),
    GROUP("mijn-groep", "De groep op Mijn Balint"),
    FOLDERS("mappen", "De mappen van een groep"),
    DOCUMENT("document", "Een document lezen"),
    BRING("bestanden-toevoegen", "Bestanden toevoegen"),
    NOTICES("meldingen", "Mail over nieuwe documenten"),
    SHARING("wie-ziet-wat", "Kiezen wie wat ziet"),
    INVITE("uitnodigen", "Mensen uitnodigen"),
    CANDIDATE("aanmelder", "Een aanmelder voor de groep"),
    BALLOT("stemmen", "Stemmen over een aanmelder"),
    APPLICATION("aanmelding", "Een aanmelding behandelen"),
    PERSON("nieuwe-persoon", "Een nieuwe persoon invoeren"),
    TRANSFER("overstap", "Overstap naar een andere groep"),
    IMPORT("proefronde", "De proefronde van het inlezen"),
    DUPLICATE("dubbelen", "Twee personen vergelijken"),
    EMERGENCY("noodtoegang", "Noodtoegang vragen"),
    ERASURE("wissen", "Wat er weggaat als iemand wordt gewist"),
    PRIVACY_CASE("privacydossier", "Een verzoek met zijn termijn"),
    FINDER("groep-vinden", "Zoeken naar een groep"),
    FORM("formulier", "Een stap van een formulier"),
    START("groepsstart", "De stand van een aanvraag"),
    WORDING("teksten", "De tekst van een mail"),
    PAGE("pagina-schrijven", "Wat er op een pagina staat"),
    NEW_PAGE("nieuwe-pagina", "Een nieuwe pagina maken"),
    WRITERS("schrijvers", "Kiezen wie een pagina schrijft"),
    FILE("beeld", "Wat in beeld blijft van een afbeelding"),
    LIST("lijst", "Een lijst met een filter"),
    DEFINITIONS("definities", "De lijst van definities");

    private final String file;
    private final String title;

    HelpPicture(String file, String title) {
        this.file = file;
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The name of the file, which is the name of the asset. */
    String file() {
        return file + ".png";
    }

    /** The id of the asset, the same each time. */
    UUID id() {
        return UUID.nameUUIDFromBytes(("help picture " + file).getBytes(StandardCharsets.UTF_8));
    }

    /** Where it lies in the content. */
    Path in(Path content) {
        return content.resolve(Camera.FILES).resolve(file());
    }
}
