package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FailurePage;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.HttpConfig;
import nl.balint.cms.http.HttpServer;
import nl.balint.cms.http.ReadyAnswers;
import nl.balint.cms.http.Request;
import nl.balint.cms.mail.Delivery;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailState;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.ScreenValues;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.Index;
import nl.balint.cms.search.Search;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.documents.internal.index.ShelvedIndex;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The documents behind a real door, with the real screens. Anna leads Zeist, Emma and Jan are in it; Bram leads
 * Utrecht; Ilse belongs to no group. Who comes says so in a header of the test.
 */
final class OpenHouse implements AutoCloseable {

    static final String ZEIST = "/mijn/groepen/zeist/documenten";

    private static final LightModules MODULES =
            LightModules.open(List.of(Path.of("../../../light-modules")), LightModules.Reload.NEVER);

    final SetClock clock = new SetClock(Instant.parse("2027-03-03T19:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    final AnyCheck check = new AnyCheck();
    private final ShelvedIndex index = ShelvedIndex.inMemory();
    final Repository repository = Repository.inMemory(clock);
    final Register register = Register.open(repository, new SecureRandom(), Duration.ofDays(60));
    final DocumentsModule documents;
    final SecurityModule security;
    final MailModule mail;
    final WorkflowModule workflow;
    private final HttpServer server;
    private final Map<String, Member> people = new HashMap<>();
    final Group zeist;

    /** Who judges files and finds words. */
    private enum Judges {
        PLAYED,
        REAL
    }

    private OpenHouse(Path data, DocumentsConfig config, Judges judges) {
        SecureRandom random = new SecureRandom();
        SiteModule site = new SiteModule(
                new Site(SampleHouse.society(), "http://localhost"), repository, new Search(Index.inMemory()), clock);
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(repository, MODULES, clock),
                new RenderingConfig(Duration.ofSeconds(20), 10_000_000, 1_000_000, data, clock.getZone()),
                site.templateFunctions());
        Once once = new Once(random, clock);
        Screens screens = rendering.screens(List.<ScreenValues>of(once, request -> Map.of("csrf", "bewijs")));
        MailConfig.House name = new MailConfig.House("Balint", "secretariaat@balint.example");
        mail = new MailModule(
                new MailModule.Sources(repository, rendering.screens(List.of())::text, clock, random),
                new MailConfig(name, name.email(), name.email(), "http://localhost", new MailWay.Demo()));
        security = new SecurityModule(
                new SecurityModule.Sources(repository, mail.outbox(), register.belonging(), clock, random),
                door(),
                new SecurityModule.Files(data.resolve("keys"), Path.of("../../../config/roles.yaml")));
        workflow = new WorkflowModule(repository, clock, random);
        DocumentsModule.Sources sources = new DocumentsModule.Sources(repository, data, clock, random);
        DocumentsModule.Society members = new DocumentsModule.Society(
                register.groups(), register.members(), register.memberships(), register.belonging());
        DocumentsModule.House around =
                new DocumentsModule.House(screens, once, security, mail.outbox(), workflow.tasks());
        documents = judges == Judges.REAL
                ? new DocumentsModule(sources, members, around, config)
                : new DocumentsModule(
                        sources,
                        members,
                        around,
                        config,
                        new DocumentsModule.Plugs(DocumentsModule.vault(sources), check, index, List.of(index)));
        register.groups().addArea(documents);
        documents.start();
        zeist = group("Zeist");
        Group utrecht = group("Utrecht");
        join("Anna", zeist, MembershipKind.LEADER);
        join("Emma", zeist, MembershipKind.MEMBER);
        join("Jan", zeist, MembershipKind.MEMBER);
        join("Bram", utrecht, MembershipKind.LEADER);
        person("Ilse");
        server =
                HttpServer.start(HttpConfig.local(0), documents.routes(), ReadyAnswers.NONE, FailurePage.PLAIN, gate());
    }

    /** As on one machine, where forty downloads at once are remarkably many. */
    private static SecurityConfig door() {
        SecurityConfig local = SecurityConfig.local();
        return new SecurityConfig(
                local.baseUrl(),
                local.houseName(),
                local.houseWords(),
                local.sessions(),
                local.lifetimes(),
                local.lengths(),
                new SecurityConfig.Brakes(20, 40));
    }

    OpenHouse(Path data, DocumentsConfig config) {
        this(data, config, Judges.PLAYED);
    }

    OpenHouse(Path data) {
        this(data, DocumentsConfig.STANDARD);
    }

    /** With the checks, the children and the index that members meet. */
    static OpenHouse inEarnest(Path data) {
        return new OpenHouse(data, DocumentsConfig.STANDARD, Judges.REAL);
    }

    /** Lets in who the header names, as they stand at this instant. */
    private Gate gate() {
        return (request, next) -> {
            try {
                return next.handle(request.header("X-Visitor")
                        .map(name -> request.with(Visitor.class, visitor(name, request)))
                        .orElse(request));
            } catch (SignInNeeded needed) {
                return Answer.redirect(
                        302,
                        needed.proof() == nl.balint.cms.security.Proof.SIGN_IN ? "/inloggen" : "/inloggen/tweede-stap");
            }
        };
    }

    private Visitor visitor(String name, Request request) {
        Strength strength = request.header("X-Password-Only").isPresent() ? Strength.PASSWORD : Strength.SECOND_FACTOR;
        String id = id(name);
        Instant now = clock.instant();
        return Visitor.of(id, register.belonging().of(id, now), strength, now);
    }

    String id(String name) {
        return Objects.requireNonNull(people.get(name)).id();
    }

    private Group group(String name) {
        Group group =
                SampleHouse.group(name, register.ids().next(), register.groups().nextNumber());
        change(content -> register.groups().add(content, group));
        return group;
    }

    Member person(String given) {
        return people.computeIfAbsent(given, unknown -> {
            Member member = Member.of(
                    register.ids().next(),
                    PersonName.of(given, "de", "Wit"),
                    new Contact(given.toLowerCase(java.util.Locale.ROOT) + "@huisarts.example", "+31612345678"));
            change(content -> register.members().save(content, member));
            return member;
        });
    }

    private void join(String given, Group group, MembershipKind kind) {
        Member member = person(given);
        Membership asked = Membership.of("", group.id(), member.id(), kind, Term.from(LocalDate.of(2026, 1, 1)));
        change(content -> register.memberships().add(content, asked));
    }

    /** Ends what somebody is in Zeist at this instant. */
    void leave(String given) {
        register.memberships().at(zeist.id(), clock.instant()).stream()
                .filter(membership -> membership.memberId().equals(id(given)))
                .forEach(membership -> change(content -> register.memberships()
                        .end(content, membership, clock.instant(), Membership.LeavingReason.NOT_TOLD)));
    }

    void change(Consumer<Content> deed) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            deed.accept(content);
            content.save();
        }
    }

    /** Puts a text in a folder of Zeist, as Anna would. */
    String announce(String folder, String name, String text) {
        Access access = visitorAccess("Anna");
        try (Area area = documents.areas().open(access, zeist.id())) {
            NewFile file = TestHouse.file(name, text);
            return documents
                    .filing()
                    .add(area, TestHouse.folder(area, folder), file)
                    .id();
        }
    }

    Access visitorAccess(String name) {
        return Visitor.of(
                        id(name),
                        register.belonging().of(id(name), clock.instant()),
                        Strength.SECOND_FACTOR,
                        clock.instant())
                .access();
    }

    String folderId(String name) {
        try (Area area = documents.areas().open(Access.SYSTEM, zeist.id())) {
            return TestHouse.folder(area, name).id();
        }
    }

    String folder(String name) {
        return ZEIST + "/" + folderId(name);
    }

    List<Delivery> mails() {
        return mail.outbox().list(MailState.WAITING, 100);
    }

    HttpResponse<byte[]> ask(String who, String method, String target, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + target))
                .method(method, body);
        request.header("Sec-Fetch-Site", "same-origin");
        if (!who.isEmpty()) {
            request.header("X-Visitor", who);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<byte[]> get(String who, String target, String... headers) {
        return ask(who, "GET", target, BodyPublishers.noBody(), headers);
    }

    /** An answer of which the rest is still to come. */
    HttpResponse<InputStream> open(String who, String target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + target))
                .header("X-Visitor", who)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    HttpResponse<byte[]> post(String who, String target, String form, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return ask(who, "POST", target, BodyPublishers.ofString(form), all);
    }

    Document page(String who, String target) {
        HttpResponse<byte[]> answer = get(who, target);
        if (answer.statusCode() != 200) {
            throw new AssertionError(target + " gives " + answer.statusCode());
        }
        return Jsoup.parse(text(answer));
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        documents.close();
        workflow.close();
        security.close();
        mail.close();
        repository.close();
    }
}
