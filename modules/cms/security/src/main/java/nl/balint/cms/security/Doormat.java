package nl.balint.cms.security;

import java.time.Duration;
import java.time.Instant;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Session.Stage;
import nl.balint.cms.security.internal.secret.Secrets;
import nl.balint.cms.security.internal.throttle.Throttle;

/** What happens at the moment that somebody comes in: a new session, a known device, a line in the log. */
final class Doormat {

    private static final Duration NOT_ME_LASTS = Duration.ofDays(7);

    private static final String ELSEWHERE = "elsewhere";

    private final Vault vault;
    private final Networks networks;
    private final BrakeWatch watch;

    /** @param watch hears of whoever comes from a part of the internet that is new to the account */
    Doormat(Vault vault, Networks networks, BrakeWatch watch) {
        this.vault = vault;
        this.networks = networks;
        this.watch = watch;
    }

    /** After a right password: in at once without a second factor, otherwise halfway. */
    Entry afterPassword(Caller caller, String userId, Throttle.Try attempt) {
        Entry entry = Records.retried(() -> step(caller, userId));
        if (entry instanceof Entry.Inside) {
            vault.throttle().hit(attempt);
        } else {
            vault.throttle().passed(attempt);
        }
        return entry;
    }

    /**
     * Begins a session under a new id; the one that the caller came with is dead.
     *
     * @param way how they showed who they are, for the log
     */
    Entry enter(Content content, Node user, Stage stage, Caller caller, String way) {
        Instant now = vault.now();
        boolean known = Devices.knows(user, caller.device());
        boolean strange = networks.isStrange(user, caller.address());
        String device = caller.device().isEmpty() ? vault.secrets().next() : caller.device();
        Devices.remember(user, device, caller.deviceName(), now);
        networks.remember(user, caller.address());
        user.set("lastSignIn", Records.moment(now));
        vault.users().claim(user);
        vault.audit()
                .note(
                        content,
                        AuditLine.by(user.name(), "sign-in.done", Vault.object(user.name()))
                                .with("way", way)
                                .with("device", known ? "known" : "new")
                                .with("place", strange ? "new" : "known"));
        String session = vault.sessions().renew(content, session(user, stage, caller, Secrets.fingerprint(device)));
        content.save();
        return new Entry.Inside(session, device);
    }

    /** A key by which the owner of the account can close it, for a mail about something that others may have done. */
    String notMe(Content content, Node user) {
        String about = Long.toString(vault.now().toEpochMilli());
        return vault.tokens().add(content, Token.Purpose.NOT_ME, user.name(), about, NOT_ME_LASTS);
    }

    private Entry step(Caller caller, String userId) {
        try (Content content = vault.open()) {
            Node user = vault.users().get(content, userId);
            warn(content, user, caller);
            return pass(content, user, caller);
        }
    }

    /** On from a right password, and saved: to the second step when there is one. */
    Entry pass(Content content, Node user, Caller caller) {
        return Users.factors(user).any()
                ? halfway(content, user, caller)
                : enter(content, user, Stage.PASSWORD, caller, "password");
    }

    private Entry halfway(Content content, Node user, Caller caller) {
        String session = vault.sessions().renew(content, session(user, Stage.HALF, caller, ""));
        content.save();
        return new Entry.Halfway(session);
    }

    /**
     * Tells the owner that somebody comes in on a device that was never used; not the first time, and not endlessly. Of
     * one that comes from elsewhere hear who keep the house running, too.
     */
    void warn(Content content, Node user, Caller caller) {
        boolean isNews = Users.read(user).hasSignedIn() && !Devices.knows(user, caller.device());
        if (isNews && vault.throttle().mayMail("device|" + Records.text(user, "login"))) {
            boolean strange = networks.isStrange(user, caller.address());
            vault.letters()
                    .newDevice(content, user, new Letters.Strange(caller.deviceName(), strange), notMe(content, user));
            if (strange) {
                watch.noticed(ELSEWHERE, user.name());
            }
        }
    }

    private Session session(Node user, Stage stage, Caller caller, String device) {
        Instant now = vault.now();
        return new Session(
                Secrets.fingerprint(caller.session()), user.name(), stage, now, now, now, device, caller.deviceName());
    }
}
