package nl.balint.cms.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.security.internal.password.Argon2id;
import nl.balint.cms.security.internal.totp.Base32;
import nl.balint.cms.security.internal.totp.Totp;

/** A house with a few people before its door: real content in memory, a clock to move, mails that are kept. */
final class Doorstep implements AutoCloseable {

    static final String PASSWORD = "vier stoelen in een kring";
    static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    static final NewAccount EMMA = new NewAccount("emma-0001", "Emma@Praktijk.example", "Emma de Wit");
    static final NewAccount BRAM = new NewAccount("bram-0001", "bram@praktijk.example", "Bram Mulder");
    static final Visitor OFFICE = office("office-01");
    static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    static final Caller HOME = new Caller("192.0.2.7", FIREFOX, "", "");

    /** A mail as it was written: the last part of its template's name, and what it says. */
    record Letter(String template, Map<String, ?> values) {

        /** What stands at the end of its link. */
        String key() {
            String link = String.valueOf(values.get("link"));
            return link.substring(link.lastIndexOf('/') + 1);
        }
    }

    final MovingClock clock = new MovingClock("2027-03-27T10:00:00Z");
    final Map<String, Belongings> belongings = new HashMap<>();

    /** Whether nobody can tell who belongs where. */
    boolean isAtALoss;

    private final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
    private final Repository repository;
    private final SecurityModule module;

    Doorstep() {
        this(null);
    }

    /** @param data where the content is kept; in memory when there is no such place */
    Doorstep(@org.jspecify.annotations.Nullable Path data) {
        repository = data == null ? Repository.inMemory(clock) : Repository.open(data, clock);
        SecureRandom random = new SecureRandom();
        MailConfig.House house = new MailConfig.House("Balint", "secretariaat@balint.example");
        MailModule mail = new MailModule(
                new MailModule.Sources(repository, this::written, clock, random),
                new MailConfig(house, "post@balint.example", house.email(), "http://localhost", new MailWay.Demo()));
        module = new SecurityModule(
                new SecurityModule.Sources(repository, mail.outbox(), this::belongings, clock, random),
                SecurityConfig.local(),
                new SecurityModule.Files(data == null ? folder() : data, Path.of("../../../config/roles.yaml")),
                new SecurityModule.Means(new Argon2id.Cost(64, 1, 1), Runnable::run));
    }

    private Belongings belongings(String userId, Instant at) {
        if (isAtALoss) {
            throw new IllegalStateException("no word of " + userId);
        }
        return belongings.getOrDefault(userId, new Belongings("", Set.of(), Set.of()));
    }

    /** Somebody of the secretariat, with both factors. */
    static Visitor office(String userId) {
        return Visitor.of(
                userId,
                new Belongings("Het secretariaat", Set.of(), Set.of("secretariaat")),
                Strength.SECOND_FACTOR,
                Instant.EPOCH);
    }

    /** With Emma, who has an app, and Bram, who has only a password. */
    static Doorstep withPeople() {
        Doorstep door = new Doorstep();
        door.save(content -> {
            door.module.accounts().addReady(content, EMMA, PASSWORD, SECRET);
            door.module.accounts().addReady(content, BRAM, PASSWORD, "");
        });
        return door;
    }

    SecurityModule module() {
        return module;
    }

    Repository repository() {
        return repository;
    }

    SignIn signIn() {
        return module.signIn();
    }

    interface Deed {
        void in(Content content);
    }

    void save(Deed deed) {
        try (Content content = module.vault().open()) {
            deed.in(content);
            content.save();
        }
    }

    /** What the app of Emma shows now. */
    String code() {
        return Totp.code(Base32.decode(SECRET), clock.instant());
    }

    /** Emma signs in with both factors. */
    Entry.Inside enterEmma(Caller caller) {
        clock.pass(Duration.ofMinutes(1));
        Entry.Halfway half = (Entry.Halfway) signIn().withPassword(caller, EMMA.email(), PASSWORD);
        Caller halfway = with(caller, half.session());
        return (Entry.Inside)
                signIn().withCode(halfway, signIn().halfway(halfway).orElseThrow(), code());
    }

    Entry.Inside enterBram(Caller caller) {
        return (Entry.Inside) signIn().withPassword(caller, BRAM.email(), PASSWORD);
    }

    Optional<Visitor> visitor(Entry.Inside inside) {
        return module.recognition().of(inside.session());
    }

    static Caller with(Caller caller, String session) {
        return new Caller(caller.address(), caller.userAgent(), caller.device(), session);
    }

    /** The same browser, later: with the cookies that it was given. */
    static Caller with(Caller caller, Entry.Inside inside) {
        return new Caller(caller.address(), caller.userAgent(), inside.device(), inside.session());
    }

    List<String> mailed() {
        return letters.stream().map(Letter::template).toList();
    }

    Letter lastMail(String template) {
        return letters.stream()
                .filter(letter -> letter.template().equals(template))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    List<String> events() {
        return module.audit().list(AuditQuery.ALL).stream()
                .map(AuditLine::event)
                .toList();
    }

    @Override
    public void close() {
        module.close();
        repository.close();
    }

    private String written(String template, Map<String, ?> values) {
        letters.add(new Letter(template.substring(template.lastIndexOf('/') + 1), values));
        return "<!doctype html><title>Mail</title><p>Tekst</p>";
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-security");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
