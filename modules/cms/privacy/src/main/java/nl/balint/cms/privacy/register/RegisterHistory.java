package nl.balint.cms.privacy.register;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;

/**
 * The register as it was before (PRIVACY R-RGT-5): once a night it is looked whether it says something else, and then
 * it is kept with its day, and whoever looks after privacy hears that there is something to announce.
 */
public final class RegisterHistory {

    /** Where its versions lie. */
    static final String WORKSPACE = "privacy";

    /** The kind of the task. */
    public static final String CHANGED = "privacy.changed";

    private static final ContentPath VERSIONS = ContentPath.root(WORKSPACE).child("register");
    private static final String TYPE = "balint:record";
    private static final int DAYS_TO_TELL = 14;

    private final Repository repository;
    private final Tasks tasks;
    private final Clock clock;

    public RegisterHistory(Repository repository, Tasks tasks, Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.clock = clock;
        repository.addRecords(WORKSPACE);
    }

    /**
     * The register of some day.
     *
     * @param number from 1
     * @param table what it said, as a table for a spreadsheet
     */
    public record Version(int number, Instant at, String table) {}

    /** The newest first. */
    public List<Version> list() {
        try (Content content = open()) {
            return versions(content);
        }
    }

    /** Keeps the register when it is not what was kept last; of the first nobody needs to hear. */
    public void keep(String table) {
        try (Content content = open()) {
            List<Version> before = versions(content);
            Optional<Version> last = before.stream().findFirst();
            if (last.filter(version -> version.table().equals(table)).isPresent()) {
                return;
            }
            int number = last.map(Version::number).orElse(0) + 1;
            Node node = shelf(content).add(Integer.toString(number), TYPE);
            node.set("at", Value.of(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
            node.set("table", table);
            if (last.isPresent()) {
                tasks.add(
                        content,
                        new NewTask(
                                        CHANGED,
                                        "role:privacy",
                                        "register-" + number,
                                        RegisterScreens.ADDRESS,
                                        Terms.afterDays(clock.instant(), DAYS_TO_TELL))
                                .endedByHand());
            }
            content.save();
        }
    }

    private static Node shelf(Content content) {
        return content.find(VERSIONS).orElseGet(() -> content.root(WORKSPACE).add(VERSIONS.name(), TYPE));
    }

    private static List<Version> versions(Content content) {
        List<Version> versions = new ArrayList<>();
        content.find(VERSIONS).ifPresent(shelf -> shelf.children().forEach(node -> versions.add(version(node))));
        versions.sort(Comparator.comparing(Version::number).reversed());
        return versions;
    }

    private static Version version(Node node) {
        Instant at = node.property("at").orElse(null) instanceof Value.Moment moment
                ? moment.at().toInstant()
                : Instant.EPOCH;
        return new Version(Integer.parseInt(node.name()), at, node.text("table").orElse(""));
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }
}
