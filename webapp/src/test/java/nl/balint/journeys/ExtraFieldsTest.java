package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.ContentPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form takes the fields that it has: who sends others along changes nothing by them. */
class ExtraFieldsTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    /** What content, accounts and rights are kept as, and what forms of others ask. */
    private static final Map<String, String> MORE = more();

    private static Map<String, String> more() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("jcr:primaryType", "mgnl:user");
        more.put("jcr:mixinTypes", "mix:versionable");
        more.put("jcr:uuid", "00000000-0000-4000-8000-000000000000");
        more.put("mgnl:template", "site:pages/home");
        more.put("mgnl:acl", "website:63:/*");
        more.put("mgnl:lastActivatedBy", "superuser");
        more.put("template", "site:pages/home");
        more.put("writers:all", "true");
        more.put("roles", "beheer");
        more.put("role", "beheer");
        more.put("groups", "haarlem");
        more.put("principals", "lead:zeist");
        more.put("userId", "joris");
        more.put("memberNumber", "31415926");
        more.put("state", "ACTIVE");
        more.put("verified", "true");
        more.put("../geheim", "kwaad");
        more.put("f99", "kwaad");
        more.put("f0/../f1", "kwaad");
        return more;
    }

    @Test
    void inTheDialogOfAComponent() {
        Person lotte = SITE.signedIn("lotte");
        String part = "/beheer/paginas/onderdeel";
        String dialog = part + "?pad=%2Fkosten%2Fmain%2F00";
        String before = marks(lotte, "Zonder meer");
        int saved = SITE.saves().count();

        Person.expect(303, lotte.fillIn(dialog, part, with("f0", "Met meer")));

        assertThat(marks(lotte, "Met meer")).isEqualTo(before);
        assertThat(savedSince(saved)).containsOnly("website:/kosten");
    }

    /** How the page stands in its frame, with its kinds and places, but for one heading. */
    private static String marks(Person lotte, String heading) {
        if (heading.equals("Zonder meer")) {
            Person.expect(
                    303,
                    lotte.fillIn(
                            "/beheer/paginas/onderdeel?pad=%2Fkosten%2Fmain%2F00",
                            "/beheer/paginas/onderdeel", Map.of("f0", heading)));
        }
        String shown = lotte.get("/beheer/paginas/werk?pad=%2Fkosten").body();
        assertThat(shown).contains(heading, "site:components/").doesNotContain("kwaad", "site:pages/home");
        return shown.replace(heading, "").replaceAll("nonce=\"[^\"]*\"|value=\"[^\"]*\"|X-CSRF[^}]*", "");
    }

    @Test
    void inTheFormOfAnItem() {
        Person lotte = SITE.signedIn("lotte");
        String form = "/beheer/inhoud/vragen/item";
        String item = form + "?pad=%2Fveelgestelde-vragen%2Fis-het-therapie";
        Person.expect(303, lotte.fillIn(item, form, Map.of()));
        String before = kept(lotte);
        int saved = SITE.saves().count();

        Person.expect(303, lotte.fillIn(item, form, MORE));

        assertThat(kept(lotte)).isEqualTo(before).contains("title").doesNotContain("kwaad", "beheer");
        assertThat(savedSince(saved)).isSubsetOf("website:/veelgestelde-vragen", "audit:");
    }

    /** All that an item has, as who takes it to another house reads it. */
    private static String kept(Person lotte) {
        return lotte.get("/beheer/inhoud/vragen/export.yaml?pad=%2Fveelgestelde-vragen%2Fis-het-therapie")
                .body()
                .replaceAll("(?m)^.*mgnl:lastModified.*$", "");
    }

    @Test
    void inWhatSomebodyTellsOfThemselves() {
        Person anne = SITE.signedIn("anne");
        String form = "/mijn/gegevens/wijzigen";
        String rooms = anne.page("/mijn").select("nav").text();
        int saved = SITE.saves().count();

        Person.expect(303, anne.fillIn(form, form, with("town", "Soest")));

        assertThat(anne.page("/mijn").select("nav").text()).isEqualTo(rooms);
        assertThat(anne.page("/mijn/gegevens").text()).contains("Soest");
        assertThat(anne.get("/mijn/gegevens/download").body()).doesNotContain("kwaad", "31415926", "beheer");
        assertThat(anne.get("/beheer").statusCode()).isEqualTo(404);
        assertThat(anne.get("/mijn/groepen/haarlem").statusCode()).isEqualTo(404);
        assertThat(savedSince(saved)).isSubsetOf("members:", "users:", "audit:");
        assertThat(SITE.signedIn("joris").page("/beheer/rollen").text()).doesNotContain("Anne");
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> all = new LinkedHashMap<>(MORE);
        all.put(field, value);
        return all;
    }

    /** The workspaces that were written in, of pages with the page at the top. */
    private static Set<String> savedSince(int count) {
        SITE.saves().count();
        return SITE.saves().after(count).stream().map(ExtraFieldsTest::place).collect(Collectors.toSet());
    }

    private static String place(ContentPath path) {
        return path.workspace() + ":"
                + (path.workspace().equals("website") ? path.path().replaceAll("(/[^/]*).*", "$1") : "");
    }
}
