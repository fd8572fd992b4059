package nl.balint.cms.security;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * The records of accounts: {@code users:/<userId>}, and {@code logins:/<hash of the e-mail address>} that leads to one.
 * That an address is there once is kept by the name of its node, also when two ask for it at the same moment.
 */
final class Users {

    static final String PASSKEYS = "passkeys";
    static final String DEVICES = "devices";
    static final String LANGUAGE = "language";
    private static final String USERS = "users";
    private static final String LOGINS = "logins";
    private static final String CLAIM = "claim";

    private final Repository repository;
    private final Secrets secrets;

    Users(Repository repository, Secrets secrets) {
        this.repository = repository;
        this.secrets = secrets;
        repository.addRecords(USERS);
        repository.addRecords(LOGINS);
    }

    Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    /** An e-mail address as it is compared: capitals make no difference. */
    static String login(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Optional<Node> find(Content content, String userId) {
        return ContentPath.isName(userId) ? content.find(path(userId)) : Optional.empty();
    }

    Node get(Content content, String userId) {
        return content.get(path(userId));
    }

    Optional<Node> findByLogin(Content content, String login) {
        return content.find(loginPath(login)).flatMap(entry -> find(content, Records.text(entry, "account")));
    }

    List<Node> all(Content content) {
        return content.root(USERS).children();
    }

    Node add(Content content, NewAccount account) {
        Node user = content.root(USERS).add(account.userId(), Records.TYPE);
        user.set("name", account.name());
        setEmail(content, user, account.email());
        return user;
    }

    /** Gives the account another address; what it was is free again. */
    void setEmail(Content content, Node user, String email) {
        String login = login(email);
        String before = Records.text(user, "login");
        if (!login.equals(before)) {
            if (content.find(loginPath(login)).isPresent()) {
                throw new EmailTaken();
            }
            content.root(LOGINS).add(loginPath(login).name(), Records.TYPE).set("account", user.name());
            forgetLogin(content, before);
        }
        user.set("login", login);
        user.set("email", email.strip());
        claim(user);
    }

    void delete(Content content, Node user) {
        forgetLogin(content, Records.text(user, "login"));
        user.delete();
    }

    /**
     * Marks the account as changed, so that of two changes at the same moment only one is saved: a code is used once,
     * also when it is sent twice at once.
     */
    void claim(Node record) {
        record.set(CLAIM, secrets.nextId());
    }

    static Account read(Node user) {
        return new Account(
                user.name(),
                Records.text(user, "email"),
                Records.text(user, "name"),
                state(user),
                Language.find(Records.text(user, LANGUAGE)).orElse(Language.DUTCH),
                factors(user),
                Records.instant(user, "createdAt"),
                Records.instant(user, "lastSignIn"));
    }

    static AccountState state(Node user) {
        return AccountState.parse(Records.text(user, "state"));
    }

    static void setState(Node user, AccountState state) {
        user.set("state", state.written());
    }

    static Account.Factors factors(Node user) {
        return new Account.Factors(
                !Records.text(user, "totp").isEmpty(),
                user.child(PASSKEYS).map(passkeys -> passkeys.children().size()).orElse(0),
                Records.texts(user, "recovery").size());
    }

    /** The folder of this name on the account, made when it is missing. */
    static Node part(Node user, String name) {
        return user.child(name).orElseGet(() -> user.add(name, Records.TYPE));
    }

    static void setTexts(Node user, String name, List<String> texts) {
        if (texts.isEmpty()) {
            user.remove(name);
        } else {
            user.set(name, Value.of(texts));
        }
    }

    private static ContentPath path(String userId) {
        return ContentPath.root(USERS).child(userId);
    }

    private static ContentPath loginPath(String login) {
        byte[] hash = Secrets.sha256(login.getBytes(StandardCharsets.UTF_8));
        return ContentPath.root(LOGINS).child(HexFormat.of().formatHex(hash));
    }

    private static void forgetLogin(Content content, String login) {
        if (!login.isEmpty()) {
            content.find(loginPath(login)).ifPresent(Node::delete);
        }
    }
}
