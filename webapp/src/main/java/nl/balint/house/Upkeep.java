package nl.balint.house;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.balint.cms.assets.AssetsModule;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Https;
import nl.balint.cms.http.Routes;
import nl.balint.cms.http.Tally;
import nl.balint.cms.mail.MailState;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.PageCache;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.Rights;
import nl.balint.cms.upkeep.Gauge;
import nl.balint.cms.upkeep.Gauge.Level;
import nl.balint.cms.upkeep.Metrics;
import nl.balint.cms.upkeep.StateScreen;
import nl.balint.cms.upkeep.StorageGauges;
import nl.balint.cms.workflow.JobClock;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the house well: how each part is doing, for the operator's screen, and the work of the night. */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int COUNTED = 500;
    private static final double NEARLY_FULL = 0.8;
    private static final Duration RENEWED_LATE = Duration.ofDays(20);
    private static final Duration FAR_TOO_LATE = Duration.ofDays(7);

    private final Supplier<List<Gauge>> storage;
    private final long library;
    private final Repository repository;
    private final SearchModule search;
    private final JobClock jobs;
    private final Outbox outbox;
    private final LightModules lightModules;
    private final @Nullable Https https;
    private final Clock clock;
    private final Metrics metrics;
    private final ServingNote servingNote;

    /** The parts that know how they are. */
    record Parts(Ground ground, WorkflowModule workflow, Outbox outbox, PageCache pages) {}

    Upkeep(Settings settings, Clock clock, Parts parts) {
        StorageGauges gauges = new StorageGauges(settings.server().data(), settings.backups(), clock);
        this.storage = settings.store()
                .shared()
                .<Supplier<List<Gauge>>>map(database -> () -> gauges.readBeside(database))
                .orElse(gauges::read);
        this.library = settings.assets().libraryBytes();
        this.repository = parts.ground().repository();
        this.search = parts.ground().search();
        this.jobs = parts.workflow().jobs();
        this.outbox = parts.outbox();
        this.lightModules = parts.ground().lightModules();
        this.https = settings.server().https();
        this.clock = clock;
        NightlyUpkeep.jobs(settings, repository, parts.workflow().tasks(), clock)
                .forEach(jobs::add);
        this.servingNote = new ServingNote(settings.server().data());
        this.metrics = Figures.of(settings, parts);
    }

    /** For people, for machines, and for whoever only asks whether the house is there. */
    List<Routes> routes(Screens screens, Rights rights) {
        return List.of(new StateScreen(screens, rights, this::read), metrics, new HealthRoutes(repository));
    }

    /** From now on commands know that the site is served, and where. */
    void serving(int port) {
        servingNote.write(port);
    }

    void stopping() {
        servingNote.remove();
    }

    /** What the server tells each answer. */
    Tally tally() {
        return metrics.tally();
    }

    private List<Gauge> read() {
        List<Gauge> all = new ArrayList<>(storage.get());
        all.add(library());
        all.add(found());
        all.add(byItself());
        all.add(mails());
        all.add(definitions());
        certificate().ifPresent(all::add);
        all.add(memory());
        all.add(version());
        return all;
    }

    private Gauge library() {
        long used = AssetsModule.octets(repository);
        return Gauge.of("library", used > NEARLY_FULL * library ? Level.ATTENTION : Level.WELL, used, library);
    }

    private Gauge found() {
        int pages = search.size();
        return pages == 0 ? Gauge.of("index", Level.ATTENTION) : Gauge.of("index", Level.WELL, Integer.toString(pages));
    }

    private Gauge byItself() {
        long failed = jobs.list().stream().filter(job -> !job.isWell()).count();
        return (failed == 0 ? Gauge.of("jobs", Level.WELL) : Gauge.of("jobs", Level.WRONG, Long.toString(failed)))
                .at("/beheer/klok");
    }

    private Gauge mails() {
        int failed = outbox.list(MailState.FAILED, COUNTED).size();
        int waiting = outbox.list(MailState.WAITING, COUNTED).size();
        return (failed == 0
                        ? Gauge.of("mail", Level.WELL, Integer.toString(waiting))
                        : Gauge.of("mail", Level.ATTENTION, Integer.toString(failed)))
                .at("/beheer/mails");
    }

    private Gauge definitions() {
        long broken = lightModules.current().problems().size();
        return (broken == 0
                        ? Gauge.of("definitions", Level.WELL)
                        : Gauge.of("definitions", Level.WRONG, Long.toString(broken)))
                .at("/beheer/definities");
    }

    /** Only when this server speaks https itself; else the proxy's keeper looks after it. */
    private Optional<Gauge> certificate() {
        if (https == null) {
            return Optional.empty();
        }
        try {
            Instant end = https.certificate().end();
            Duration left = Duration.between(clock.instant(), end);
            Level level = left.compareTo(RENEWED_LATE) > 0
                    ? Level.WELL
                    : left.compareTo(FAR_TOO_LATE) > 0 ? Level.ATTENTION : Level.WRONG;
            return Optional.of(Gauge.of("certificate", level, end));
        } catch (IOException | GeneralSecurityException failure) {
            LOG.warn("The certificate cannot be read: {}", failure.getMessage());
            return Optional.of(Gauge.of("certificate.unread", Level.WRONG));
        }
    }

    private static Gauge memory() {
        Runtime machine = Runtime.getRuntime();
        return Gauge.of("memory", Level.WELL, machine.totalMemory() - machine.freeMemory(), machine.maxMemory());
    }

    private static Gauge version() {
        String version = Upkeep.class.getPackage().getImplementationVersion();
        String java = System.getProperty("java.version");
        Instant since =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return version == null
                ? Gauge.of("version.source", Level.WELL, java, since)
                : Gauge.of("version", Level.WELL, version, java, since);
    }
}
