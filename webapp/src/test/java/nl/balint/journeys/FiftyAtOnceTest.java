package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** R7: fifty editors save the same version of one text at the same moment. */
class FiftyAtOnceTest {

    private static final String TEXT = "/beheer/paginas/onderdeel?pad=%2Fkosten%2Fmain%2F00";
    private static final int EDITORS = 50;
    private static final int VERSIONS = 5;

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private final Person bram = SITE.signedIn("bram");
    private final Person lotte = SITE.signedIn("lotte");
    private final ExecutorService desks = Executors.newFixedThreadPool(EDITORS);

    @AfterEach
    void close() {
        desks.shutdown();
    }

    /** What one of them wrote, and what they were answered. */
    private record Saved(String text, HttpResponse<String> answer) {

        boolean isFirst() {
            return answer.statusCode() == 200;
        }
    }

    @Test
    void exactlyOneWinsEachVersionAndNobodyLosesAText() throws Exception {
        int refused = 0;
        for (int version = 1; version <= VERSIONS; version++) {
            List<Saved> all = saveAtOnce(version);

            List<Saved> first = all.stream().filter(Saved::isFirst).toList();
            assertThat(first).hasSize(1);
            String kept = first.get(0).text();
            assertThat(bram.page(TEXT).select("input[name=f0]").val()).isEqualTo(kept);
            for (Saved other : all) {
                if (!other.isFirst()) {
                    assertThat(other.answer().statusCode()).isEqualTo(412);
                    assertThat(other.answer().body()).contains(other.text(), kept);
                    refused++;
                }
            }
        }
        System.out.printf(
                "R7: versions %d, saves %d, refused with both texts %d%n", VERSIONS, VERSIONS * EDITORS, refused);
    }

    /** All of them have read the same version, and save when all are ready. */
    private List<Saved> saveAtOnce(int version) throws Exception {
        FormElement form = bram.page(TEXT).select("form.form").forms().get(0);
        Map<Person, String> marks = Map.of(bram, bram.csrf(TEXT), lotte, lotte.csrf(TEXT));
        CountDownLatch ready = new CountDownLatch(EDITORS);
        List<Future<Saved>> all = new ArrayList<>();
        for (int desk = 0; desk < EDITORS; desk++) {
            Person editor = desk % 2 == 0 ? bram : lotte;
            String text = "Versie " + version + " van bureau " + desk;
            all.add(desks.submit(() -> {
                ready.countDown();
                ready.await();
                return new Saved(text, save(editor, marks.get(editor), form, text));
            }));
        }
        List<Saved> answers = new ArrayList<>();
        for (Future<Saved> one : all) {
            answers.add(one.get());
        }
        return answers;
    }

    /** As the page editor does it: with the mark of the text as a condition. */
    private static HttpResponse<String> save(Person editor, String csrf, FormElement form, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("f0", text);
        String version = fields.remove("version");
        fields.remove("_once");
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return editor.send(
                "POST",
                TEXT,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-CSRF",
                csrf,
                "X-Editor",
                "1",
                "If-Match",
                '"' + version + '"');
    }
}
