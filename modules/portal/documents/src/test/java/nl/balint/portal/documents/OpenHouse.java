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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.View;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FailurePage;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.HttpConfig;
import nl.balint.cms.http.HttpServer;
import nl.balint.cms.http.ReadyAnswers;
import nl.balint.cms.http.Request;
import nl.balint.cms.mail.Delivery;
import nl.balint.cms.mail.MailState;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.WorkflowModule;
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

    private final OpenModules modules;
    final SetClock clock;
    final AnyCheck check;
    final Register register;
    final DocumentsModule documents;
    final SecurityModule security;
    final WorkflowModule workflow;
    private final HttpServer server;
    private final Map<String, Member> people = new HashMap<>();
    final Group zeist;

    private OpenHouse(OpenModules modules) {
        this.modules = modules;
        clock = modules.clock;
        check = modules.check;
        register = modules.register;
        documents = modules.documents;
        security = modules.security;
        workflow = modules.workflow;
        if (register.groups().list().isEmpty()) {
            settle();
        }
        register.members().list().forEach(member -> people.put(member.name().given(), member));
        zeist = register.groups().findBySlug("zeist").orElseThrow();
        server =
                HttpServer.start(HttpConfig.local(0), documents.routes(), ReadyAnswers.NONE, FailurePage.PLAIN, gate());
    }

    private void settle() {
        Group here = group("Zeist");
        join("Anna", here, MembershipKind.LEADER);
        join("Emma", here, MembershipKind.MEMBER);
        join("Jan", here, MembershipKind.MEMBER);
        join("Bram", group("Utrecht"), MembershipKind.LEADER);
        person("Ilse");
    }

    OpenHouse(Path data, DocumentsConfig config) {
        this(OpenModules.of(data, config, OpenModules.Judges.PLAYED));
    }

    OpenHouse(Path data) {
        this(data, DocumentsConfig.STANDARD);
    }

    /** With the checks, the children and the index that members meet. */
    static OpenHouse inEarnest(Path data) {
        return inEarnest(data, DocumentsConfig.STANDARD);
    }

    static OpenHouse inEarnest(Path data, DocumentsConfig config) {
        return new OpenHouse(OpenModules.of(data, config, OpenModules.Judges.REAL));
    }

    /** The same, which can be closed and opened again, also from a copy of its folder. */
    static OpenHouse kept(Path data) {
        return new OpenHouse(OpenModules.kept(data, DocumentsConfig.STANDARD));
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
        try (Content content = modules.repository.open(Access.SYSTEM, View.DRAFT)) {
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

    /** Everything that a part of the repository says. */
    String kept(String workspace) {
        return KeptText.of(modules.repository, workspace);
    }

    List<Delivery> mails() {
        return modules.mail.outbox().list(MailState.WAITING, 100);
    }

    int port() {
        return server.port();
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
        modules.close();
    }
}
