package nl.balint.house;

import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.wiring.MembersModule;

/** What each module knows of a person: all of it is in what they take along, and goes when they are erased. */
final class PersonParts {

    private PersonParts() {}

    static void connect(MembersModule members, Object... parts) {
        for (Object part : parts) {
            if (part instanceof DossierPart told) {
                members.dossier().add(told);
            }
            if (part instanceof ErasurePart erased) {
                members.erasing().add(erased);
            }
        }
    }
}
