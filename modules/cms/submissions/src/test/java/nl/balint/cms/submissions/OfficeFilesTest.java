package nl.balint.cms.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.Seals;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that came with a form, and taking all along, by the addresses of the office. */
class OfficeFilesTest {

    private static final String FORM = "/beheer/inzendingen/groep-starten";
    private static final String CV = "Opleiding in Utrecht <script>alert(1)</script>";

    private final TestDesk desk = new TestDesk();
    private final OfficeRoutes office = office();
    private String id = "";
    private String file = "";
    private String address = "";

    private OfficeRoutes office() {
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(desk.repository, desk.modules, desk.clock),
                RenderingConfig.standard(desk.folder),
                List.of());
        return new OfficeRoutes(
                rendering.screens(List.of()),
                new OfficeRoutes.Store(desk.submissions, desk.modules, desk.choices, desk.retention()),
                new OfficeRoutes.House(desk.security.rights(), desk.security.audit(), desk.task(), desk.clock));
    }

    @BeforeEach
    void send() throws Exception {
        Waiting.Outcome outcome = desk.waiting.take("leaderCv", "cv.txt", "text/plain", IntakeTest.octets(CV));
        KeptFile kept = ((Waiting.Outcome.Kept) outcome).file();
        Map<String, List<String>> answers = Map.of(
                "name", List.of("=HYPERLINK(\"https://evil.example\")"), "email", List.of("ruth@praktijk.example"));
        Filling start = new Filling("groep-starten", "key", TestDesk.MONDAY, "you", answers, List.of(kept), "");
        desk.intake().take(desk.form("groep-starten"), start, TestDesk.MONDAY);
        id = desk.submissions.list("groep-starten").get(0).id();
        file = desk.submissions.find(id).orElseThrow().files().get(0).id();
        address = FORM + "/" + id;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Visitor visitor(String role, Instant proved) {
        return Visitor.of("wil", new Belongings("Wil", Set.of(), Set.of(role)), Strength.SECOND_FACTOR, proved);
    }

    private Answer ask(Method method, String target, Map<String, String> placeholders, Visitor who) throws Exception {
        Route route = office.routes().stream()
                .filter(each -> each.method() == method && matches(each.pattern(), target))
                .findFirst()
                .orElseThrow();
        return route.handler()
                .handle(Request.of(method, target).with(Visitor.class, who).withPlaceholders(placeholders));
    }

    private static boolean matches(String pattern, String target) {
        return target.matches(pattern.replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private Map<String, String> one() {
        return Map.of("form", "groep-starten", "id", id, "file", file);
    }

    @Test
    void theFileIsSavedAndNeverShownByABrowserAndTheLogTellsWhoReadIt() throws Exception {
        Answer answer =
                ask(Method.GET, address + "/bestanden/" + file, one(), visitor("secretariaat", TestDesk.MONDAY));

        assertThat(answer.text()).isEqualTo(CV);
        assertThat(answer.header("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("cv.txt");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(desk.security.audit().list(AuditQuery.ALL))
                .extracting(line -> line.event())
                .contains("submission.file-viewed");
    }

    @Test
    void afterTheKeyOfTheHouseWasRenewedItIsClosedWithTheNewOneAlone() throws Exception {
        SecureRandom random = new SecureRandom();
        Seals.renewKey(desk.folder, random);
        Submissions after = new Submissions(desk.repository, Seals.open(desk.folder, random));

        assertThat(after.find(id)).isPresent();
        assertThat(after.reseal()).isEqualTo(1);
        assertThat(after.reseal()).isZero();

        Path key = desk.folder.resolve("house.key");
        Files.write(key, List.of(Files.readAllLines(key).get(0)));
        Submissions later = new Submissions(desk.repository, Seals.open(desk.folder, random));
        StoredSubmission.Whole whole = later.find(id).orElseThrow();
        assertThat(whole.submission().answers()).containsEntry("email", List.of("ruth@praktijk.example"));
        assertThat(whole.files()).extracting(StoredSubmission.StoredFile::name).containsExactly("cv.txt");
        assertThat(later.file(id, file).orElseThrow().octets()).isEqualTo(CV.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anotherOfficeFindsNoFile() {
        assertThatThrownBy(() ->
                        ask(Method.GET, address + "/bestanden/" + file, one(), visitor("redactie", TestDesk.MONDAY)))
                .isInstanceOf(RequestFailure.class);
    }

    @Test
    void whoTakesAllAlongShowsOnceMoreWhoTheyAreAndNothingCalculates() throws Exception {
        Map<String, String> form = Map.of("form", "groep-starten");
        Visitor fresh = visitor("secretariaat", TestDesk.MONDAY);

        String table = ask(Method.GET, FORM + "/export.csv", form, fresh).text();

        assertThat(table).contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", "ruth@praktijk.example");
        assertThat(ask(Method.GET, FORM + "/export.json", form, fresh).text()).contains("ruth@praktijk.example");
        desk.clock.add(Duration.ofHours(2));
        assertThatThrownBy(() -> ask(Method.GET, FORM + "/export.csv", form, fresh))
                .isInstanceOf(SignInNeeded.class);
        assertThat(desk.security.audit().list(AuditQuery.ALL).stream()
                        .filter(line -> line.event().equals("submission.exported")))
                .hasSize(2);
    }

    @Test
    void whatIsErasedTakesItsFileAlong() throws Exception {
        Answer answer = ask(Method.POST, address + "/wissen", one(), visitor("secretariaat", TestDesk.MONDAY));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(desk.submissions.list("groep-starten")).isEmpty();
        assertThat(desk.workflow.tasks().list(Set.of("role:secretariaat"))).isEmpty();
        assertThatThrownBy(() -> ask(
                        Method.GET, address + "/bestanden/" + file, one(), visitor("secretariaat", TestDesk.MONDAY)))
                .isInstanceOf(RequestFailure.class);
    }
}
