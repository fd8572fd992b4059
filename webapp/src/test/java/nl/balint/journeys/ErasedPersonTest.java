package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.house.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leader is erased while a tab of theirs is open: nobody finds anything of them in the whole house. */
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
    void isGoneFromPagesListsFilesSearchAndMailsAndTheOpenTabIsShut() {
        plant();
        assertThat(anne.get("/mijn/zoeken?q=" + WORD).body()).contains("Brief");
        assertThat(places()).contains(GROUP + "/mensen", GROUP + "/mededelingen", "/beheer/personen?zoek=helene");

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
                        GROUP + "/mensen",
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
