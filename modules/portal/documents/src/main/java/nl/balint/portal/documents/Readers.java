package nl.balint.portal.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;

/** What the house remembers of each reader of a group: when they were last there, and how often they want mail. */
final class Readers {

    /** How often somebody hears of new documents. */
    enum Notices {
        DIRECT,
        DAILY,
        WEEKLY,
        NEVER
    }

    private static final String PLACE = "readers";
    private static final String SEEN = "seen";
    private static final String SINCE = "since";
    private static final String NOTICES = "notices";

    /** Who comes back within this time is still on the same visit. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    private static final Duration NOTED = Duration.ofMinutes(5);

    private final Areas areas;
    private final Clock clock;

    Readers(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** Notes that somebody is there, and tells since when documents are new to them. */
    Instant visit(String groupId, String memberId) {
        Instant now = clock.instant();
        try (Content content = open()) {
            Node reader = reader(content, groupId, memberId);
            boolean isFirst = reader.property(SEEN).isEmpty();
            Instant seen = isFirst ? now : Records.moment(reader, SEEN);
            Instant since = isFirst ? now : Records.moment(reader, SINCE);
            if (seen.plus(VISIT).isBefore(now)) {
                since = seen;
            }
            if (isFirst || seen.plus(NOTED).isBefore(now)) {
                reader.set(SEEN, Records.moment(now));
                reader.set(SINCE, Records.moment(since));
                content.save();
            }
            return since;
        } catch (ContentConflict inTwoTabs) {
            return now;
        }
    }

    Notices notices(String groupId, String memberId) {
        try (Content content = open()) {
            return content.find(path(groupId).child(memberId))
                    .flatMap(reader -> reader.text(NOTICES))
                    .map(Notices::valueOf)
                    .orElse(Notices.DAILY);
        }
    }

    void choose(String groupId, String memberId, Notices notices) {
        try (Content content = open()) {
            reader(content, groupId, memberId).set(NOTICES, Value.of(notices.name()));
            content.save();
        }
    }

    /** Forgets when these people looked and what they chose, in all groups; stands at the save. */
    void forget(Content content, Set<String> memberIds) {
        for (String groupId : areas.groupIds()) {
            content.find(path(groupId))
                    .ifPresent(all -> memberIds.forEach(id -> all.child(id).ifPresent(Node::delete)));
        }
    }

    private Content open() {
        return areas.repository().open(Access.SYSTEM, View.DRAFT);
    }

    private static Node reader(Content content, String groupId, String memberId) {
        Node all = place(content, groupId);
        return all.child(memberId).orElseGet(() -> all.add(memberId, Records.TYPE));
    }

    /** The node that holds those of a group. */
    static Node place(Content content, String groupId) {
        Node group = content.get(path(groupId).parent());
        return group.child(PLACE).orElseGet(() -> group.add(PLACE, Records.TYPE));
    }

    private static ContentPath path(String groupId) {
        return Records.area(groupId).parent().child(PLACE);
    }
}
