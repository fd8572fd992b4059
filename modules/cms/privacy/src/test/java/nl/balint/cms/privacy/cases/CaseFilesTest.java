package nl.balint.cms.privacy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.privacy.register.RegisterHistory;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.workflow.Task;
import nl.balint.cms.workflow.Terms;
import nl.balint.cms.workflow.WorkflowModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

class CaseFilesTest {

    private static final Map<String, String> JOKE =
            Map.of("what", "ACCESS", "name", "Joke Smit", "email", "joke@thuis.example", "message", "Wat hebt u?");
    private static final Map<String, String> LEAK =
            Map.of("what", "Een adreslijst ging naar de verkeerde groep.", "risk", "SOME");
    private static final String FATMA = "fatma-0001";

    private final MutableClock clock = MutableClock.of(Instant.parse("2027-01-31T09:00:00Z"), Terms.DUTCH_TIME);
    private final Repository repository = Repository.inMemory(clock);
    private final List<String> mailed = new ArrayList<>();

    @TempDir
    private Path folder;

    private SecurityModule security;
    private WorkflowModule workflow;
    private CaseFiles files;

    @BeforeEach
    void open() {
        SecureRandom random = new SecureRandom();
        MailConfig.House house = new MailConfig.House("Balint", "secretariaat@balint.example");
        MailModule mail = new MailModule(
                new MailModule.Sources(repository, this::written, clock, random),
                new MailConfig(house, "post@balint.example", house.email(), "http://localhost", new MailWay.Demo()));
        security = new SecurityModule(
                new SecurityModule.Sources(
                        repository, mail.outbox(), (id, at) -> new Belongings("", Set.of(), Set.of()), clock, random),
                SecurityConfig.local(),
                new SecurityModule.Files(folder, Path.of("../../../config/roles.yaml")));
        workflow = new WorkflowModule(repository, clock, random);
        CaseLetters letters = new CaseLetters(
                mail.outbox(), () -> List.of("fatma@balint.example"), URI.create("https://balint.example"));
        files = new CaseFiles(new CaseFiles.Sources(repository, security.audit(), workflow.tasks(), letters, clock));
    }

    @AfterEach
    void close() {
        workflow.close();
        security.close();
        repository.close();
    }

    @Test
    void aRequestOfTheLastDayOfJanuaryIsAnsweredByTheLastDayOfFebruary() {
        CaseFile file = request();

        assertThat(file.number()).isEqualTo("PRV-2027-0001");
        assertThat(file.due()).isEqualTo(Instant.parse("2027-02-28T22:59:00Z"));
        assertThat(waiting()).singleElement().satisfies(task -> {
            assertThat(task.what().kind()).isEqualTo("privacy.request");
            assertThat(task.what().due()).isEqualTo(file.due());
            assertThat(task.what().address()).isEqualTo("/beheer/privacy/PRV-2027-0001");
        });
        assertThat(mailed).containsExactlyInAnyOrder("received", "office-new");
    }

    @Test
    void anIncidentHasSeventyTwoHoursAlsoWhenTheClocksChange() {
        clock.setInstant(Instant.parse("2027-03-27T21:00:00Z"));

        CaseFile file = files.open(CaseKind.INCIDENT, clock.instant(), LEAK, FATMA);

        assertThat(file.due()).isEqualTo(Instant.parse("2027-03-30T21:00:00Z"));
        assertThat(mailed).containsExactly("office-new");
    }

    @Test
    void twoMonthsMoreCanBeTakenOnceAndTheReasonIsMailed() {
        CaseFile file = request();

        files.extend(file.number(), "We zoeken het nog uit.", FATMA);
        files.extend(file.number(), "Nog een keer.", FATMA);

        CaseFile extended = files.find(file.number()).orElseThrow();
        assertThat(extended.due()).isEqualTo(Instant.parse("2027-04-30T21:59:00Z"));
        assertThat(mailed).containsOnlyOnce("extended");
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.what().due()).isEqualTo(extended.due()));
    }

    @Test
    void anIncidentWaitsForNobody() {
        CaseFile file = files.open(CaseKind.INCIDENT, clock.instant(), LEAK, FATMA);

        files.extend(file.number(), "Het is druk.", FATMA);

        assertThat(files.find(file.number()).orElseThrow().due()).isEqualTo(file.due());
    }

    @Test
    void theAnswerGoesOutByMailAndNothingWaitsAnyMore() {
        CaseFile file = request();

        files.close(file.number(), "Wij hebben niets van u.", FATMA);
        files.close(file.number(), "Nog eens.", FATMA);

        assertThat(files.find(file.number()).orElseThrow().isOpen()).isFalse();
        assertThat(mailed).containsOnlyOnce("answer");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoLooksAfterPrivacyIsRemindedOnceForATerm() {
        CaseFile file = request();

        files.remind();
        assertThat(mailed).doesNotContain("office-due");
        clock.setInstant(file.due().minus(Duration.ofDays(6)));
        files.remind();
        files.remind();
        assertThat(mailed).containsOnlyOnce("office-due");

        files.extend(file.number(), "Het is ingewikkeld.", FATMA);
        files.remind();
        assertThat(mailed).containsOnlyOnce("office-due");
        clock.setInstant(Instant.parse("2027-04-29T09:00:00Z"));
        files.remind();
        assertThat(mailed.stream().filter("office-due"::equals)).hasSize(2);
    }

    @Test
    void aRequestGoesAYearAfterItWasAnsweredAndAnIncidentAfterFive() {
        String request = request().number();
        String incident =
                files.open(CaseKind.INCIDENT, clock.instant(), LEAK, FATMA).number();
        files.close(request, "Klaar.", FATMA);
        files.close(incident, "Niet gemeld: geen risico.", FATMA);

        clock.setInstant(Instant.parse("2028-02-01T09:00:00Z"));
        files.tidy();
        assertThat(files.list()).extracting(CaseFile::number).containsExactly(incident);
        clock.setInstant(Instant.parse("2032-02-01T09:00:00Z"));
        files.tidy();
        assertThat(files.list()).isEmpty();
    }

    @Test
    void whatIsStillOpenNeverGoesByItself() {
        request();

        clock.setInstant(Instant.parse("2030-01-01T09:00:00Z"));
        files.tidy();

        assertThat(files.list()).hasSize(1);
    }

    @Test
    void aNumberIsNeverGivenTwiceAndEachYearBeginsAnew() {
        String first = request().number();
        files.close(first, "Klaar.", FATMA);
        clock.setInstant(Instant.parse("2028-03-01T09:00:00Z"));
        files.tidy();

        assertThat(request().number()).isEqualTo("PRV-2028-0001");
        assertThat(request().number()).isEqualTo("PRV-2028-0002");
    }

    @Test
    void whoIsErasedIsTakenOutOfTheirRequestAndThatThereWasOneStays() {
        String number = request().number();

        assertThat(files.of("joke@thuis.example"::equals)).hasSize(1);
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(files.forget(content, "joke@thuis.example"::equals)).isEqualTo(1);
            content.save();
        }

        CaseFile file = files.find(number).orElseThrow();
        assertThat(file.facts()).containsOnlyKeys("what");
        assertThat(file.isOpen()).isTrue();
    }

    @Test
    void theLogNamesTheFileAndNobody() {
        CaseFile file = request();
        files.amend(file.number(), JOKE, FATMA);

        assertThat(security.audit().list(nl.balint.cms.security.AuditQuery.ALL)).allSatisfy(line -> {
            assertThat(line.object()).isEqualTo("privacy:PRV-2027-0001");
            assertThat(line.toString()).doesNotContain("Joke", "thuis");
        });
    }

    @Test
    void theRegisterIsKeptWhenItChangedAndThenThereIsSomethingToAnnounce() {
        RegisterHistory history = new RegisterHistory(repository, workflow.tasks(), clock);

        history.keep("een");
        history.keep("een");
        assertThat(waiting()).isEmpty();
        history.keep("twee");

        assertThat(history.list()).extracting(RegisterHistory.Version::table).containsExactly("twee", "een");
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.what().kind()).isEqualTo(RegisterHistory.CHANGED));
    }

    private CaseFile request() {
        return files.open(CaseKind.REQUEST, clock.instant(), JOKE, "");
    }

    private List<Task> waiting() {
        return workflow.tasks().list(Set.of("role:privacy"));
    }

    private String written(String template, Map<String, ?> values) {
        mailed.add(template.substring(template.lastIndexOf('/') + 1));
        return "<!doctype html><title>Mail</title><p>Tekst</p>";
    }
}
