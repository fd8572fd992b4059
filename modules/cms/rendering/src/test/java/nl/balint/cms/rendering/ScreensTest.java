package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreensTest {

    @TempDir
    static Path folder;

    private TestSite site;
    private Screens screens;

    enum Role {
        LEADER
    }

    record Place(String city) {}

    record Member(String name, Role role, Optional<String> phone, LocalDate since, List<Place> places) {
        public String secret() {
            return "geheim";
        }
    }

    public static final class Service {
        public String secret() {
            return "geheim";
        }
    }

    private static final Member ANNA = new Member(
            "Anna <b>", Role.LEADER, Optional.empty(), LocalDate.of(2026, 5, 1), List.of(new Place("Zwolle")));

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        screens = site.rendering().screens(List.of(request -> Map.of("csrf", "t-" + request.method())));
        site.pageTemplate("article", "public").page("/home", "article", page -> page.set("title", "Thuis"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aScreenShowsItsModelAndWhatEveryScreenKnows() throws Exception {
        var html = shown(
                "${screen.member.name} ${screen.member.role} ${screen.member.phone!'geen'} "
                        + "${screen.member.since?string('yyyy-MM-dd')} ${screen.member.places[0].city} "
                        + "[#list screen.tags as name, value]${name}=${value}[/#list] ${screen.csrf}",
                Map.of("member", ANNA, "tags", Map.of("a", 1)));

        assertThat(html).isEqualTo("Anna &lt;b&gt; LEADER geen 2026-05-01 Zwolle a=1 t-GET");
    }

    @Test
    void timesAreThoseOfTheDutchClock() throws Exception {
        var html = shown(
                "${screen.at?string('HH:mm')} ${screen.local?string('d HH:mm')} ${screen.time?string('HH:mm')}",
                Map.of(
                        "at", Instant.parse("2026-07-01T10:00:00Z"),
                        "local", LocalDateTime.of(2026, 7, 1, 9, 30),
                        "time", LocalTime.of(23, 5)));

        assertThat(html).isEqualTo("12:00 1 09:30 23:05");
    }

    @Test
    void ofAllElseATemplateSeesNothing() throws Exception {
        for (var attack : List.of(
                "screen.member.secret()",
                "screen.member.secret",
                "screen.member.class",
                "screen.member.toString()",
                "screen.member",
                "screen.service.secret()",
                "screen.service.secret",
                "screen.service.class.name",
                "screen.list.class",
                "screen.list.getClass()",
                "screen.map.getClass()",
                "screen.kinds.getClass()")) {
            var model = Map.of(
                    "member", ANNA,
                    "service", new Service(),
                    "list", List.of(1),
                    "map", Map.of("a", 1),
                    "kinds", Set.of(Role.LEADER));

            assertThat(attempt("${(" + attack + ")!'niets'}", model)).as(attack).doesNotContain("geheim", "java.");
        }
    }

    @Test
    void macrosSeeTheScreenAndTheNearestPage() throws Exception {
        site.file("templates/macros.ftlh", "[#macro head]${screen.title} - ${content.title}[/#macro]");
        site.page("/mijn", "article", page -> page.set("title", "Mijn"));
        var script = "[#import '/site/templates/macros.ftlh' as m][@m.head/]";

        assertThat(shown(script, Map.of("title", "Leden"), Request.get("/mijn/groepen/zwolle")))
                .isEqualTo("Leden - Mijn");
        assertThat(shown(script, Map.of("title", "Leden"), Request.get("/beheer")))
                .isEqualTo("Leden - Thuis");
    }

    @Test
    void aScreenIsInTheLanguageOfItsReaderAndLeadsToTheContentThatThereIs() throws Exception {
        site.file("sites/balint.yaml", "i18n: {enabled: true, defaultLocale: nl, locales: {nl: {language: nl}}}\n")
                .file("i18n/site-messages_nl.properties", "hello=Dag, {0}\nonly=Alleen hier\n")
                .file("i18n/site-messages_en.properties", "hello=Hello, {0}\n");
        site.page("/mijn", "article", page -> page.set("title", "Mijn"));
        var script = "${state.locale.language}: ${i18n.get('hello', screen.day)}; ${i18n['only']}; "
                + "${screen.day?string('MMMM')} ${cmsfn.link(content)} ${content.title}";
        var model = Map.of("day", LocalDate.of(2027, 5, 1));

        assertThat(shown(script, model)).isEqualTo("nl: Dag, 1 mei 2027; Alleen hier; mei /mijn Mijn");
        assertThat(shown(script, model, Request.get("/mijn").withLocale(Locale.ENGLISH)))
                .isEqualTo("en: Hello, 1 May 2027; Alleen hier; May /mijn Mijn");
    }

    @Test
    void aScreenIsNeverKept() throws Exception {
        Answer answer = answer("x", Map.of(), Request.get("/mijn"));

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Vary")).contains("Cookie");
        assertThat(site.rendering().cache().size()).isZero();
        assertThat(answer("x", Map.of(), Request.of(Method.POST, "/mijn")).text())
                .isEqualTo("x");
    }

    @Test
    void aModelMayNotHideWhatAllScreensKnow() {
        assertThatThrownBy(() -> shown("x", Map.of("csrf", "mine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csrf");
        assertThatThrownBy(() -> screens.show(Request.get("/mijn"), "site:screens/none", Map.of()))
                .isInstanceOf(PageFailure.class);
    }

    @Test
    void whatWasDoneIsToldOnceOnTheNextScreen() throws Exception {
        var told = Screens.withNote(Answer.redirect("/mijn"), "members.saved")
                .cookies()
                .get(0);
        var request = Request.get("/mijn").withHeader("Cookie", "note=" + told.value());

        var answer = answer("${screen.note}", Map.of(), request);

        assertThat(answer.text()).isEqualTo("members.saved");
        assertThat(answer.cookies().get(0).age()).isZero();
        assertThat(shown("${screen.note!'-'}", Map.of(), Request.get("/mijn").withHeader("Cookie", "note=<b>")))
                .isEqualTo("-");
    }

    @Test
    void aTextHasNoVisitor() {
        template("Dag ${screen.name}[#if screen.csrf??] fout[/#if], ${content.title}");

        assertThat(screens.text("site:screens/test", Map.of("name", "Anna"))).isEqualTo("Dag Anna, Thuis");
    }

    private String attempt(String script, Map<String, ?> model) throws Exception {
        try {
            return shown(script, model);
        } catch (PageFailure refused) {
            return "";
        }
    }

    private String shown(String script, Map<String, ?> model) throws Exception {
        return shown(script, model, Request.get("/mijn"));
    }

    private String shown(String script, Map<String, ?> model, Request request) throws Exception {
        return answer(script, model, request).text();
    }

    private Answer answer(String script, Map<String, ?> model, Request request) throws Exception {
        template(script);
        return screens.show(request, "site:screens/test", model);
    }

    private void template(String script) {
        site.file("templates/screens/test.ftlh", script)
                .file(
                        "templates/screens/test.yaml",
                        "renderType: freemarker\ntemplateScript: /site/templates/screens/test.ftlh\n");
    }
}
