package nl.balint.portal.members.deeds;

import java.util.ArrayList;
import java.util.List;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;

/** Which parts differ between two states, by name only. */
final class Changed {

    private Changed() {}

    static String parts(Member before, Member after) {
        List<String> parts = new ArrayList<>();
        add(parts, "name", before.name(), after.name());
        add(parts, "contact", before.contact(), after.contact());
        add(parts, "practice", before.practice(), after.practice());
        add(parts, "standing", before.standing(), after.standing());
        add(parts, "big", before.registrations(), after.registrations());
        add(parts, "sharing", before.sharing(), after.sharing());
        add(parts, "choices", before.choices(), after.choices());
        return String.join(" ", parts);
    }

    static String parts(Group before, Group after) {
        List<String> parts = new ArrayList<>();
        add(parts, "name", before.name(), after.name());
        add(parts, "state", before.state(), after.state());
        add(parts, "place", before.place(), after.place());
        add(parts, "meeting", before.meeting(), after.meeting());
        add(parts, "size", before.size(), after.size());
        add(parts, "details", before.details(), after.details());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String name, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(name);
        }
    }
}
