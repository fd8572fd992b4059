package nl.balint.portal.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what has had its time: the trash after thirty days, reports after their term, what nobody put right in time.
 */
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final String HOUSE = "system";

    private final Areas areas;
    private final Trash trash;
    private final Erasure erasure;
    private final Retention retention;
    private final Clock clock;

    Housekeeping(Areas areas, Trash trash, Erasure erasure, Retention retention, Clock clock) {
        this.areas = areas;
        this.trash = trash;
        this.erasure = erasure;
        this.retention = retention;
        this.clock = clock;
    }

    void run() {
        int erased = 0;
        for (String groupId : areas.groupIds()) {
            List<String> over = over(groupId);
            over.forEach(id -> erasure.erase(groupId, id, HOUSE));
            erased += over.size();
        }
        if (erased > 0) {
            LOG.info("{} documents and folders had their time and were erased", erased);
        }
    }

    private List<String> over(String groupId) {
        Instant now = clock.instant();
        List<String> over = new ArrayList<>();
        try (Area area = areas.openForHouse(groupId)) {
            for (Trash.Thrown thrown : trash.list(area)) {
                if (!thrown.standing().gone().isAfter(now)) {
                    over.add(thrown.id());
                }
            }
            AreaSettings settings = Choices.of(area);
            for (Folder folder : area.allFolders()) {
                for (Document document : area.documents(folder)) {
                    if (isOver(document, settings, now)) {
                        over.add(document.id());
                    }
                }
            }
        }
        return over;
    }

    private boolean isOver(Document document, AreaSettings settings, Instant now) {
        if (document.standing() instanceof Standing.Reported reported
                && !reported.due().isAfter(now)) {
            return true;
        }
        return document.report() && retention.isOver(document, settings, now);
    }
}
