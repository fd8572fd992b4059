package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What offices and groups do for a journey that is about somebody else: by their forms, without a browser. */
final class OtherHands {

    private final RunningSite site;

    OtherHands(RunningSite site) {
        this.site = site;
    }

    /** The secretariat takes it up and asks that group. */
    void propose(String number, String group) {
        Person wil = site.signedIn("wil");
        String dossier = link(wil, "/beheer/aanmeldingen?stand=alle&zoek=" + number, "main table a");
        done(wil.submit(dossier, dossier + "/oppakken", Map.of()));
        Element row = wil.page(dossier).select("tr").stream()
                .filter(each -> each.text().contains(group))
                .findFirst()
                .orElseThrow();
        String id = row.expectFirst("input[name=group]").val();
        done(wil.submit(dossier, dossier + "/voorleggen", Map.of("group", id)));
    }

    /** Its leader proposes a day, and tells that it fits from today on. */
    void meet(String number, String group, String words) {
        Person thijs = site.signedIn("thijs");
        String candidate = candidate(thijs, number, group);
        done(thijs.submit(candidate, candidate + "/kennismaken", Map.of("words", words)));
        String today = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
        done(thijs.submit(candidate, candidate + "/verslag", Map.of("result", "FITS", "from", today)));
    }

    /** Its leader, who alone decides there, agrees and counts. */
    void decide(String number, String group) {
        Person thijs = site.signedIn("thijs");
        String candidate = candidate(thijs, number, group);
        String ballot = candidate.replace("/aanmeldingen/", "/stemming/");
        done(thijs.submit(ballot, ballot, Map.of("choice", "AGREE")));
        done(thijs.submit(candidate, candidate + "/tellen", Map.of()));
    }

    /** The secretariat finds a new group complete, and two of the committee advise. */
    void layBeforeTheBoard(String group) {
        Person wil = site.signedIn("wil");
        String file = wil.page("/beheer/groepsstart").select("main a").stream()
                .filter(link -> link.text().equals(group))
                .findFirst()
                .orElseThrow()
                .attr("href");
        done(wil.submit(file, file + "/oppakken", Map.of()));
        done(wil.submit(file, file + "/compleet", Map.of()));
        for (String member : List.of("koos", "noor")) {
            Map<String, String> advice = Map.of("verdict", "POSITIVE", "motivation", "Goed voorbereid.");
            done(site.signedIn(member).submit(file, file + "/advies", advice));
        }
    }

    private static String candidate(Person leader, String number, String group) {
        String list = "/mijn/groepen/" + group.toLowerCase(Locale.ROOT) + "/aanmeldingen";
        return leader.page(list).select("main a[href^=" + list + "/]").stream()
                .map(link -> link.attr("href"))
                .filter(address -> leader.page(address).text().contains(number))
                .findFirst()
                .orElseThrow();
    }

    private static String link(Person person, String page, String which) {
        return person.page(page).expectFirst(which).attr("href");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
