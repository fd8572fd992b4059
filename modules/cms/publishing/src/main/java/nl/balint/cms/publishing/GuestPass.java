package nl.balint.cms.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.security.Seals;

/**
 * A key by which somebody without an account looks at a page before it is on the site. It is kept nowhere: what it
 * opens and until when is sealed in it. It ends after a week, when it is taken back, and when the page is put on the
 * site, for then it is of no use. Kept is when the last key to a page was given, and until when they were taken back.
 */
public final class GuestPass {

    public static final Duration LASTS = Duration.ofDays(7);

    private static final String PURPOSE = "guest-preview";
    private static final String WORKSPACE = "guests";
    private static final String GIVEN = "given";
    private static final String WITHDRAWN = "withdrawn";

    private final Seals seals;
    private final Clock clock;

    public GuestPass(Repository repository, Seals seals, Clock clock) {
        repository.addRecords(WORKSPACE);
        this.seals = seals;
        this.clock = clock;
    }

    /** A key to a page as it stands in the draft from now on, in letters that fit in an address; stands at the save. */
    public String give(Content draft, Node page) {
        Instant now = clock.instant();
        draft.root(WORKSPACE).children().stream()
                .filter(record -> moment(Optional.of(record), GIVEN).plus(LASTS).isBefore(now))
                .forEach(Node::delete);
        Kept.record(draft, WORKSPACE, page.id()).set(GIVEN, Kept.value(now));
        String told = page.id() + "|" + now.plus(LASTS).toEpochMilli() + "|" + published(page);
        return seals.seal(PURPOSE, told.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a key to the page is about that may still open it. */
    public boolean isAbout(Content draft, Node page) {
        Optional<Node> record = record(draft, page.id());
        Instant given = moment(record, GIVEN);
        return given.isAfter(moment(record, WITHDRAWN)) && given.plus(LASTS).isAfter(clock.instant());
    }

    /** Takes back all keys to the page until now; stands at the save. */
    public void withdraw(Content draft, Node page) {
        Kept.record(draft, WORKSPACE, page.id()).set(WITHDRAWN, Kept.value(clock.instant()));
    }

    /** The page that a key opens in the draft; nothing when the key is over, taken back or not ours. */
    public Optional<Node> open(Content draft, String key) {
        return seals.unseal(PURPOSE, key)
                .map(octets -> new String(octets, StandardCharsets.UTF_8).split("\\|", -1))
                .filter(told -> isOpen(draft, told[0], Instant.ofEpochMilli(Long.parseLong(told[1]))))
                .flatMap(told -> draft.findById(SitePages.WORKSPACE, told[0])
                        .filter(SitePages::isPage)
                        .filter(page -> published(page).equals(told[2])));
    }

    private boolean isOpen(Content draft, String pageId, Instant until) {
        Instant withdrawn = moment(record(draft, pageId), WITHDRAWN);
        return until.isAfter(clock.instant()) && until.minus(LASTS).isAfter(withdrawn);
    }

    private static Optional<Node> record(Content draft, String pageId) {
        return draft.find(ContentPath.root(WORKSPACE).child(pageId));
    }

    private static Instant moment(Optional<Node> record, String name) {
        return record.flatMap(node -> Kept.moment(node, name)).orElse(Instant.EPOCH);
    }

    private static String published(Node page) {
        return Kept.moment(page, "mgnl:lastActivated")
                .map(moment -> Long.toString(moment.toEpochMilli()))
                .orElse("");
    }
}
