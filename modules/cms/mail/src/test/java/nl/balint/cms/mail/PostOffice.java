package nl.balint.cms.mail;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Lease;
import nl.balint.cms.content.Repository;
import org.threeten.extra.MutableClock;

/** The mails of a small house: real content in memory, a clock to turn, and templates that are one line each. */
final class PostOffice implements AutoCloseable {

    static final String FLOOR = "floor@praktijk.example";
    static final String ANNE = "anne@praktijk.example";

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
    private final List<Delivery> failed = new ArrayList<>();
    private final Repository repository = Repository.inMemory(clock);
    private final MailModule module;
    private final Sender sender;

    PostOffice() {
        this(new MailWay.Demo());
    }

    PostOffice(MailWay way) {
        this(way, new Returns.Unread());
    }

    PostOffice(MailWay way, Returns returns) {
        MailModule.Sources sources = new MailModule.Sources(repository, PostOffice::text, clock, new SecureRandom());
        MailConfig.House house = new MailConfig.House("Sector Balint Intervisie", "secretariaat@balint.example");
        this.module = new MailModule(
                sources,
                new MailConfig(house, "post@balint.example", house.email(), "https://balint.example", way, returns));
        this.sender = module.sender(failed::add);
    }

    static Mail mail(String to) {
        return new Mail("site:mails/welcome", to, Map.of("name", "Floor"), MailKind.SERVICE);
    }

    /** As rendering would. */
    private static String text(String template, Map<String, ?> model) {
        String title = template.endsWith("untitled") ? "" : "Welkom " + model.get("name");
        return "<!doctype html><title>" + title + "</title><p>Beste " + model.get("name") + ",</p>"
                + "<p><a href='https://balint.example/u/1'>Maak uw account</a></p>";
    }

    String post(String to) {
        return outbox().post(mail(to));
    }

    /** Turns the clock, and lets the sender send what is due then. */
    void after(Duration time) {
        clock.add(time);
        send();
    }

    void send() {
        sender.turn();
    }

    Delivery fate(String id) {
        return outbox().find(id).orElseThrow();
    }

    /** A sender beside the own one, as in another process. */
    Sender another(Carrier carrier, String holder) {
        return new Sender(
                repository, carrier, new Lease(repository, clock, MailStore.LEASE, holder), failed::add, clock);
    }

    List<Delivery> failed() {
        return failed;
    }

    Repository repository() {
        return repository;
    }

    MutableClock clock() {
        return clock;
    }

    Outbox outbox() {
        return module.outbox();
    }

    MailModule module() {
        return module;
    }

    @Override
    public void close() {
        module.close();
        repository.close();
    }
}
