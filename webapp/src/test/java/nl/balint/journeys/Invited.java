package nl.balint.journeys;

import java.util.Map;

/** Somebody new, whom the leader of Zeist invites into the group. */
final class Invited {

    private static final String SCREEN = "/mijn/groepen/zeist/leden/uitnodigen";

    private Invited() {}

    /** Sends the invitation. */
    static void by(Person helene, String email) {
        Map<String, String> fields =
                Map.of("people", "Merel Nieuwland " + email, "kind", "MEMBER", "exception", "Tijdelijk");
        Person.expect(303, helene.submit(SCREEN, SCREEN, fields));
    }
}
