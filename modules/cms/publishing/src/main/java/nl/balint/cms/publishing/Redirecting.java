package nl.balint.cms.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;

/** Sends on who asks for an address that was, and lets the redactie say where to. */
public final class Redirecting {

    private final Publishing publishing;
    private final Redirects redirects;
    private final Misses misses;
    private final Function<Request, Content> visit;
    private final BiConsumer<Content, AuditLine> log;

    /** What it stands on. */
    public record Sources(Publishing publishing, Redirects redirects, Misses misses) {}

    /**
     * Begins.
     *
     * @param visit opens the published content as whoever asks may see it
     * @param log takes what was done, to be saved with it
     */
    public Redirecting(Sources sources, Function<Request, Content> visit, BiConsumer<Content, AuditLine> log) {
        this.publishing = sources.publishing();
        this.redirects = sources.redirects();
        this.misses = sources.misses();
        this.visit = visit;
        this.log = log;
    }

    /** The same routes; where they find no page, who asks is sent on, or what was asked for is counted. */
    public Routes around(Routes pages) {
        return () -> pages.routes().stream()
                .map(route -> new Route(route.method(), route.pattern(), sendingOn(route.handler())))
                .toList();
    }

    private Handler sendingOn(Handler pages) {
        return request -> {
            try {
                return pages.handle(request);
            } catch (RequestFailure failure) {
                if (failure.reason() != Reason.NOT_FOUND) {
                    throw failure;
                }
                return sentOn(request).orElseThrow(() -> failure);
            }
        };
    }

    private Optional<Answer> sentOn(Request request) {
        String path = request.path().text();
        try (Content draft = publishing.draft();
                Content seen = visit.apply(request)) {
            Optional<String> target = redirects.find(draft, path).flatMap(redirect -> redirects.target(seen, redirect));
            if (target.isEmpty()) {
                misses.note(path);
            }
            return target.map(to -> Answer.redirect(301, to.replace(" ", "%20")).header("Cache-Control", "no-cache"));
        }
    }

    /** Writes down each five minutes what was not there. */
    public Job job() {
        return new Job(
                "publishing.misses",
                Schedule.every(Duration.ofMinutes(5)),
                () -> publishing.once(content -> {
                    misses.write(content);
                    return content;
                }));
    }

    /** Sends from a path to another, or to a whole address; a page of ours is followed wherever it goes. */
    public void add(String who, String from, String to) {
        publishing.once(content -> {
            Optional<Node> page = published(to);
            redirects.put(content, from, page.map(Node::id).orElse(""), page.isPresent() ? "" : to, who);
            misses.drop(content, from);
            log.accept(content, AuditLine.by(who, "redirect.added", ""));
            return from;
        });
    }

    private Optional<Node> published(String path) {
        try (Content published = publishing.published()) {
            return Redirects.isPage(published, path)
                    ? published.find(ContentPath.of(SitePages.WORKSPACE, path))
                    : Optional.empty();
        }
    }

    /** What led away from a path does so no more. */
    public void drop(String who, String from) {
        publishing.once(content -> {
            redirects.drop(content, from);
            log.accept(content, AuditLine.by(who, "redirect.dropped", ""));
            return from;
        });
    }

    /** Forgets that a path was asked for. */
    public void forget(String path) {
        publishing.once(content -> {
            misses.drop(content, path);
            return path;
        });
    }

    /** The pages that visitors see by the last word of their address, where that is of one page only. */
    public Map<String, String> pagesByName() {
        try (Content published = publishing.published()) {
            Map<String, List<String>> byName = published.stream(
                            NodeQuery.in(SitePages.WORKSPACE).ofType(SitePages.PAGE))
                    .collect(Collectors.groupingBy(
                            Node::name, Collectors.mapping(page -> page.path().path(), Collectors.toList())));
            return byName.entrySet().stream()
                    .filter(entry -> entry.getValue().size() == 1)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().get(0)));
        }
    }
}
