package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.ZEIST;
import static nl.balint.portal.documents.OpenHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word that stands everywhere in the documents of Zeist: whoever is not in Zeist meets it nowhere, and cannot tell
 * what is there from what is not.
 */
class CanaryTest {

    private static final String CANARY = "kanariezzyx";
    private static final List<String> STRANGERS = List.of("", "Ilse", "Bram");
    private static final int MOST_ADDRESSES = 400;

    @TempDir
    private Path data;

    private OpenHouse house;
    private String document;

    @BeforeEach
    void hide() {
        house = new OpenHouse(data);
        document = house.announce("Mededelingen", CANARY + ".txt", "De " + CANARY + " van de groep");
        house.announce("Mededelingen", "Brief.txt", "Beste " + CANARY);
        house.announce("Mededelingen", "Brief.txt", "Nu zonder");
        house.post("Anna", ZEIST + "/instellingen/archief", "decided=2027-01-01&months=12");
        house.announce("Verslagen", "Verslag " + CANARY + ".txt", "Over " + CANARY);
        String thrown = house.announce("Mededelingen", "Weg " + CANARY + ".txt", CANARY);
        house.post("Anna", "/mijn/documenten/" + thrown + "/weggooien", "");
        String reported = house.announce("Mededelingen", "Gemeld " + CANARY + ".txt", CANARY);
        house.post("Emma", "/mijn/documenten/" + reported + "/melden", "");
        house.post("Anna", ZEIST + "/mappen", "name=Map+" + CANARY);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void strangersGetTheSameForWhatIsThereAndWhatIsNot() {
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(25);

        for (String stranger : STRANGERS) {
            for (String address : addresses) {
                HttpResponse<byte[]> answer = house.get(stranger, address);
                HttpResponse<byte[]> missing = house.get(stranger, nowhere(address));

                assertThat(answer.statusCode()).as(stranger + " " + address).isEqualTo(missing.statusCode());
                assertThat(answer.statusCode()).as(stranger + " " + address).isIn(302, 404);
                assertThat(text(answer)).as(stranger + " " + address).doesNotContain(CANARY);
                assertThat(withoutNumber(answer)).as(stranger + " " + address).isEqualTo(withoutNumber(missing));
                assertThat(answer.headers().map())
                        .as(stranger + " " + address)
                        .doesNotContainKeys("etag", "last-modified");
            }
        }
    }

    @Test
    void strangersFindNothingAndCannotTell() {
        for (String stranger : List.of("Ilse", "Bram")) {
            for (String words : List.of(CANARY, "kanarie", "\"de " + CANARY + "\"", "kanariezzy", "brief", "verslag")) {
                String found = text(house.get(stranger, search(words)));
                String nothing = text(house.get(stranger, search("q".repeat(words.length()))));

                assertThat(Jsoup.parse(found).select(".found__one")).isEmpty();
                assertThat(withoutQuestion(found, words))
                        .as(stranger + " " + words)
                        .isEqualTo(withoutQuestion(nothing, "q".repeat(words.length())));
            }
        }
        assertThat(Jsoup.parse(text(house.get("Emma", search(CANARY)))).select(".found__one"))
                .hasSize(2);
    }

    @Test
    void whoLeftFindsNothingFromThatInstant() {
        assertThat(house.get("Jan", "/mijn/documenten/" + document).statusCode())
                .isEqualTo(200);

        house.leave("Jan");

        assertThat(house.get("Jan", "/mijn/documenten/" + document).statusCode())
                .isEqualTo(404);
        assertThat(house.get("Jan", "/mijn/documenten/" + document + "/bestand").statusCode())
                .isEqualTo(404);
        assertThat(Jsoup.parse(text(house.get("Jan", search(CANARY)))).select(".found__one"))
                .isEmpty();
    }

    @Test
    void aPasswordAloneOpensNoArea() {
        for (String address :
                List.of(ZEIST, "/mijn/documenten/" + document, "/mijn/documenten/" + document + "/bestand")) {
            HttpResponse<byte[]> answer = house.get("Emma", address, "X-Password-Only", "yes");

            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(text(answer)).doesNotContain(CANARY);
        }
    }

    @Test
    void aMemberSeesNothingOfWhatWasReported() {
        assertThat(house.page("Emma", search("gemeld")).select(".found__one")).isEmpty();
        assertThat(house.page("Emma", house.folder("Mededelingen")).text()).doesNotContain("Gemeld");
        assertThat(house.page("Anna", search("gemeld")).select(".found__one").text())
                .contains("Gemeld " + CANARY);
    }

    @Test
    void strangersCannotChangeAnything() {
        for (String stranger : STRANGERS) {
            for (String deed : List.of(
                    "/hernoemen", "/weggooien", "/melden", "/wissen", "/verplaatsen", "/kopieren", "/opgelost")) {
                HttpResponse<byte[]> answer =
                        house.post(stranger, "/mijn/documenten/" + document + deed, "name=Anders&folder=x");
                HttpResponse<byte[]> missing =
                        house.post(stranger, "/mijn/documenten/" + "x".repeat(document.length()) + deed, "name=Anders");

                assertThat(answer.statusCode())
                        .as(stranger + deed)
                        .isEqualTo(missing.statusCode())
                        .isIn(302, 404);
            }
        }
        assertThat(text(house.get("Anna", "/mijn/documenten/" + document))).contains(CANARY + ".txt");
    }

    /** All that the leader can reach by links and pictures, beginning at the area; and what stands in forms. */
    private Set<String> addresses() {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(ZEIST, "/mijn/documenten/" + document));
        while (!open.isEmpty() && seen.size() < MOST_ADDRESSES) {
            String address = open.pop();
            if (!isOfDocuments(address) || !seen.add(address)) {
                continue;
            }
            HttpResponse<byte[]> answer = house.ask("Anna", "GET", address, BodyPublishers.noBody());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() == 200 && type.startsWith("text/html")) {
                for (Element element :
                        Jsoup.parse(text(answer)).select("a[href], img[src], iframe[src], object[data]")) {
                    open.add(element.attr(element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "data")
                            .replaceAll("[?#].*", ""));
                }
            }
        }
        return seen;
    }

    private static boolean isOfDocuments(String address) {
        return address.startsWith(ZEIST) || address.startsWith("/mijn/documenten/");
    }

    /** The same address of something that does not exist. */
    private String nowhere(String address) {
        return address.replace("/groepen/zeist/", "/groepen/zeizt/")
                .replaceAll("(/documenten/)[A-Za-z0-9_-]{16,}", "$1" + "x".repeat(36));
    }

    private static String search(String words) {
        return "/mijn/zoeken?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Each failure has a number of its own. */
    private static String withoutNumber(HttpResponse<byte[]> answer) {
        return text(answer).replaceAll("melding: [a-z0-9-]+", "melding");
    }

    private static String withoutQuestion(String page, String words) {
        return page.replace(words.replace("\"", "&quot;"), "?")
                .replace(URLEncoder.encode(words, StandardCharsets.UTF_8), "?");
    }
}
