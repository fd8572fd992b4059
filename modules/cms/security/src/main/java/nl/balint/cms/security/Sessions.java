package nl.balint.cms.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * Who is signed in: {@code sessions:/<fingerprint of the id>}. In the repository, so that a restart signs nobody out
 * and ending one holds at once, everywhere (docs/decisions/0021).
 */
public final class Sessions {

    private static final String WORKSPACE = "sessions";
    private static final Duration HALF_LASTS = Duration.ofMinutes(10);
    private static final Duration SEEN_AT_MOST_ONCE_IN = Duration.ofMinutes(2);

    private final Repository repository;
    private final Clock clock;
    private final Secrets secrets;
    private final SecurityConfig.Terms terms;

    Sessions(Repository repository, Clock clock, Secrets secrets, SecurityConfig.Terms terms) {
        this.repository = repository;
        this.clock = clock;
        this.secrets = secrets;
        this.terms = terms;
        repository.addRecords(WORKSPACE);
        repository.addIndex("account");
    }

    /** Somebody's sessions, the one that was used last first. */
    public List<Session> list(String userId) {
        try (Content content = open()) {
            return of(content, userId).stream()
                    .map(Sessions::read)
                    .filter(session -> !session.isHalf() && !isOver(session, false))
                    .sorted(Comparator.comparing(Session::seenAt, Comparator.reverseOrder()))
                    .toList();
        }
    }

    /** Ends one session of somebody; one that is not theirs, or over already, is left alone. */
    public void end(String userId, String fingerprint) {
        change(content -> of(content, userId).stream()
                .filter(node -> node.name().equals(fingerprint))
                .forEach(Node::delete));
    }

    /** Ends all sessions of somebody, in the save of the caller. */
    public void endAll(Content system, String userId) {
        endAllBut(system, userId, "");
    }

    /**
     * Ends the sessions of everybody.
     *
     * @return how many there were
     */
    public int endEvery() {
        try (Content content = open()) {
            List<Node> all = content.root(WORKSPACE).children();
            all.forEach(Node::delete);
            content.save();
            return all.size();
        }
    }

    /** Begins a session; the id that it gives goes into the cookie and is kept nowhere else. */
    String begin(Content content, Session session) {
        String id = secrets.next();
        Node node = content.root(WORKSPACE).add(Secrets.fingerprint(id), Records.TYPE);
        node.set("account", session.userId());
        node.set("stage", session.stage().name());
        node.set("begunAt", Records.moment(session.begunAt()));
        node.set("seenAt", Records.moment(session.seenAt()));
        node.set("provedAt", Records.moment(session.provedAt()));
        node.set("device", session.device());
        node.set("browser", session.deviceName().browser());
        node.set("system", session.deviceName().system());
        return id;
    }

    /** Gives the session another id, at another stage; under the old one it is dead. */
    String renew(Content content, Session session) {
        content.find(path(session.fingerprint())).ifPresent(Node::delete);
        return begin(content, session);
    }

    Optional<Session> find(String id) {
        return id.isEmpty() ? Optional.empty() : findByFingerprint(Secrets.fingerprint(id));
    }

    Optional<Session> findByFingerprint(String fingerprint) {
        try (Content content = open()) {
            return content.find(path(fingerprint)).map(Sessions::read);
        }
    }

    void endAllBut(Content content, String userId, String fingerprint) {
        of(content, userId).stream()
                .filter(node -> !node.name().equals(fingerprint))
                .forEach(Node::delete);
    }

    /** Whether its time is up; somebody with a role of the house has less of it. */
    boolean isOver(Session session, boolean office) {
        Instant now = clock.instant();
        if (session.isHalf()) {
            return !now.isBefore(session.begunAt().plus(HALF_LASTS));
        }
        Duration idle = office ? terms.officeIdle() : terms.memberIdle();
        Duration atMost = office ? terms.officeAtMost() : terms.memberAtMost();
        return !now.isBefore(session.seenAt().plus(idle))
                || !now.isBefore(session.begunAt().plus(atMost));
    }

    /** Notes that somebody was here, at most once in two minutes: each note is a save. */
    void seen(Session session) {
        Instant now = clock.instant();
        if (now.isBefore(session.seenAt().plus(SEEN_AT_MOST_ONCE_IN))) {
            return;
        }
        try (Content content = open()) {
            Optional<Node> node = content.find(path(session.fingerprint()));
            if (node.isPresent()) {
                node.get().set("seenAt", Records.moment(now));
                content.save();
            }
        } catch (ContentConflict changedMeanwhile) {
            // another request of the same person noted it, or ended the session
        }
    }

    /** Throws away what is over. */
    int tidy() {
        int[] gone = {0};
        change(content -> content.root(WORKSPACE).children().stream()
                .filter(node -> isOver(read(node), false))
                .forEach(node -> {
                    node.delete();
                    gone[0]++;
                }));
        return gone[0];
    }

    private static List<Node> of(Content content, String userId) {
        return content.list(NodeQuery.in(WORKSPACE).where("account", userId));
    }

    private interface Change {
        void in(Content content);
    }

    private void change(Change change) {
        Records.again(() -> {
            try (Content content = open()) {
                change.in(content);
                content.save();
            }
        });
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    private static ContentPath path(String fingerprint) {
        return ContentPath.root(WORKSPACE).child(fingerprint);
    }

    private static Session read(Node node) {
        return new Session(
                node.name(),
                Records.text(node, "account"),
                Session.Stage.valueOf(Records.text(node, "stage")),
                Records.instant(node, "begunAt"),
                Records.instant(node, "seenAt"),
                Records.instant(node, "provedAt"),
                Records.text(node, "device"),
                new DeviceName(Records.text(node, "browser"), Records.text(node, "system")));
    }
}
