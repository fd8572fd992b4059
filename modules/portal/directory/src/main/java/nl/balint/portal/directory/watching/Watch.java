package nl.balint.portal.directory.watching;

import java.time.Instant;
import java.util.Set;
import nl.balint.cms.search.Spot;

/**
 * Somebody wants a mail when a group near a place gets room.
 *
 * @param id the fingerprint of its key, which stands in the mails and nowhere else in the open
 * @param label the place as it was understood: "Zeist"
 * @param online whether groups that meet online count too
 * @param confirmed whether it was confirmed by the mail
 * @param until when it ends by itself
 * @param told the ids of the groups with room that were told of, or that had room already when it was confirmed
 */
record Watch(
        String id,
        String label,
        Spot spot,
        int radius,
        boolean online,
        boolean confirmed,
        Instant until,
        Set<String> told) {

    Watch {
        told = Set.copyOf(told);
    }

    Watch confirmed(Instant changedUntil, Set<String> known) {
        return new Watch(id, label, spot, radius, online, true, changedUntil, known);
    }

    Watch told(Set<String> changed) {
        return new Watch(id, label, spot, radius, online, confirmed, until, changed);
    }
}
