package nl.balint.cms.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.balint.cms.content.Repository;

/** The mails of a small house: real content in memory, and templates that are one line each. */
final class PostOffice implements AutoCloseable {

    private final Repository repository;
    private final MailModule module;

    PostOffice() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
        this.repository = Repository.inMemory(clock);
        this.module = new MailModule(
                new MailModule.Sources(repository, PostOffice::text, clock, new SecureRandom()),
                Map.of("name", "Sector Balint Intervisie"));
    }

    static Mail mail(String to) {
        return new Mail("site:mails/welcome", to, Map.of("name", "Floor"), MailKind.SERVICE);
    }

    /** As rendering would. */
    private static String text(String template, Map<String, ?> model) {
        String title = template.endsWith("untitled") ? "" : "Welkom " + model.get("name");
        return "<!doctype html><title>" + title + "</title><p>Beste " + model.get("name") + ",</p>";
    }

    Repository repository() {
        return repository;
    }

    Outbox outbox() {
        return module.outbox();
    }

    @Override
    public void close() {
        module.close();
        repository.close();
    }
}
