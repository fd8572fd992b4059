package nl.balint.portal.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailState;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.print.House;
import nl.balint.cms.print.Printer;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.workflow.Terms;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.applications.deeds.StartingParts;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.wiring.ApplicationsConfig;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.portal.places.Position;
import org.threeten.extra.MutableClock;

/** A house with a society, a real door, real mails and a settable clock, in memory. */
public final class TestHouse implements AutoCloseable {

    public static final String OFFICE = "secretariaat@balint.example";

    /** A mail as it was written: the last part of its template's name, and what it says. */
    public record Written(String letter, Map<String, ?> values) {}

    /** A few real places, by the four digits of the postcode. */
    private static final Map<String, Position> MAP = Map.of(
            "5261", new Position(51.6570, 5.2870),
            "5211", new Position(51.6890, 5.3030),
            "3701", new Position(52.0880, 5.2330),
            "3971", new Position(52.0520, 5.2840),
            "3511", new Position(52.0910, 5.1220),
            "3732", new Position(52.1090, 5.1810),
            "9401", new Position(52.9950, 6.5640));

    public final MutableClock clock = MutableClock.of(Instant.EPOCH, Terms.DUTCH_TIME);
    public final Repository repository = Repository.inMemory(clock);
    public final Register register = Register.open(repository, new SecureRandom(), Duration.ofDays(60));
    public final TestSociety society = new TestSociety(repository, register, clock);
    public final SecurityModule security;
    public final WorkflowModule workflow;
    public ApplicationsModule module;
    private final MailModule mail;
    private final List<Written> written = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger submissions = new AtomicInteger();

    public TestHouse(String now) {
        now(now);
        SecureRandom random = new SecureRandom();
        MailConfig.House name = new MailConfig.House("Balint", OFFICE);
        mail = new MailModule(
                new MailModule.Sources(repository, this::write, clock, random),
                new MailConfig(name, "post@balint.example", OFFICE, "http://localhost", new MailWay.Demo()));
        security = new SecurityModule(
                new SecurityModule.Sources(repository, mail.outbox(), register.belonging(), clock, random),
                SecurityConfig.local(),
                new SecurityModule.Files(folder(), Path.of("../../../config/roles.yaml")));
        workflow = new WorkflowModule(repository, clock, random);
        reopen();
    }

    /** Puts the clock at a Dutch time, "2027-01-06T09:00". */
    public void now(String local) {
        clock.setInstant(LocalDateTime.parse(local).atZone(Terms.DUTCH_TIME).toInstant());
    }

    /** The start of groups, with letters that say what they were given. */
    public StartsModule starts() {
        return module.starts(
                new StartingParts.Defaults(8, 12, 500),
                new Printer(TestHouse::paper, new House("Balint", OFFICE, "http://localhost")));
    }

    private static String paper(String template, Map<String, ?> values) {
        return "<html lang=\"nl\"><head><title>Brief</title></head><body style=\"font-family: Paper\"><p>"
                + template.substring(template.lastIndexOf('/') + 1) + "</p><p>" + values.values()
                + "</p></body></html>";
    }

    /** As after a restart: nothing is remembered but what was saved. */
    public void reopen() {
        module = new ApplicationsModule(
                new ApplicationsModule.Sources(
                        repository,
                        register,
                        security,
                        mail.outbox(),
                        workflow.tasks(),
                        new ApplicationsModule.Society("Balint", OFFICE, URI.create("http://localhost")),
                        postcode -> MAP.getOrDefault(postcode, Position.NONE),
                        clock,
                        new SecureRandom()),
                ApplicationsConfig.STANDARD);
    }

    public void change(Consumer<Content> deed) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            deed.accept(content);
            content.save();
        }
    }

    public NewApplication application(Member person, Wishes wishes) {
        return NewApplication.of(person, wishes, "submission-" + submissions.incrementAndGet());
    }

    /** An application that has been sent and confirmed. */
    public String confirmed(Member person, Wishes wishes) {
        String id = module.joining().send(application(person, wishes));
        act(Actor.APPLICANT, id, new JoinAct.Confirm());
        return id;
    }

    /** One to which the group said yes. */
    public String placeable(Member person, Group group, LocalDate from) {
        String id = confirmed(person, Wishes.of("3701", 25, group.id()));
        act(Actor.office("wil"), id, new JoinAct.TakeUp());
        act(Actor.office("wil"), id, new JoinAct.Propose(group.id()));
        act(society.leader(group), id, new JoinAct.Meet());
        act(society.leader(group), id, JoinAct.ReportMeeting.of(JoinAct.Result.FITS, from));
        act(society.leader(group), id, new JoinAct.Vote(nl.balint.portal.applications.procedure.Ballot.Choice.AGREE));
        act(society.leader(group), id, new JoinAct.CloseBallot());
        return id;
    }

    /** Does what must go well. */
    public void act(Actor actor, String id, JoinAct act) {
        Step<JoinCase> step = module.joining().act(actor, id, act);
        if (!step.isDone()) {
            throw new AssertionError(act + " by " + actor + ": " + step);
        }
    }

    public Application get(String id) {
        return module.applications().get(id);
    }

    /** The mails so far. */
    public List<Written> mails() {
        return List.copyOf(written);
    }

    /** The names of the mails so far. */
    public List<String> letters() {
        return written.stream().map(Written::letter).toList();
    }

    /** The names of the mails that wait to leave: each once, also when the save that brought it was tried again. */
    public List<String> waiting() {
        return mail.outbox().list(MailState.WAITING, 1_000).stream()
                .map(delivery ->
                        delivery.template().substring(delivery.template().lastIndexOf('/') + 1))
                .toList();
    }

    public void forgetMails() {
        written.clear();
    }

    /** The key in the last mail of that name. */
    public String key(String letter) {
        String link = mails().stream()
                .filter(mail -> mail.letter().equals(letter))
                .map(mail -> String.valueOf(mail.values().get("link")))
                .reduce((one, later) -> later)
                .orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** The events in the log about an application, the oldest first. */
    public List<AuditLine> log(String id) {
        List<AuditLine> lines = new ArrayList<>(security.audit().list(AuditQuery.ALL.about("application:" + id)));
        Collections.reverse(lines);
        return lines;
    }

    private String write(String template, Map<String, ?> values) {
        written.add(new Written(template.substring(template.lastIndexOf('/') + 1), values));
        return "<html><head><title>Mail</title></head><body><p>Beste lezer</p></body></html>";
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-applications");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        workflow.close();
        security.close();
        mail.close();
        repository.close();
    }
}
