package nl.balint.cms.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.content.Node;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts pages on the site, and takes them off, at a moment to come. What is due is done and forgotten in one save, so it
 * is done once, also when the house falls over in the middle.
 */
public final class Planning {

    /** Of the task when what was planned could not be done. */
    static final String FAILED = "page.plan-failed";

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);
    private static final Duration TO_MEND = Duration.ofDays(1);
    private static final String OFFICE = "role:eindredactie";

    private final Publishing publishing;
    private final Plans plans;
    private final Versions versions;
    private final Tasks tasks;
    private final BiConsumer<Content, AuditLine> log;
    private final Clock clock;

    /** What it stands on. */
    public record Sources(Publishing publishing, Plans plans, Versions versions, Tasks tasks) {}

    /**
     * Begins.
     *
     * @param log takes what was done, to be saved with it
     */
    public Planning(Sources sources, BiConsumer<Content, AuditLine> log, Clock clock) {
        this.publishing = sources.publishing();
        this.plans = sources.plans();
        this.versions = sources.versions();
        this.tasks = sources.tasks();
        this.log = log;
        this.clock = clock;
    }

    /** What the clock of jobs does: it looks each minute. */
    public Job job() {
        return new Job("publishing.planned", Schedule.every(Duration.ofMinutes(1)), this::run);
    }

    /** Visitors will see the page as it is now from a moment on; what is written after this stays in the draft. */
    public void publishAt(String who, ContentPath path, Instant at) {
        publishing.once(content -> {
            Node page = SitePages.get(content, path);
            Version version = versions.add(content, page, Version.Kind.OFFERED, who, "");
            put(content, new Planned(page.id(), Planned.Act.PUBLISH, at, who, version.number(), "", false));
            return path;
        });
    }

    /** Visitors will see the page no more from a moment on. */
    public void offlineAt(String who, ContentPath path, Instant at) {
        publishing.once(content -> {
            put(content, new Planned(SitePages.get(content, path).id(), Planned.Act.OFFLINE, at, who, 0, "", false));
            return path;
        });
    }

    /** In a save of the caller. */
    void put(Content content, Planned planned) {
        plans.put(content, planned);
        log.accept(
                content,
                AuditLine.by(planned.who(), "page.planned", SitePages.subject(planned.page()))
                        .with("act", planned.act().name())
                        .with("at", planned.at().toString()));
    }

    /** Nothing is planned with the page any more. */
    public void cancel(String who, ContentPath path) {
        publishing.once(content -> {
            Node page = SitePages.get(content, path);
            plans.drop(content, page.id(), Planned.Act.PUBLISH, Planned.Act.OFFLINE);
            tasks.doneAbout(content, page.id(), who);
            log.accept(content, Publishing.line("page.plan-cancelled", who, page));
            return path;
        });
    }

    /** Does what is due: what belongs together in one save, all or nothing. */
    public void run() {
        Map<String, List<Planned>> due = new LinkedHashMap<>();
        try (Content content = publishing.draft()) {
            plans.list(content).stream()
                    .filter(planned -> planned.isDue(clock.instant()))
                    .forEach(planned -> due.computeIfAbsent(
                                    planned.set().isEmpty() ? planned.page() + planned.act() : planned.set(),
                                    set -> new java.util.ArrayList<>())
                            .add(planned));
        }
        due.values().forEach(this::run);
    }

    private void run(List<Planned> together) {
        try {
            publishing.once(content -> {
                // Those above first: a page is published below a page that is.
                together.stream()
                        .filter(planned -> plans.find(content, planned.page(), planned.act())
                                .filter(planned::equals)
                                .isPresent())
                        .filter(planned -> isThere(content, planned))
                        .sorted(java.util.Comparator.comparing(
                                (Planned planned) -> page(content, planned).path()))
                        .forEach(planned -> carryOut(content, planned));
                return together;
            });
        } catch (ContentRefused | AddressTaken | RequestFailure refused) {
            LOG.warn("What was planned with {} pages could not be done: {}", together.size(), refused.getMessage());
            publishing.once(content -> {
                together.forEach(planned -> fail(content, planned));
                return together;
            });
        }
    }

    private boolean isThere(Content content, Planned planned) {
        if (SitePages.find(content, planned.page()).isPresent()) {
            return true;
        }
        plans.drop(content, planned.page(), planned.act());
        return false;
    }

    private static Node page(Content content, Planned planned) {
        return SitePages.find(content, planned.page()).orElseThrow(SitePages::missing);
    }

    private void carryOut(Content content, Planned planned) {
        Node page = page(content, planned);
        if (planned.act() == Planned.Act.OFFLINE) {
            publishing.unpublish(content, planned.who(), page);
            plans.put(content, planned.as(Planned.Act.EXPIRED));
            return;
        }
        Version version =
                versions.find(content, planned.page(), planned.version()).orElseThrow(SitePages::missing);
        publishing.publish(content, planned.who(), page, version);
    }

    private void fail(Content content, Planned planned) {
        plans.put(content, planned.asFailed());
        tasks.add(
                content,
                new NewTask(
                        FAILED,
                        OFFICE,
                        planned.page(),
                        SitePages.screen("inplannen", page(content, planned).path()),
                        clock.instant().plus(TO_MEND)));
    }
}
