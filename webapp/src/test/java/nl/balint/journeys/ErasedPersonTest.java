package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.balint.house.DemoAccount;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leader is erased while a tab of theirs is open: nobody finds anything of them in the whole house. */
@TestMethodOrder(OrderAnnotation.class)
class ErasedPersonTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private static final String WORD = "zzyxplanta7";
    private static final String GROUP = "/mijn/groepen/zeist";
    private static final String FOUND = "/beheer/wissen?zoek=";

    private final DemoAccount account = Person.account("helene");
    private final Person helene = SITE.signedIn("helene");
    private final Person anne = SITE.signedIn("anne");
    private final Person fatma = SITE.signedIn("fatma");

    @Test
    @Order(2)
    void isGoneFromPagesListsFilesSearchAndMailsAndTheOpenTabIsShut() {
        plant();
        assertThat(anne.get("/mijn/zoeken?q=" + WORD).body()).contains("Brief");
        assertThat(places()).contains(GROUP, GROUP + "/mededelingen", "/beheer/personen?zoek=helene");

        HttpResponse<String> done = erase();

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(helene.get(GROUP).headers().firstValue("Location").orElse(""))
                .startsWith("/inloggen");
        assertThat(places()).isEmpty();
        assertThat(Person.elsewhere(SITE.address(""))
                        .submit(
                                "/inloggen",
                                "/inloggen",
                                Map.of("email", account.email(), "password", account.password()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(fatma.get(FOUND + "Buchner").body()).doesNotContain("Hélène");
    }

    @Test
    @Order(1)
    void takesAlongBeforehandAllThatIsKeptOfThem() throws IOException {
        plant();

        Map<String, String> files = unzipped(helene.octets("/mijn/gegevens/download"));

        assertThat(files).containsKey("mijn-gegevens.html");
        assertThat(files.get("json/account.json")).contains(account.email());
        assertThat(files.get("json/sessions.json")).contains("seenAt");
        assertThat(files.get("json/deeds.json")).contains("announcement.written");
        assertThat(files.get("json/announcements.json")).contains("Groet, Hélène");
        assertThat(files.get("json/documents.json")).contains("Brief " + WORD);
        assertThat(files.entrySet())
                .filteredOn(file -> file.getKey().startsWith("bestanden/documents/"))
                .anySatisfy(file -> assertThat(file.getValue()).isEqualTo("Een brief met " + WORD));
        assertThat(files)
                .containsKeys("json/mails.json", "json/applications.json", "json/forms.json", "json/watches.json");
        assertThat(files.get("mijn-gegevens.html")).doesNotContain("dossier.").contains("Documenten die u bracht");
    }

    private static Map<String, String> unzipped(byte[] octets) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private void plant() {
        String area = GROUP + "/documenten";
        String folder = anne.page(area).select("main a[href^=" + area + "/]").stream()
                .filter(link -> link.text().contains("Mededelingen"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        helene.upload(folder, folder + "/bestanden", "Brief " + WORD + ".txt", "Een brief met " + WORD);
        helene.submit(
                GROUP + "/mededelingen/nieuw",
                GROUP + "/mededelingen",
                Map.of("title", "Nieuws", "text", "Groet, Hélène Büchner", "stap", "plaats"));
    }

    private HttpResponse<String> erase() {
        String person = fatma.page(FOUND + "Buchner")
                .select("main a[href^=/beheer/wissen/]")
                .first()
                .attr("href");
        assertThat(fatma.page(person).select("main").text()).contains("Documenten waar niemand anders aan werkte: 1");
        return fatma.submit(person, person, Map.of("cause", "ASKED", "works", "GO", "sure", "true"));
    }

    /** Where others see anything of them: on pages, on paper, and in the mailbox of the demo. */
    private List<String> places() {
        Stream<Map.Entry<String, String>> others = Stream.of(
                        GROUP,
                        GROUP + "/adreslijst.csv",
                        GROUP + "/mededelingen",
                        GROUP + "/documenten/logboek",
                        "/mijn",
                        "/mijn/zoeken?q=" + WORD,
                        "/groepen",
                        "/groepen/zeist",
                        "/begeleiders",
                        "/sitemap.xml",
                        "/zoeken?q=B%C3%BCchner")
                .map(address -> Map.entry(address, anne.get(address).body()));
        Person wil = SITE.signedIn("wil");
        Stream<Map.Entry<String, String>> office = Stream.of(
                        "/beheer/personen?zoek=helene", "/beheer/groepen", "/beheer/rollen")
                .map(address -> Map.entry(address, wil.get(address).body()));
        Stream<Map.Entry<String, String>> mails = Stream.of("/demo/postvak.json")
                .map(address -> Map.entry(address, SITE.ask(address).body()));
        return Stream.of(others, office, mails)
                .flatMap(all -> all)
                .filter(answer ->
                        Stream.of("Hélène", account.email(), "Brief " + WORD).anyMatch(answer.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
