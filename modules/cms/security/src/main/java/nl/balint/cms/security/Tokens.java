package nl.balint.cms.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.secret.Secrets;

/** Keys that are sent by mail and open one thing, once: {@code tokens:/<fingerprint>}. */
final class Tokens {

    private static final String WORKSPACE = "tokens";

    private final Repository repository;
    private final Clock clock;
    private final Secrets secrets;

    Tokens(Repository repository, Clock clock, Secrets secrets) {
        this.repository = repository;
        this.clock = clock;
        this.secrets = secrets;
        repository.addRecords(WORKSPACE);
    }

    /** Gives out a key; earlier ones for the same are worth nothing any more. */
    String give(Content content, Token.Purpose purpose, String userId, String about, Duration lasts) {
        withdraw(content, purpose, userId);
        return add(content, purpose, userId, about, lasts);
    }

    /** Gives out a key beside earlier ones. */
    String add(Content content, Token.Purpose purpose, String userId, String about, Duration lasts) {
        String key = secrets.next();
        Node node = content.root(WORKSPACE).add(Secrets.fingerprint(key), Records.TYPE);
        node.set("purpose", purpose.name());
        node.set("account", userId);
        node.set("about", about);
        node.set("until", Records.moment(clock.instant().plus(lasts)));
        return key;
    }

    /** What the key stands for, whether it can still be used or not; looking changes nothing. */
    Optional<Token> find(Content content, String key, Token.Purpose purpose) {
        return content.find(path(Secrets.fingerprint(key)))
                .map(Tokens::read)
                .filter(token -> token.purpose() == purpose);
    }

    /** Uses the key up. When two do so at the same moment, the save of one of them fails. */
    void use(Content content, Token token) {
        content.get(path(token.fingerprint())).set("used", secrets.nextId());
    }

    void withdraw(Content content, Token.Purpose purpose, String userId) {
        content.list(of(purpose, userId)).forEach(Node::delete);
    }

    /** Takes back those for the same that hold longer than this one: they were given out after it. */
    void withdrawLater(Content content, Token token) {
        content.list(of(token.purpose(), token.userId())).stream()
                .filter(node -> read(node).until().isAfter(token.until()))
                .forEach(Node::delete);
    }

    /**
     * Notes, in a save of its own, that something is used that is good once, until then; false when it was before, also
     * on another machine.
     */
    boolean useOnce(String what, Instant until) {
        return Records.retried(() -> {
            try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
                String fingerprint = Secrets.fingerprint(what);
                if (content.find(path(fingerprint)).isPresent()) {
                    return false;
                }
                Node node = content.root(WORKSPACE).add(fingerprint, Records.TYPE);
                node.set("purpose", Token.Purpose.CHALLENGE.name());
                node.set("until", Records.moment(until));
                content.save();
                return true;
            }
        });
    }

    void withdrawAll(Content content, String userId) {
        content.list(NodeQuery.in(WORKSPACE).where("account", userId)).forEach(Node::delete);
    }

    /** Throws away what nobody can use any more, a while after that. */
    void tidy(Duration after) {
        Instant longAgo = clock.instant().minus(after);
        Records.again(() -> {
            try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
                content.root(WORKSPACE).children().stream()
                        .filter(node -> Records.instant(node, "until").isBefore(longAgo))
                        .forEach(Node::delete);
                content.save();
            }
        });
    }

    private static NodeQuery of(Token.Purpose purpose, String userId) {
        return NodeQuery.in(WORKSPACE).where("account", userId).where("purpose", purpose.name());
    }

    private static ContentPath path(String fingerprint) {
        return ContentPath.root(WORKSPACE).child(fingerprint);
    }

    private static Token read(Node node) {
        return new Token(
                node.name(),
                Token.Purpose.valueOf(Records.text(node, "purpose")),
                Records.text(node, "account"),
                Records.text(node, "about"),
                Records.instant(node, "until"),
                node.property("used").map(Value::asText).isPresent());
    }
}
