package nl.balint.cms.submissions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.submissions.StoredSubmission.Whole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what was kept long enough: of a submission each answer by the term of its purpose, and all of it when the
 * last term is over. {@link #report} tells beforehand what a run will do.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Submissions submissions;
    private final LightModules modules;
    private final House house;
    private final Clock clock;

    /** Who is told. */
    record House(OfficeTask task, Audit audit) {}

    Retention(Submissions submissions, LightModules modules, House house, Clock clock) {
        this.submissions = submissions;
        this.modules = modules;
        this.house = house;
        this.clock = clock;
    }

    /**
     * What goes of one form.
     *
     * @param whole how many submissions go altogether
     * @param answers how many single answers go from those that stay
     */
    record Going(int whole, int answers) {}

    /** What a run at that moment takes away, by form; it changes nothing. */
    Map<String, Going> report(Instant at) {
        Map<String, Going> report = new LinkedHashMap<>();
        for (FormDefinition form : modules.current().forms()) {
            int whole = 0;
            int answers = 0;
            for (StoredSubmission about : submissions.list(form.id())) {
                if (!about.until().isAfter(at)) {
                    whole++;
                } else {
                    answers += over(form, about, at).size();
                }
            }
            report.put(form.id(), new Going(whole, answers));
        }
        return report;
    }

    /** Takes it away, each submission in a save of its own: a fall in the middle loses nothing but time. */
    void run() {
        Instant now = clock.instant();
        List<StoredSubmission> over = submissions.over(now);
        over.forEach(this::remove);
        int answers = 0;
        for (FormDefinition form : modules.current().forms()) {
            for (StoredSubmission about : submissions.list(form.id())) {
                answers += strip(form, about, now);
            }
            if (over.stream().anyMatch(gone -> gone.form().equals(form.id()))) {
                house.task().look(form, now, AuditLine.SYSTEM);
            }
        }
        LOG.info("Submissions: {} went, and {} answers of others", over.size(), answers);
    }

    private void remove(StoredSubmission about) {
        List<Value.Binary> octets = submissions.change(system -> {
            house.audit()
                    .note(
                            system,
                            AuditLine.ofHouse("submission.expired", "submission:" + about.id())
                                    .with("form", about.form()));
            return submissions.delete(system, about.id());
        });
        submissions.erase(octets);
    }

    private int strip(FormDefinition form, StoredSubmission about, Instant now) {
        List<String> over = over(form, about, now);
        if (!over.isEmpty()) {
            submissions.change(system -> {
                submissions.leave(system, about.id(), question -> !over.contains(question));
                return over;
            });
        }
        return over.size();
    }

    /** The questions of which the answer is there and its time is up. */
    private List<String> over(FormDefinition form, StoredSubmission about, Instant now) {
        List<String> over = new ArrayList<>();
        boolean mayBe = form.questions().stream()
                .anyMatch(question -> !Kept.of(form, question, about.at()).isAfter(now));
        Optional<Whole> whole = mayBe ? submissions.find(about.id()) : Optional.empty();
        whole.ifPresent(found -> form.questions().stream()
                .filter(question -> !Kept.of(form, question, about.at()).isAfter(now))
                .filter(question -> !found.submission().list(question.name()).isEmpty())
                .forEach(question -> over.add(question.name())));
        return over;
    }
}
