package nl.balint.portal.members.exchange;

/**
 * What was done, or undone.
 *
 * @param added people
 * @param changed people
 * @param memberships added
 * @param kept what could not be undone, because it was changed since
 */
public record ImportResult(int added, int changed, int memberships, int kept) {}
