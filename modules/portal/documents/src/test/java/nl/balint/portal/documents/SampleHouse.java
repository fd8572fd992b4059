package nl.balint.portal.documents;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.site.Society;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupMeeting;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.GroupState;

/** A society and its groups with the usual facts, which no test is about. */
final class SampleHouse {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private SampleHouse() {}

    static Society society() {
        return new Society(
                "Sector Balint Intervisie",
                "Balint",
                "Voor huisartsen",
                new Society.Reach("secretariaat@balint.example", "", "", ""),
                "",
                new Society.Parent("NVGP", "NVGP", "https://nvgp.example"),
                8,
                12,
                500);
    }

    static Group group(String name, String id, int number) {
        return new Group(
                id,
                number,
                name.toLowerCase(Locale.ROOT),
                name,
                new GroupState(GroupState.Phase.ACTIVE, START),
                GroupPlace.in(name, "3701", "Utrecht"),
                new GroupMeeting(List.of(DayOfWeek.THURSDAY), LocalTime.of(19, 30), 120, "elke vier weken"),
                new GroupSize(8, 12, false),
                GroupDetails.since(START, 500));
    }
}
