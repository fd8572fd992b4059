package nl.balint.journeys;

import java.util.Map;

/** What the secretariat does by its screens. */
public final class Office {

    private Office() {}

    /** Somebody of a group stops at once. */
    public static void endMembership(Person wil, String group, String member) {
        String room = follow(wil, "/beheer/groepen?zoek=" + group, "/beheer/groepen/", group);
        String membership = follow(wil, room, "/lidmaatschap/", member);
        Map<String, String> end = Map.of("when", "now", "reason", "NO_TIME");
        Person.expect(303, wil.submit(membership, membership + "/beeindigen", end));
    }

    /** Somebody's access is stopped. */
    public static void freeze(Person wil, String member) {
        String person = follow(wil, "/beheer/personen?zoek=" + member, "/beheer/personen/", member);
        Person.expect(303, wil.submit(person, person + "/bevriezen", Map.of("cause", "OTHER")));
    }

    private static String follow(Person wil, String screen, String address, String words) {
        return wil.page(screen).select("main a[href*=" + address + "]").stream()
                .filter(link -> link.text().contains(words))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }
}
