package nl.balint.cms.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/** The right to send, for one process at a time: kept in the content, held for a minute, prolonged while it sends. */
final class Lease {

    private static final Duration TERM = Duration.ofMinutes(1);
    private static final ContentPath PLACE = ContentPath.of(MailStore.WORKSPACE, "/lease");

    private final Repository repository;
    private final Clock clock;
    private final String holder;

    Lease(Repository repository, Clock clock, String holder) {
        this.repository = repository;
        this.clock = clock;
        this.holder = holder;
    }

    /** Whether this process may send for the next half minute at least. */
    boolean take() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node lease = content.find(PLACE)
                    .orElseGet(() -> content.root(MailStore.WORKSPACE).add("lease", MailStore.RECORD));
            Instant now = clock.instant();
            boolean mine = lease.text("holder").orElse("").equals(holder);
            Duration left = Duration.between(now, MailStore.instant(lease, "until"));
            if (mine && left.compareTo(TERM.dividedBy(2)) > 0) {
                return true;
            }
            // A lease that lasts longer than a term is from a clock that was ahead: nobody holds it.
            if (!mine && !left.isNegative() && left.compareTo(TERM) <= 0) {
                return false;
            }
            lease.set("holder", holder);
            lease.set("until", MailStore.moment(now.plus(TERM)));
            content.save();
            return true;
        } catch (ContentConflict another) {
            return false;
        }
    }

    /** Lets the next one in at once. */
    void release() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.find(PLACE)
                    .filter(lease -> lease.text("holder").orElse("").equals(holder))
                    .ifPresent(Node::delete);
            content.save();
        } catch (ContentConflict another) {
            // It has been taken over, which is all that was wanted.
        }
    }
}
