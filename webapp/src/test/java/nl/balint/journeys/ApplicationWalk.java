package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody without an account fills in the form for a seat, step by step, and reads the mails that come of it. */
final class ApplicationWalk {

    static final String FORM = "/formulieren/aanmelden";

    private final RunningSite site;
    private final Person visitor;
    private final String email;
    private final List<Map<String, String>> steps;

    ApplicationWalk(RunningSite site, Person visitor, String email) {
        this.site = site;
        this.visitor = visitor;
        this.email = email;
        Map<String, String> where = Map.of("way", "area", "place", "Zeist", "radius", "25", "days", "tuesday");
        Map<String, String> you = new LinkedHashMap<>(
                Map.of("initials", "M.", "firstName", "Marieke", "prefix", "van der", "lastName", "Ploeg"));
        you.put("email", email);
        Map<String, String> work = new LinkedHashMap<>(Map.of(
                "profession", "gp-locum",
                "practicePlace", "Zeist",
                "practicePostcode", "3701 AB",
                "big", "99012345601",
                "hagro", "Hagro Slotlaan",
                "avoid", "Mijn oud-opleider"));
        Map<String, String> questions = Map.of("who", "Ik ben vaak moe na het spreekuur.");
        steps = new ArrayList<>(List.of(where, you, work, questions, Map.of("forward", "true", "keepYear", "true")));
    }

    ApplicationWalk with(int step, String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(steps.get(step));
        changed.put(field, value);
        steps.set(step, changed);
        return this;
    }

    /** As far as the answer to the last of so many steps; they are all sound but that one. */
    HttpResponse<String> upTo(int last) {
        HttpResponse<String> answer = visitor.get("/aanmelden");
        for (int step = 0; step <= last; step++) {
            Map<String, String> fields = new LinkedHashMap<>(steps.get(step));
            fields.put("_staat", state(answer));
            answer = visitor.post(FORM, fields);
            if (step < last) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
        }
        return answer;
    }

    /** The overview before sending. */
    Document overview() {
        return Jsoup.parse(upTo(steps.size() - 1).body());
    }

    HttpResponse<String> send() {
        return send(overview().select("input[name=_staat]").val());
    }

    HttpResponse<String> send(String state) {
        return visitor.post(FORM, Map.of("_staat", state, "_naar", "verstuur"));
    }

    /** {@link Mailbox#link} for this person. */
    String mailed(String address) {
        return new Mailbox(site).link(email, address);
    }

    /** What there is within half a minute: jobs have their turn one after another, and machines are busy. */
    static <T> Optional<T> await(Supplier<Optional<T>> look) {
        Instant end = Instant.now().plusSeconds(30);
        Optional<T> found = look.get();
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(100_000_000);
            found = look.get();
        }
        return found;
    }

    private static String state(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body())
                .select("form[action^=" + FORM + "] input[name=_staat]")
                .val();
    }
}
