package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What editors fill in goes out in Magnolia's form, and comes in again to the same bytes. */
class RoundTripTest {

    private static final String NEWS = "/beheer/inhoud/nieuws";
    private static final String ADD = "/beheer/paginas/bouwsteen?pad=";
    private static final String LINKED = "/kosten";

    /** What a file could mistake for something else than a text. */
    private static final List<String> TRICKY = List.of(
            "true",
            "12",
            "1e3",
            "0x1F",
            "null",
            "~",
            "2027-03-28",
            "- een",
            "# twee",
            "drie: vier",
            "'vijf' \"zes\"",
            "{zeven}",
            "[acht]",
            "| negen",
            "&tien *elf !twaalf",
            "100 % @ `x`",
            "é ü – \ud83e\ude7a",
            "a\\b",
            "=SOM(1)");

    private static final String LINES = "Eerste regel: één\n\n  - tweede # regel\n'derde' & \"vierde\"";
    private static final String RICH = "<h3>Kop</h3><p>Zie <a href=\"" + LINKED + "\">de kosten</a> &amp; meer.</p>"
            + "<table><tbody><tr><th scope=\"col\">Wat</th></tr><tr><td>één</td></tr></tbody></table>";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @TempDir
    Path folder;

    private final Person bram = SITE.signedIn("bram");
    private final Iterator<String> texts =
            Stream.generate(TRICKY::stream).flatMap(each -> each).iterator();
    private final String picture = path("/beheer/bestanden/kies?q=");

    private String path(String choices) {
        return bram.get(choices).body().replaceFirst("(?s).*?\"path\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void everyFieldOfEveryDialogComesBackAsItWas() throws IOException {
        String item = bram.page(NEWS).select("main a[href*=/item?pad=]").stream()
                .map(link -> link.attr("href").replaceFirst(".*pad=", "").replace("%2F", "/"))
                .findFirst()
                .orElseThrow();
        fillIn("/beheer/paginas/onderdeel?pad=" + item);
        List<String> kinds = bram.page(ADD + item + "/main")
                .select("main a[href*=bouwsteen/nieuw]")
                .eachAttr("href");
        assertThat(kinds).hasSizeGreaterThan(25);
        kinds.forEach(this::fillIn);

        byte[] out = bram.octets(NEWS + "/export.yaml?pad=" + item);

        assertThat(new String(out, StandardCharsets.UTF_8))
                .contains("${link:{uuid:", "&tien *elf !twaalf", "<th scope=\"col\">Wat</th>")
                .doesNotContain("href=\"" + LINKED + "\"");
        assertThat(inAndOut(ContentPath.of("website", item), out)).isEqualTo(out);
    }

    /** Fills in all there is in a dialog, with an entry in each field that may be there more often. */
    private void fillIn(String dialog) {
        FormElement form = form(bram.page(dialog));
        for (String add : form.select("button[name=deed][value^=add]").eachAttr("value")) {
            Map<String, String> more = sent(form);
            more.put("deed", add);
            form = form(Jsoup.parse(bram.post(form.attr("action"), more).body()));
        }
        Map<String, String> typed = sent(form);
        form.select("input[name], textarea[name], select[name]")
                .forEach(field -> typed.put(field.attr("name"), filled(field)));
        HttpResponse<String> kept = bram.post(form.attr("action"), typed);
        if (kept.statusCode() == 422) {
            // What must look like an address or a fragment is left as it was; what must be there is a number.
            Jsoup.parse(kept.body())
                    .select("[aria-invalid=true]")
                    .forEach(wrong -> typed.put(wrong.attr("name"), wrong.hasAttr("required") ? "7" : ""));
            kept = bram.post(form.attr("action"), typed);
        }
        assertThat(kept.statusCode())
                .as(dialog + Jsoup.parse(kept.body()).select(".form-summary, .field__problem"))
                .isEqualTo(303);
    }

    private static FormElement form(Document page) {
        return page.select("main form.form").forms().get(0);
    }

    private static Map<String, String> sent(FormElement form) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            sent.put(field.key(), field.value());
        }
        sent.remove("deed");
        return sent;
    }

    private String filled(Element field) {
        Element choose = field.closest("cms-choose");
        if (choose != null) {
            return choose.attr("data-kind").equals("asset") ? picture : LINKED;
        }
        if (field.normalName().equals("select")) {
            return field.select("option").last().attr("value");
        }
        if (field.normalName().equals("textarea")) {
            return field.closest("cms-richtext") == null ? LINES : RICH;
        }
        return switch (field.attr("type")) {
            case "hidden" -> field.val();
            case "checkbox", "radio" -> field.attr("value");
            case "date" -> "2027-03-28";
            case "time" -> "09:15";
            default -> texts.next();
        };
    }

    /** Into a repository where nothing is, and out of it. */
    private byte[] inAndOut(ContentPath path, byte[] file) throws IOException {
        Path kept = Files.write(folder.resolve(ContentFiles.fileName(path, "yaml")), file);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (Repository empty = Repository.inMemory(Clock.systemUTC());
                Content draft = empty.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add(path.parent().name(), "mgnl:page");
            draft.save();
            new ContentFiles(draft).importAll(List.of(kept), Progress.SILENT);
            new ContentFiles(draft).exportYaml(path, again);
        }
        return again.toByteArray();
    }
}
