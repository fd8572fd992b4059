package nl.balint.house;

import java.nio.file.Path;
import nl.balint.cms.mail.MailState;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.upkeep.Metrics;
import nl.balint.cms.workflow.JobClock;
import nl.balint.settings.Settings;

/** What the house tells a Prometheus of itself; each figure is read when it is asked for. */
final class Figures {

    /** Who counts mails stops here. */
    private static final int COUNTED = 500;

    private Figures() {}

    static Metrics of(Settings settings, Upkeep.Parts parts) {
        Metrics metrics = new Metrics(settings.server().metricsToken());
        Outbox outbox = parts.outbox();
        JobClock jobs = parts.workflow().jobs();
        Path data = settings.server().data();
        metrics.tell(
                "balint_repository_well",
                "1 when the content can be read.",
                () -> parts.ground().repository().check() ? 1 : 0);
        metrics.tell(
                "balint_mails_waiting",
                "Mails that have not left yet, up to 500.",
                () -> outbox.list(MailState.WAITING, COUNTED).size());
        metrics.tell(
                "balint_mails_failed",
                "Mails that could not be delivered, up to 500.",
                () -> outbox.list(MailState.FAILED, COUNTED).size());
        metrics.tell(
                "balint_jobs_failing",
                "Jobs of the clock that failed the last time.",
                () -> jobs.list().stream().filter(job -> !job.isWell()).count());
        metrics.tell(
                "balint_search_documents",
                "Pages that can be found.",
                parts.ground().search()::size);
        metrics.tell("balint_pages_ready", "Pages that lie ready.", parts.pages()::size);
        metrics.tell(
                "balint_definition_problems",
                "What is wrong in the light modules.",
                () -> parts.ground().lightModules().current().problems().size());
        metrics.tell(
                "balint_disk_free_bytes",
                "Room on the disk of the data.",
                () -> data.toFile().getUsableSpace());
        return metrics;
    }
}
