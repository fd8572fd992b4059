package nl.balint.rights;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.balint.journeys.Editor;
import nl.balint.journeys.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the redactie, a visitor and the secretariat leave about in the house that is not for everybody: drafts, what a
 * page was, what is said about it, files and items that are not on the site, what was sent in. Each has its own word.
 */
final class Secrets {

    /** A page on the site that everybody of the redactie writes; a guest has a link to it. */
    static final String OWN = "/colofon";

    /** A page that only the eindredactie writes, and one below it that is not on the site. */
    static final String OF_OTHERS = "/kosten";

    static final String UNPUBLISHED = "/kosten/lokroepje-kanariepaginaqx";

    /** Stands beside each word, so that who searches for it does not bring the word along. */
    static final String BAIT = "lokroepje";

    private static final String PAGES = "/beheer/paginas";
    private static final String LIBRARY = "/beheer/bestanden";
    private static final String QUESTIONS = "/beheer/inhoud/vragen";
    private static final Set<String> EDITORS = Set.of("redactie", "eindredactie");
    private static final Set<String> OFFICE = Set.of("secretariaat");

    /** Where they are seen by who may: screens that are a long way from the front. */
    static final List<String> ADDRESSES = List.of(
            PAGES + "/versies?pad=%2Fkosten",
            PAGES + "/werk?pad=%2Fkosten",
            PAGES + "/pagina?pad=" + Editor.encoded(UNPUBLISHED),
            PAGES + "/takken?q=" + BAIT,
            PAGES + "/kies?q=" + BAIT,
            PAGES + "/prullenbak",
            LIBRARY + "?q=" + BAIT,
            LIBRARY + "/kies?q=" + BAIT,
            QUESTIONS + "?q=" + BAIT,
            QUESTIONS + "/export.csv",
            QUESTIONS + "/export.yaml",
            "/.rest/template-annotations/v1" + UNPUBLISHED,
            "/.rest/template-annotations/v1/kosten",
            "/.rest/template-definitions/v1/site:pages/article");

    private Secrets() {}

    static Map<String, Canary> canaries() {
        Map<String, Canary> canaries = new LinkedHashMap<>();
        canaries.put("what a draft says", new Canary("kanarieconceptqx", EDITORS));
        canaries.put("what a page said before", new Canary("kanarieversieqx", EDITORS));
        canaries.put("a page that is not on the site and others write", new Canary("kanariepaginaqx", EDITORS));
        canaries.put("what is asked about a page", new Canary("kanarievraagnakijkqx", EDITORS));
        canaries.put("what is said about a page", new Canary("kanarieopmerkingqx", EDITORS));
        canaries.put("the name of a file that is not on the site", new Canary("kanariebestandqx", EDITORS));
        canaries.put("what a file shows that is not on the site", new Canary("kanarieomschrijvingqx", EDITORS));
        canaries.put("an item that is not on the site", new Canary("kanarieitemqx", EDITORS));
        canaries.put("what a visitor asked", new Canary("kanariecontactqx", OFFICE));
        canaries.put("what somebody asked about their data", new Canary("kanarieverzoekqx", Set.of("privacy")));
        canaries.put("a note of the office", new Canary("kanarienotitieqx", OFFICE));
        return canaries;
    }

    /**
     * What was left that has an address for somebody.
     *
     * @param guestLink leads whoever has it to the draft of {@link #OWN}
     * @param files a file that is not on the site, as it is and in a size of the site
     */
    record Left(String guestLink, List<String> files) {

        /** The id of that file. */
        String fileId() {
            return files.get(0).replaceAll(".*/jcr:([^/]*)/.*", "$1");
        }
    }

    /** Leaves them all. */
    static Left leave(Cast house) {
        Person lotte = house.person("redactie");
        Person bram = house.person("eindredactie");
        write(lotte, "what a page said before");
        done(lotte.fillIn(at("/versies", OF_OTHERS), PAGES + "/versies", Map.of("note", "Zo was het")));
        write(lotte, "what a draft says");
        review(lotte);
        List<String> files = library(lotte);
        item(lotte);
        restrict(bram);
        String link = guestLink(lotte);
        visit(house);
        askAboutData(house.person("privacy"));
        return new Left(link, files);
    }

    private static void write(Person who, String what) {
        new Editor(who).save(OF_OTHERS + "/main/00", typed(what));
    }

    private static void review(Person lotte) {
        String ask = "/beheer/wijzigingen";
        String review = done(lotte.fillIn(
                ask, ask, Map.of("note", typed("what is asked about a page"), "page", "/kosten", "doen", "nakijken")));
        done(lotte.fillIn(review, review + "/opmerking", Map.of("text", typed("what is said about a page"))));
    }

    private static List<String> library(Person lotte) {
        String bring = lotte.page(LIBRARY).select("form[method=post]").eachAttr("action").stream()
                .filter(action -> action.startsWith(LIBRARY + "?"))
                .findFirst()
                .orElseThrow();
        String name = typed("the name of a file that is not on the site") + ".png";
        String file = done(lotte.bring(bring, name, picture()));
        done(lotte.fillIn(
                file, LIBRARY + "/bestand", Map.of("description", typed("what a file shows that is not on the site"))));
        String path =
                lotte.get(LIBRARY + "/kies?q=" + BAIT).body().replaceAll("(?s).*\"path\" *: *\"([^\"]*)\".*", "$1");
        String whole = lotte.page(file).select(".facts a[href^=/dam/]").attr("href");
        String small = "/.imaging/mte/balint/card/dam" + path + "/jcr:content" + path;
        return List.of(whole, small);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, Color.CYAN.getRGB());
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", octets);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return octets.toByteArray();
    }

    private static void item(Person lotte) {
        String make = QUESTIONS + "/nieuw";
        Map<String, String> fields = new LinkedHashMap<>();
        Document page = lotte.page(make);
        for (Element field : page.select("form.form input[type=text][name], form.form textarea[name]")) {
            fields.put(field.attr("name"), typed("an item that is not on the site"));
        }
        for (Element field : page.select("form.form select[name]")) {
            fields.put(field.attr("name"), field.select("option:last-child").val());
        }
        done(lotte.fillIn(make, make, fields));
    }

    private static void restrict(Person bram) {
        String title = typed("a page that is not on the site and others write");
        done(bram.fillIn(
                at("/nieuw", OF_OTHERS), PAGES + "/nieuw", Map.of("title", title, "template", "site:pages/article")));
        done(bram.fillIn(at("/schrijvers", OF_OTHERS), PAGES + "/schrijvers", Map.of("kind", "SOME")));
    }

    private static String guestLink(Person lotte) {
        String give = at("/delen", OWN);
        HttpResponse<String> given = lotte.fillIn(give, PAGES + "/delen", Map.of());
        String link = Jsoup.parse(given.body()).select(".publishing__link").attr("href");
        return link.substring(link.indexOf("/voorbeeld/"));
    }

    private static void visit(Cast house) {
        String contact = "/formulieren/contact";
        done(Person.elsewhere(house.site().address(""))
                .fillIn(
                        contact,
                        contact,
                        Map.of(
                                "name", "Floor IJzerman",
                                "email", "floor.ijzerman@praktijk.example",
                                "about", "group",
                                "message", typed("what a visitor asked"))));
        Person wil = house.person("secretariaat");
        String dossier = wil.page("/beheer/aanmeldingen").select("main table a").attr("href");
        done(wil.fillIn(dossier, dossier + "/notities", Map.of("words", typed("a note of the office"))));
    }

    private static void askAboutData(Person fatma) {
        String ask = "/beheer/privacy/nieuw/verzoek";
        done(fatma.fillIn(
                ask,
                ask,
                Map.of(
                        "since", "2026-01-05",
                        "what", "ACCESS",
                        "name", "Floor IJzerman",
                        "message", typed("what somebody asked about their data"))));
    }

    /** Where somebody is led to after a deed. */
    private static String done(HttpResponse<String> answer) {
        return Person.expect(303, answer).headers().firstValue("Location").orElseThrow();
    }

    private static String typed(String what) {
        Canary canary = canaries().get(what);
        if (canary == null) {
            throw new IllegalArgumentException(what);
        }
        return BAIT + " " + canary.word();
    }

    private static String at(String screen, String page) {
        return PAGES + screen + "?pad=" + Editor.encoded(page);
    }
}
