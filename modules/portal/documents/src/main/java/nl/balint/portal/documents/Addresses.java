package nl.balint.portal.documents;

import nl.balint.portal.members.Group;

/** Where the screens about documents stand. */
final class Addresses {

    static final String AREA = "/mijn/groepen/{slug}/documenten";
    static final String DOCUMENT = "/mijn/documenten/{document}";

    private Addresses() {}

    static String group(Group group) {
        return "/mijn/groepen/" + group.slug();
    }

    static String area(Group group) {
        return group(group) + "/documenten";
    }

    static String folder(Group group, Folder folder) {
        return folder.isTop() ? area(group) : area(group) + "/" + folder.id();
    }

    static String document(String id) {
        return "/mijn/documenten/" + id;
    }

    /** Where to go on, with the word for what was done. */
    static String done(String address, String word) {
        return address + "?gedaan=" + word;
    }
}
