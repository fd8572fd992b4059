package nl.balint.portal.documents.emergency;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.documents.emergency.Emergency.Reason;
import nl.balint.portal.documents.emergency.Emergency.Standing;
import nl.balint.portal.members.Principals;

/**
 * Who reads the documents of a group that is not theirs, and who agreed. Nothing is handed out: at each request the
 * rights are made from what holds at that instant, so an hour that is over is over in that second.
 */
public final class Emergencies {

    /** May ask to read the documents of a group. */
    public static final String ASK = "emergency:ask";

    /** May agree that another reads them. */
    public static final String AGREE = "emergency:agree";

    /** Who reads by emergency has this principal beside that of the group; what it marks can be read only. */
    private static final String MARK = "emergency:";

    private static final List<String> WHO_AGREE = List.of("role:privacy", "role:bestuur", "role:beheer");
    private static final Duration KEPT = Duration.ofDays(5 * 365L);
    private static final int ID_BYTES = 16;

    private final Sources sources;
    private final Letter letter;

    /** What it stands on. */
    public record Sources(
            Repository repository, Rights rights, Audit audit, Tasks tasks, Clock clock, SecureRandom random) {}

    /** The plug by which the group hears of it; each mail is added to the save of the deed. */
    public interface Letter {

        void opened(Content system, Emergency emergency);

        void over(Content system, Emergency emergency);
    }

    /** Why it cannot be done. */
    public enum Refusal {
        /** Whoever belongs to the group reads its documents anyway. */
        OWN,
        /** It was asked already. */
        ALREADY,
        /** Nobody agrees with themselves. */
        SAME_PERSON,
        /** It was withdrawn, or too long ago. */
        NOT_ASKED
    }

    public Emergencies(Sources sources, Letter letter) {
        this.sources = sources;
        this.letter = letter;
        sources.repository().addRecords(EmergencyRecord.WORKSPACE);
    }

    /** What of the documents exists for somebody now: what is theirs, and what an emergency opens to be read. */
    public Access access(Visitor visitor) {
        List<Emergency> open = openFor(visitor);
        if (open.isEmpty()) {
            return visitor.access();
        }
        Set<String> principals = new HashSet<>(visitor.access().principals());
        for (Emergency emergency : open) {
            // Who came to belong to the group meanwhile needs no emergency.
            if (principals.add(Principals.reader(emergency.groupId()))) {
                principals.add(MARK + emergency.groupId());
            }
        }
        return new Access(principals);
    }

    /** Whether the documents of the group are seen by an emergency only: they can be read and nothing else. */
    public static boolean isReadingOnly(Access access, String groupId) {
        return access.principals().contains(MARK + groupId);
    }

    /** What is open for somebody now. */
    public List<Emergency> openFor(Visitor visitor) {
        if (!sources.rights().may(visitor, ASK)) {
            return List.of();
        }
        return list().stream()
                .filter(emergency -> emergency.askedBy().equals(visitor.userId()))
                .filter(emergency -> emergency.isOpen(now()))
                .toList();
    }

    /** What is open in a group now. */
    public List<Emergency> openIn(String groupId) {
        return ofGroup(groupId).stream()
                .filter(emergency -> emergency.isOpen(now()))
                .toList();
    }

    /** All of a group, the newest first. */
    public List<Emergency> ofGroup(String groupId) {
        return list().stream()
                .filter(emergency -> emergency.groupId().equals(groupId))
                .toList();
    }

    /** All, the newest first. */
    public List<Emergency> list() {
        try (Content content = open()) {
            return content.root(EmergencyRecord.WORKSPACE).children().stream()
                    .map(EmergencyRecord::read)
                    .sorted(Comparator.comparing(Emergency::askedAt).reversed())
                    .toList();
        }
    }

    /** Somebody wants to read the documents of a group, and says why. */
    public Optional<Refusal> ask(Visitor by, String groupId, Reason reason, String explanation) {
        if (by.is(Principals.reader(groupId))) {
            return Optional.of(Refusal.OWN);
        }
        boolean isAlready = ofGroup(groupId).stream()
                .filter(emergency -> emergency.askedBy().equals(by.userId()))
                .anyMatch(emergency -> emergency.isOpen(now()) || emergency.isWaiting(now()));
        if (isAlready) {
            return Optional.of(Refusal.ALREADY);
        }
        Emergency asked =
                new Emergency(nextId(), groupId, by.userId(), now(), reason, explanation, new Standing.Asked());
        try (Content content = open()) {
            Node node = content.root(EmergencyRecord.WORKSPACE).add(asked.id(), EmergencyRecord.TYPE);
            EmergencyRecord.write(node, asked);
            note(content, asked, by.userId(), "document.emergency-asked");
            WHO_AGREE.forEach(whom -> sources.tasks()
                    .add(
                            content,
                            new NewTask(
                                    "documents.emergency",
                                    whom,
                                    asked.id(),
                                    EmergencyScreens.ADDRESS,
                                    now().plus(Emergency.WAITS))));
            content.save();
        }
        return Optional.empty();
    }

    /** The second person agrees: the documents are open from now on, and the group hears of it in the same save. */
    public Optional<Refusal> agree(Visitor by, String id) {
        return with(id, (content, node) -> {
            Emergency asked = EmergencyRecord.read(node);
            if (!asked.isWaiting(now())) {
                return Optional.of(Refusal.NOT_ASKED);
            }
            if (asked.askedBy().equals(by.userId())) {
                return Optional.of(Refusal.SAME_PERSON);
            }
            EmergencyRecord.agreed(node, new Standing.Agreed(by.userId(), now(), now().plus(Emergency.LASTS)));
            Emergency agreed = EmergencyRecord.read(node);
            sources.tasks().doneAbout(content, id, by.userId());
            note(content, agreed, by.userId(), "document.emergency-opened");
            letter.opened(content, agreed);
            content.save();
            return Optional.empty();
        });
    }

    /** Takes back what was asked, or closes what is open before its time. */
    public void end(Visitor by, String id) {
        with(id, (content, node) -> {
            Emergency emergency = EmergencyRecord.read(node);
            if (emergency.isOpen(now()) || emergency.isWaiting(now())) {
                over(content, node, by.userId());
            }
            return Optional.empty();
        });
    }

    /** Writes down what ended by itself and forgets what is long ago; to be done every few minutes. */
    public void tidy() {
        for (Emergency emergency : list()) {
            if (emergency.isDue(now())) {
                with(emergency.id(), (content, node) -> {
                    over(content, node, AuditLine.SYSTEM);
                    return Optional.empty();
                });
            } else if (emergency.askedAt().plus(KEPT).isBefore(now())) {
                with(emergency.id(), (content, node) -> {
                    node.delete();
                    content.save();
                    return Optional.empty();
                });
            }
        }
    }

    private void over(Content content, Node node, String by) {
        Emergency before = EmergencyRecord.read(node);
        EmergencyRecord.over(node, by, now());
        sources.tasks().doneAbout(content, before.id(), by);
        boolean wasOpen = before.standing() instanceof Standing.Agreed;
        note(content, before, by, wasOpen ? "document.emergency-over" : "document.emergency-withdrawn");
        if (wasOpen) {
            letter.over(content, EmergencyRecord.read(node));
        }
        content.save();
    }

    private void note(Content content, Emergency emergency, String by, String event) {
        sources.audit()
                .note(
                        content,
                        AuditLine.by(by, event, MARK + emergency.id())
                                .onBehalfOf(by.equals(emergency.askedBy()) ? "" : emergency.askedBy())
                                .in(emergency.groupId())
                                .with("reason", emergency.reason().name()));
    }

    /** Something that is done with the record of an emergency. */
    private interface Deed {
        Optional<Refusal> with(Content content, Node node);
    }

    private Optional<Refusal> with(String id, Deed deed) {
        if (!id.matches("[0-9a-f]{32}")) {
            return Optional.of(Refusal.NOT_ASKED);
        }
        try {
            return tried(id, deed);
        } catch (ContentConflict atTheSameMoment) {
            // Another was just before: what that left decides.
            return tried(id, deed);
        }
    }

    private Optional<Refusal> tried(String id, Deed deed) {
        try (Content content = open()) {
            return content.find(EmergencyRecord.path(id))
                    .map(node -> deed.with(content, node))
                    .orElse(Optional.of(Refusal.NOT_ASKED));
        }
    }

    private Content open() {
        return sources.repository().open(Access.SYSTEM, View.DRAFT);
    }

    private Instant now() {
        return sources.clock().instant();
    }

    private String nextId() {
        byte[] octets = new byte[ID_BYTES];
        sources.random().nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }
}
