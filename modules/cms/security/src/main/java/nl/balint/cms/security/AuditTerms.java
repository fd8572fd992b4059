package nl.balint.cms.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;

/**
 * How long a line of the log says what it says (PRIVACY 1): a year, and five when it proves who saw a document or who
 * could. After that only its place in the chain is left, so that the lines around it still hold.
 */
final class AuditTerms {

    static final int YEARS = 1;
    static final int LONG_YEARS = 5;
    private static final String TIDIED = "tidied";

    /** The first words of events that are about documents and rights. */
    private static final Set<String> LONG = Set.of(
            "document",
            "documents",
            "folder",
            "emergency",
            "role",
            "membership",
            "group",
            "member",
            "members",
            "account");

    private final Vault vault;

    AuditTerms(Vault vault) {
        this.vault = vault;
    }

    /** The last moment of which every line may have lost its words. */
    static Instant earliest(Clock clock) {
        return before(clock, YEARS);
    }

    /** Wipes what had its time. */
    void run() {
        Instant year = before(vault.clock(), YEARS);
        Instant fiveYears = before(vault.clock(), LONG_YEARS);
        try (Content content = vault.open()) {
            AuditChain.days(content).stream()
                    .map(Node::path)
                    .filter(day -> isOver(day, year))
                    .forEach(day -> Records.again(() -> tidy(day, isOver(day, fiveYears))));
        }
    }

    private void tidy(ContentPath path, boolean all) {
        String done = all ? "all" : "most";
        try (Content content = vault.open()) {
            Node day = content.get(path);
            if (day.text(TIDIED).filter(done::equals).isPresent()) {
                return;
            }
            day.children().stream()
                    .filter(line -> !AuditRecord.isWiped(line))
                    .filter(line -> all || !isLong(line))
                    .forEach(AuditRecord::wipe);
            day.set(TIDIED, done);
            content.save();
        }
    }

    private static boolean isLong(Node line) {
        String event = Records.text(line, "event");
        return LONG.contains(event.substring(0, Math.max(0, event.indexOf('.'))));
    }

    /** Whether the whole day lies before that moment. */
    private static boolean isOver(ContentPath day, Instant moment) {
        return day.compareTo(AuditRecord.folder(moment)) < 0;
    }

    private static Instant before(Clock clock, int years) {
        return ZonedDateTime.now(clock).minusYears(years).toInstant();
    }
}
