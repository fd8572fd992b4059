package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;

/** Somebody without an account fills in the form for a new group, with a curriculum vitae as a file. */
final class StartWalk {

    private static final String FORM = "/formulieren/groep-starten";
    private static final String BOUNDARY = "grens-van-een-deel";

    private final Person visitor;
    private String state = "";

    StartWalk(Person visitor) {
        this.visitor = visitor;
    }

    /** Sends it; what the house answers. */
    HttpResponse<String> send(String groupName, String email, String participants) {
        state = state(visitor.get("/een-groep-starten"));
        step(Map.of("name", "Siân de Groot", "email", email, "role", "gp"));
        step(Map.of(
                "groupName", groupName,
                "place", "Goes",
                "postcode", "4461 AB",
                "meeting", "live",
                "day", "tuesday",
                "rhythm", "elke drie weken",
                "plan", "Elkaar leren kennen en elke keer een casus."));
        Map<String, String> leaders = new LinkedHashMap<>();
        leaders.put("leaderName", "Renske van Dam");
        leaders.put("leaderEmail", "renske." + email);
        leaders.put("hasColeader", "no");
        leaders.put("noColeader", "We zoeken er nog een.");
        file(leaders);
        step(Map.of("participants", participants, "known", "true"));
        step(Map.of("checklist", "recruiting", "remarks", "Wij verheugen ons."));
        return visitor.post(FORM, Map.of("_staat", state, "_naar", "verstuur"));
    }

    private void step(Map<String, String> answers) {
        Map<String, String> fields = new LinkedHashMap<>(answers);
        fields.put("_staat", state);
        go(visitor.post(FORM, fields));
    }

    private void file(Map<String, String> answers) {
        Map<String, String> fields = new LinkedHashMap<>(answers);
        fields.put("_staat", state);
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(part("name=\"" + name + "\"", value)));
        body.append(part(
                "name=\"leaderCv\"; filename=\"cv.txt\"\r\nContent-Type: text/plain",
                "Opleiding tot psychotherapeut in Utrecht."));
        body.append("--").append(BOUNDARY).append("--\r\n");
        go(visitor.send(
                "POST",
                FORM,
                BodyPublishers.ofString(body.toString()),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY));
    }

    private void go(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        state = state(answer);
    }

    private static String state(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body())
                .select("form[action^=" + FORM + "] input[name=_staat]")
                .val();
    }

    private static String part(String head, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
    }
}
