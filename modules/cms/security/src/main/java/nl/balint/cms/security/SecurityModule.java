package nl.balint.cms.security;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.Request;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.ScreenValues;
import nl.balint.cms.security.internal.passkey.Ceremony;
import nl.balint.cms.security.internal.passkey.Challenges;
import nl.balint.cms.security.internal.password.Argon2id;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.secret.Secrets;
import nl.balint.cms.security.internal.throttle.Throttle;

/** Wires accounts, sign-in, sessions, rights and the log; it offers the gate through which every request passes. */
public final class SecurityModule implements AutoCloseable {

    private static final String KEY = "house.key";
    private static final Duration MISSES_COME_BACK = Duration.ofMinutes(10);
    private static final Duration DOWNLOADS_COME_BACK = Duration.ofHours(1);
    private static final Duration USED_LINKS_ARE_KEPT = Duration.ofDays(30);

    private final Vault vault;
    private final Rights rights;
    private final Doormat doormat;
    private final SignIn signIn;
    private final Recognition recognition;
    private final Csrf csrf;
    private final Executor beside;
    private final KeptForms keptForms;
    private final Refusals refusals;
    private final Brake misses;
    private final Brake downloads;
    private volatile BrakeWatch watch = (kind, userId) -> {};

    /** What it stands on. */
    public record Sources(
            Repository repository, Outbox outbox, Belonging belonging, Clock clock, SecureRandom random) {}

    /** Where its files are: the folder of its keys, and what each role may. */
    public record Files(Path keys, Path roles) {}

    public SecurityModule(Sources sources, SecurityConfig config, Files files) {
        this(sources, config, files, new Means(Argon2id.Cost.STANDARD, new Beside()));
    }

    /** What hashes cost, and who makes the mails that nobody waits for; tests have cheaper ones. */
    record Means(Argon2id.Cost cost, Executor beside) {}

    SecurityModule(Sources sources, SecurityConfig config, Files files, Means means) {
        Clock clock = sources.clock();
        Secrets secrets = new Secrets(sources.random());
        HouseKey key = HouseKey.open(files.keys().resolve(KEY), secrets);
        Tokens tokens = new Tokens(sources.repository(), clock, secrets);
        this.rights = Rights.read(files.roles(), clock, config.lifetimes().proof());
        this.vault = new Vault(
                new Users(sources.repository(), secrets),
                new Sessions(sources.repository(), clock, secrets, config.sessions()),
                tokens,
                new Passwords(clock, secrets, means.cost(), config),
                new SecondFactors(clock, secrets, key),
                new Ceremony(new Challenges(clock, secrets, key, tokens::useOnce), config.houseName()),
                new Throttle(clock, key),
                new Audit(sources.repository(), clock, secrets, key),
                new Letters(sources.outbox(), config, clock),
                sources.belonging(),
                secrets,
                clock,
                config);
        this.doormat = new Doormat(vault, new Networks(key), (kind, userId) -> watch.noticed(kind, userId));
        this.signIn = new SignIn(vault, doormat);
        this.recognition = new Recognition(vault);
        this.csrf = new Csrf(clock, secrets, key);
        this.beside = means.beside();
        this.keptForms = new KeptForms(clock, secrets);
        this.refusals = new Refusals(vault.audit(), beside, new NotedLately(clock));
        rights.tell(refusals::ofRights);
        this.misses = brake("misses", new Brake.Pace(config.brakes().misses(), MISSES_COME_BACK));
        this.downloads = brake("downloads", new Brake.Pace(config.brakes().downloads(), DOWNLOADS_COME_BACK));
    }

    public Accounts accounts() {
        return new Accounts(vault);
    }

    public Audit audit() {
        return vault.audit();
    }

    public Rights rights() {
        return rights;
    }

    public Sessions sessions() {
        return vault.sessions();
    }

    public Recognition recognition() {
        return recognition;
    }

    public Cookies cookies() {
        return new Cookies(vault.config().isSecure());
    }

    public SecurityConfig config() {
        return vault.config();
    }

    public Clock clock() {
        return vault.clock();
    }

    /** How people read the name behind an id; the id itself when there is no such account any more. */
    public String nameOf(String userId) {
        return accounts().find(userId).map(vault::nameOf).orElse(userId);
    }

    public SignIn signIn() {
        return signIn;
    }

    public Confirmation confirmation() {
        return new Confirmation(vault, signIn);
    }

    /** What was sent and waits until its sender showed who they are. */
    public KeptForms keptForms() {
        return keptForms;
    }

    public MailedLinks mailedLinks() {
        return new MailedLinks(vault, doormat, beside);
    }

    public OwnAccount ownAccount() {
        return new OwnAccount(vault, doormat);
    }

    public OwnFactors ownFactors() {
        return new OwnFactors(vault, doormat);
    }

    public FactorReset factorReset() {
        return new FactorReset(vault);
    }

    public Gate gate() {
        return securityGate();
    }

    /** The request with who asks, which a page for failures does not know: it stands outside the gate. */
    public Request recognise(Request request) {
        return securityGate().recognise(request);
    }

    private SecurityGate securityGate() {
        return new SecurityGate(recognition, cookies(), csrf, keptForms, new SecurityGate.Watch(misses, refusals));
    }

    /** To be asked and told when somebody takes a document away with them. */
    public Brake downloads() {
        return downloads;
    }

    /** From now on this one hears of accounts with which something remarkable happens. */
    public void tell(BrakeWatch changed) {
        watch = changed;
    }

    private Brake brake(String kind, Brake.Pace pace) {
        return new Brake(kind, pace, vault.clock(), (what, userId) -> {
            vault.audit().post(AuditLine.ofHouse("brake." + what, Vault.object(userId)));
            watch.noticed(what, userId);
        });
    }

    /** How long lines of the log say what they say: most, and those about documents and rights. */
    public static Map<String, Period> terms() {
        return Map.of(
                "security.log", Period.ofYears(AuditTerms.YEARS),
                "security.logLong", Period.ofYears(AuditTerms.LONG_YEARS));
    }

    /** For every screen: who looks at it, the mark of its forms and the menu of these tools. */
    public ScreenValues screenValues(LightModules modules, List<Tool> tools) {
        return new Rooms(rights, modules, tools);
    }

    /** Throws away sessions and links whose time is up; to be done every now and then. */
    public void tidy() {
        vault.sessions().tidy();
        vault.tokens().tidy(USED_LINKS_ARE_KEPT);
    }

    /** Has lines of the log say no more than their term allows; to be done once a night. */
    public void tidyLog() {
        new AuditTerms(vault).run();
    }

    /** Looks after accounts that nobody signs in with; to be done once a night. */
    public void lookAfterDormant() {
        new Dormancy(vault, accounts()).run();
    }

    /** To be closed before the repository. */
    @Override
    public void close() {
        if (beside instanceof Beside thread) {
            thread.close();
        }
        vault.audit().close();
    }

    Vault vault() {
        return vault;
    }
}
