package nl.balint.portal.members;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.NewAccount;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.members.deeds.GroupLetters;
import nl.balint.portal.members.deeds.LeftWorks;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.MembershipDeeds;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.deeds.Succession;
import nl.balint.portal.members.erasure.Erasing;
import nl.balint.portal.members.erasure.ErasureJournal;
import nl.balint.portal.members.exchange.Importing;

/** A society with a real door and real mails, in memory unless it is told otherwise. */
public final class TestHouse implements AutoCloseable {

    public static final URI BASE = URI.create("http://localhost");
    private static final String PASSWORD = "vier stoelen in een kring";
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** A mail as it was written: the last part of its template's name, and what it says. */
    public record Letter(String template, Map<String, ?> values) {}

    public final TestSociety society;
    public final Register register;
    public final TestClock clock;
    public final SecurityModule security;
    public final Saves saves;
    public final Log log;
    public final GroupLetters letters;
    public final WorkflowModule workflow;
    private final MailModule mail;
    private final List<Letter> written = Collections.synchronizedList(new ArrayList<>());

    public TestHouse() {
        this(new TestSociety(), folder());
    }

    /** One that stays in a folder when its process has ended. */
    public TestHouse(Path folder) {
        this(new TestSociety(folder), folder);
    }

    private TestHouse(TestSociety society, Path folder) {
        this.society = society;
        register = society.register;
        clock = society.clock;
        saves = new Saves(society.repository);
        SecureRandom random = new SecureRandom();
        MailConfig.House name = new MailConfig.House("Balint", "secretariaat@balint.example");
        mail = new MailModule(
                new MailModule.Sources(society.repository, this::write, clock, random),
                new MailConfig(name, "post@balint.example", name.email(), BASE.toString(), new MailWay.Demo()));
        security = new SecurityModule(
                new SecurityModule.Sources(society.repository, mail.outbox(), register.belonging(), clock, random),
                SecurityConfig.local(),
                new SecurityModule.Files(folder, Path.of("../../../config/roles.yaml")));
        workflow = new WorkflowModule(society.repository, clock, random);
        log = new Log(security.audit());
        letters = new GroupLetters(mail.outbox(), register, accounts(), BASE);
    }

    public nl.balint.cms.mail.Outbox outbox() {
        return mail.outbox();
    }

    /** Who hears of what is done to memberships. */
    public MembershipDeeds.Told told() {
        return new MembershipDeeds.Told(
                letters,
                new Succession(workflow.tasks()),
                new LeftWorks(
                        register, new Announcements(society.repository, register.ids()), workflow.tasks(), clock));
    }

    public Accounts accounts() {
        return security.accounts();
    }

    /** Somebody who signed in with both factors just now, as they belong at this instant. */
    public Visitor visitor(Member member) {
        return Visitor.of(
                member.id(),
                register.belonging().of(member.id(), clock.instant()),
                Strength.SECOND_FACTOR,
                clock.instant());
    }

    /** Somebody who gave a password and nothing more. */
    public Visitor halfVisitor(Member member) {
        return Visitor.of(
                member.id(), register.belonging().of(member.id(), clock.instant()), Strength.PASSWORD, clock.instant());
    }

    /** Somebody of the secretariat. */
    public Visitor office() {
        Member wil = register.members().search("Verhagen").stream()
                .findFirst()
                .orElseGet(() -> society.person("Wil", "", "Verhagen"));
        give(wil, SocietyRole.SECRETARIAAT);
        return visitor(wil);
    }

    public void give(Member member, SocietyRole role) {
        if (register.assignments().ofMember(member.id()).isEmpty()) {
            society.change(content -> register.assignments()
                    .add(
                            content,
                            new Assignment(
                                    "",
                                    member.id(),
                                    role,
                                    Assignment.NATIONAL,
                                    Term.from(java.time.LocalDate.of(2026, 1, 1)))));
        }
    }

    /** Gives somebody an account that is set up. */
    public void account(Member member) {
        society.change(content -> addReady(content, member));
    }

    private void addReady(Content content, Member member) {
        accounts()
                .addReady(
                        content,
                        new NewAccount(
                                member.id(),
                                member.contact().email(),
                                member.name().full()),
                        PASSWORD,
                        SECRET);
    }

    /** Erases people; its journal lies in a folder. */
    public Erasing erasing(Path data) {
        Importing importing = new Importing(
                society.repository, register, clock, id -> accounts().find(id).isPresent());
        return new Erasing(
                new Erasing.Sources(society.repository, register, security, mail.outbox(), clock),
                ErasureJournal.in(data),
                new Erasing.Own(
                        new Announcements(society.repository, register.ids()),
                        importing,
                        new Succession(workflow.tasks())));
    }

    /** The mails so far, the last part of the names of their templates. */
    public List<Letter> letters() {
        return List.copyOf(written);
    }

    /** The events in the log about something, the newest first. */
    public List<String> events(String object) {
        return security.audit().list(AuditQuery.ALL.about(object)).stream()
                .map(AuditLine::event)
                .toList();
    }

    private String write(String template, Map<String, ?> values) {
        written.add(new Letter(template.substring(template.lastIndexOf('/') + 1), values));
        return "<html><head><title>Mail</title></head><body><p>Beste lezer</p></body></html>";
    }

    static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-members");
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        workflow.close();
        security.close();
        mail.close();
        society.close();
    }
}
