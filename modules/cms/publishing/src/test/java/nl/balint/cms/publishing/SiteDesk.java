package nl.balint.cms.publishing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Seals;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.WorkflowModule;
import org.threeten.extra.MutableClock;

/** A site of a few pages, with who works on it. */
final class SiteDesk implements AutoCloseable {

    static final String BRAM = "bram";
    static final String LOTTE = "lotte";

    final MutableClock clock = MutableClock.of(Instant.parse("2027-01-06T09:00:00Z"), ZoneOffset.UTC);
    final Repository repository = Repository.inMemory(clock);
    final List<AuditLine> log = new ArrayList<>();
    final Versions versions = new Versions(repository, clock);
    final Plans plans = new Plans(repository);
    final Redirects redirects = new Redirects(repository, clock);
    final Misses misses = new Misses(repository, clock);
    final Bin bin = new Bin(repository, clock);
    final Publishing publishing = new Publishing(
            repository, (content, line) -> log.add(line), new Publishing.Books(versions, plans, redirects, bin));

    final Writers writers = new Writers(Rights.of(
            Map.of("redactie", List.of("pages:edit"), "eindredactie", List.of("pages:edit", "pages:publish")),
            clock,
            Duration.ofMinutes(10)));
    final Deeds deeds = new Deeds(publishing, writers, who -> who);

    final List<Mail> mails = new ArrayList<>();
    final Tasks tasks = new WorkflowModule(repository, clock, new SecureRandom()).tasks();
    final Planning planning = new Planning(
            new Planning.Sources(publishing, plans, versions, tasks), (content, line) -> log.add(line), clock);
    final Redirecting redirecting = new Redirecting(
            new Redirecting.Sources(publishing, redirects, misses),
            request -> repository.open(Access.ANONYMOUS, View.PUBLISHED),
            (content, line) -> log.add(line));
    final Reviews reviews;
    final Reviewing reviewing;

    /**
     * Opens it.
     *
     * @param keys a folder for the key of the house
     */
    SiteDesk(Path keys) {
        reviews = new Reviews(repository, Seals.open(keys, new SecureRandom()), clock);
        reviewing = new Reviewing(
                new Reviewing.Sources(publishing, planning, versions, reviews, tasks),
                new Reviewing.Post(
                        (content, mail) -> mails.add(mail),
                        who -> Optional.of(who + "@balint.example"),
                        "https://balint.example"),
                (content, line) -> log.add(line),
                clock);
    }

    /** Who asks, with a role. */
    static Visitor visitor(String who, String role) {
        Belongings belongings = new Belongings(who, Set.of(), Set.of(role));
        return Visitor.of(who, belongings, Strength.SECOND_FACTOR, Instant.EPOCH);
    }

    static ContentPath at(String path) {
        return ContentPath.of(SitePages.WORKSPACE, path);
    }

    /** A page with one text on it. */
    void page(String path, String text) {
        change(content -> {
            Node page = content.get(at(path).parent()).add(at(path).name(), SitePages.PAGE);
            page.set("title", "Pagina " + page.name());
            page.set(SitePages.TEMPLATE, "site:pages/article");
            Node component = page.add("main", SitePages.AREA).add("00", SitePages.COMPONENT);
            component.set("text", text);
        });
    }

    void write(String path, String text) {
        change(content -> content.get(at(path + "/main/00")).set("text", text));
    }

    void change(Consumer<Content> deed) {
        clock.add(Duration.ofMinutes(1));
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            deed.accept(content);
            content.save();
        }
        clock.add(Duration.ofMinutes(1));
    }

    /** The text on the page in the draft. */
    String draft(String path) {
        try (Content content = publishing.draft()) {
            return content.get(at(path + "/main/00")).text("text").orElse("");
        }
    }

    /** The same as visitors see it; "-" when they see nothing. */
    String visible(String path) {
        try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return content.find(at(path + "/main/00"))
                    .flatMap(node -> node.text("text"))
                    .orElse("-");
        }
    }

    PageState state(String path) {
        try (Content content = publishing.draft()) {
            return PageState.of(content.get(at(path)));
        }
    }

    List<Version> versions(String path) {
        try (Content content = publishing.draft()) {
            return versions.list(content, content.get(at(path)).id());
        }
    }

    void publish(String... paths) {
        publishing.publish(BRAM, Arrays.stream(paths).map(SiteDesk::at).toList());
    }

    @Override
    public void close() {
        repository.close();
    }
}
