package nl.balint.portal.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;

/** Calls the leaders when a document is reported, and again when its time is nearly up. */
final class Alarm implements Watchers.Watcher {

    static final String KIND = "documents.reported";

    /** What was reported may be an incident, which is for who looks after privacy to judge; they do not see it. */
    private static final String POSSIBLE = "privacy.possible";

    static final String CALLED = "calledAgain";
    private static final Duration BEFORE = Duration.ofDays(1);

    private final Areas areas;
    private final Letters letters;
    private final Tasks tasks;
    private final DocumentsConfig config;
    private final Clock clock;

    Alarm(Areas areas, Letters letters, Tasks tasks, DocumentsConfig config, Clock clock) {
        this.areas = areas;
        this.letters = letters;
        this.tasks = tasks;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void saw(DocumentChange change) {
        switch (change.kind()) {
            case REPORTED -> call(change);
            case CLEARED, ERASED -> rest(change);
            default -> {
                // Nothing to call for.
            }
        }
    }

    /** Every hour. */
    void callAgain() {
        Instant soon = clock.instant().plus(BEFORE);
        for (String groupId : areas.groupIds()) {
            try (Area area = areas.openForHouse(groupId)) {
                for (Folder folder : area.allFolders()) {
                    for (Document document : area.documents(folder)) {
                        if (document.standing() instanceof Standing.Reported reported
                                && reported.due().isBefore(soon)) {
                            callAgain(area, document);
                        }
                    }
                }
            }
        }
    }

    private void callAgain(Area area, Document document) {
        Node node = area.node(document.path());
        if (!Records.isSet(node, CALLED)) {
            node.set(CALLED, Value.of(true));
            area.content().save();
            letters.reportedDue(area.groupId(), document.id());
        }
    }

    private void call(DocumentChange change) {
        tasks.post(new NewTask(
                KIND,
                "lead:" + change.groupId(),
                change.documentId(),
                "/mijn/documenten/" + change.documentId(),
                clock.instant().plus(config.report())));
        tasks.post(new NewTask(
                        POSSIBLE,
                        "role:privacy",
                        change.documentId(),
                        "/beheer/privacy/nieuw/incident",
                        clock.instant().plus(config.report()))
                .endedByHand());
        letters.reported(change.groupId(), change.documentId());
    }

    private void rest(DocumentChange change) {
        try (Content content = areas.repository().open(Access.SYSTEM, View.DRAFT)) {
            tasks.doneAbout(content, change.documentId(), KIND, change.who());
            content.save();
        }
    }
}
