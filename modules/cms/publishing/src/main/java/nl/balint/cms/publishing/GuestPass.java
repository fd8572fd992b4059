package nl.balint.cms.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Seals;

/**
 * A key by which somebody without an account looks at a page before it is on the site. It is kept nowhere: what it
 * opens and until when is sealed in it. It ends after a week, and when the page is put on the site, for then it is of
 * no use.
 */
public final class GuestPass {

    public static final Duration LASTS = Duration.ofDays(7);

    private static final String PURPOSE = "guest-preview";

    private final Seals seals;
    private final Clock clock;

    public GuestPass(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** A key to a page as it stands in the draft from now on, in letters that fit in an address. */
    public String give(Node page) {
        String told = page.id() + "|" + clock.instant().plus(LASTS).getEpochSecond() + "|" + published(page);
        return seals.seal(PURPOSE, told.getBytes(StandardCharsets.UTF_8));
    }

    /** The page that a key opens in the draft; nothing when the key is over or not ours. */
    public Optional<Node> open(Content draft, String key) {
        return seals.unseal(PURPOSE, key)
                .map(octets -> new String(octets, StandardCharsets.UTF_8).split("\\|", -1))
                .filter(told -> Instant.ofEpochSecond(Long.parseLong(told[1])).isAfter(clock.instant()))
                .flatMap(told -> draft.findById(SitePages.WORKSPACE, told[0])
                        .filter(SitePages::isPage)
                        .filter(page -> published(page).equals(told[2])));
    }

    private static String published(Node page) {
        return Kept.moment(page, "mgnl:lastActivated")
                .map(moment -> Long.toString(moment.toEpochMilli()))
                .orElse("");
    }
}
