package nl.balint.cms.submissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.AskedForm;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.Seals;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.workflow.Terms;
import nl.balint.cms.workflow.WorkflowModule;
import org.threeten.extra.MutableClock;

/** The forms of the light modules in a house in memory, with a clock that is set by hand. */
final class TestDesk implements AutoCloseable {

    static final Instant MONDAY = Instant.parse("2027-03-01T10:00:00Z");

    final MutableClock clock = MutableClock.of(MONDAY, Terms.DUTCH_TIME);
    final FormChoices choices = new FormChoices();
    final FormReceivers receivers = new FormReceivers();
    final List<Map<String, ?>> mails = Collections.synchronizedList(new ArrayList<>());
    final Repository repository = Repository.inMemory(clock);
    final LightModules modules =
            LightModules.open(List.of(Path.of("../../../light-modules")), LightModules.Reload.NEVER);
    final Path folder = folder();
    final Seals seals;
    final WorkflowModule workflow;
    final SecurityModule security;
    final Submissions submissions;
    final Waiting waiting;
    final Fillings fillings;
    final Drafts drafts;
    private final MailModule mail;

    TestDesk() {
        SecureRandom random = new SecureRandom();
        seals = Seals.open(folder, random);
        MailConfig.House name = new MailConfig.House("Balint", "secretariaat@balint.example");
        mail = new MailModule(
                new MailModule.Sources(repository, this::write, clock, random),
                new MailConfig(name, name.email(), name.email(), "https://balint.example", new MailWay.Demo()));
        security = new SecurityModule(
                new SecurityModule.Sources(
                        repository,
                        mail.outbox(),
                        (userId, at) -> new Belongings("Wil", Set.of(), Set.of()),
                        clock,
                        random),
                SecurityConfig.local(),
                new SecurityModule.Files(folder, Path.of("../../../config/roles.yaml")));
        workflow = new WorkflowModule(repository, clock, random);
        submissions = new Submissions(repository, seals);
        fillings = new Fillings(seals, clock);
        waiting = new Waiting(folder.resolve("files"), TestDesk::check, seals, clock);
        drafts = new Drafts(
                submissions,
                waiting,
                seals,
                new Drafts.Post(mail.outbox(), URI.create("https://balint.example"), clock));
        choices.register("members:open-groups", () -> List.of(Choice.of("g1", "Zeist"), Choice.of("g2", "Haarlem")));
    }

    /** As after a restart: nothing is remembered but what was saved. */
    Intake intake() {
        return new Intake(submissions, drafts, waiting, new Intake.House(receivers, task(), security.audit()));
    }

    OfficeTask task() {
        return new OfficeTask(submissions, workflow.tasks());
    }

    Retention retention() {
        return new Retention(submissions, modules, new Retention.House(task(), security.audit()), clock);
    }

    AskedForm form(String name) {
        return new AskedForm(modules.current().form(name).orElseThrow(), choices);
    }

    /** Somebody who filled in the form for questions. */
    Filling question(String message) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("name", List.of("Floor IJzerman"));
        answers.put("email", List.of("floor@praktijk.example"));
        answers.put("about", List.of("group"));
        answers.put("message", List.of(message));
        return fillings.begin(form("contact").definition()).with(answers);
    }

    private static FileCheck.Finding check(Path file, String name, String type) {
        try {
            String text = Files.readString(file);
            return text.contains("virus")
                    ? new FileCheck.Finding.Unwelcome("documents.refused.virus", List.of())
                    : new FileCheck.Finding.Welcome("text/plain", file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String write(String template, Map<String, ?> values) {
        mails.add(values);
        return "<html><head><title>Mail</title></head><body><p>Beste lezer</p></body></html>";
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-submissions");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        workflow.close();
        security.close();
        mail.close();
        modules.close();
        repository.close();
    }
}
